extension Claim {
  /// What may happen to a claim.
  public enum Event: Sendable, Equatable {
    case drafted(Drafted)
    case checked(Checked)
    case sent(Sent)
    case queried(Queried)
    case adjusted(Adjusted)
    case paid(Paid)
    case writtenOff(WrittenOff)
  }

  /// The lines were reckoned from the custody records.
  public struct Drafted: Sendable, Equatable, Codable {
    /// What people call it.
    public let reference: Reference
    /// The month.
    public let month: ClaimMonth
    /// Who pays.
    public let payer: Key<Organisation>
    /// What the claim rests on.
    public let agreement: String
    /// Whether the money is halved between borough and centre.
    public let isSplit: Bool
    /// The lines.
    public let lines: [ClaimLine]
    /// The stays that no tariff prices.
    public let unpriced: [UnpricedStay]
    /// When it was drawn up.
    public let recordedAt: Instant
    /// Who drew it up.
    public let by: ID<Officer>
  }

  /// Somebody else found the lines right.
  public struct Checked: Sendable, Equatable, Codable {
    /// When.
    public let recordedAt: Instant
    /// Who.
    public let by: ID<Officer>
  }

  /// It went to the partner.
  public struct Sent: Sendable, Equatable, Codable {
    /// The number of the invoice.
    public let invoice: String
    /// The day on the invoice.
    public let on: CivilDate
    /// When it was written down.
    public let recordedAt: Instant
    /// Who sent it.
    public let by: ID<Officer>
  }

  /// The partner asked.
  public struct Queried: Sendable, Equatable, Codable {
    /// The line; nil for the whole claim.
    public let line: Int?
    /// What the partner asks.
    public let words: String
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// A line puts another right.
  public struct Adjusted: Sendable, Equatable, Codable {
    /// The new line.
    public let line: ClaimLine
    /// Why.
    public let reason: String
    /// When.
    public let recordedAt: Instant
    /// Who.
    public let by: ID<Officer>
  }

  /// The partner paid.
  public struct Paid: Sendable, Equatable, Codable {
    /// What, stay by stay.
    public let payments: [ClaimPayment]
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// What was still to come was given up.
  public struct WrittenOff: Sendable, Equatable, Codable {
    /// How much.
    public let amount: Pence
    /// Why.
    public let reason: String
    /// When.
    public let recordedAt: Instant
    /// Who.
    public let by: ID<Officer>
  }
}

extension Claim {
  /// What may be asked of a claim.
  public enum Command: Sendable, Equatable {
    /// Draw it up, or again while it is a draft, from stays that have ended.
    case draft(Run)
    /// Say that the lines are right; somebody else does that.
    case check
    /// Send it to the partner as an invoice.
    case send(invoice: String, on: CivilDate)
    /// Note what the partner asks about a line, or about the whole for nil.
    case query(line: Int?, words: String)
    /// Add a line that puts another right.
    case adjust(line: Int, by: Pence, reason: String)
    /// Note what the partner paid.
    case pay([ClaimPayment])
    /// Give up what is still to come.
    case writeOff(reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .check, .writeOff: .checkClaim
      case .draft, .send, .query, .adjust, .pay: .prepareClaim
      }
    }
  }

  /// What a claim is drawn up from.
  public struct Run: Sendable, Equatable {
    /// The month.
    public let month: ClaimMonth
    /// Who pays.
    public let payer: Key<Organisation>
    /// The agreement or paragraph that the claim rests on.
    public let agreement: String
    /// Whether the money is halved between borough and centre, as in 2004 (3.5).
    public let isSplit: Bool
    /// The stays, in the order of the lines.
    public let stays: [ID<Detention>]

    /// A run of a month.
    public init(
      month: ClaimMonth,
      payer: Key<Organisation>,
      agreement: String,
      isSplit: Bool,
      stays: [ID<Detention>]
    ) {
      self.month = month
      self.payer = payer
      self.agreement = agreement
      self.isSplit = isSplit
      self.stays = stays
    }
  }
}

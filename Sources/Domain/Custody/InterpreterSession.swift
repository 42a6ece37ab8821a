/// One interpreter's work for one detainee; the partner refunds the fee (10.B22).
public struct InterpreterSession: Hashable, Sendable, Codable {
  /// The language.
  public var language: String
  /// Who sent the interpreter; a firm or register, never a person.
  public var provider: String
  /// When the interpreter was called.
  public var calledAt: Instant
  /// When the interpreter arrived, nil until then.
  public var arrivedAt: Instant?
  /// When the interpreter left, nil until then.
  public var leftAt: Instant?
  /// What it cost, nil until the fee is known.
  public var fee: Pence?

  /// The session with these attributes.
  public init(
    language: String,
    provider: String,
    calledAt: Instant,
    arrivedAt: Instant? = nil,
    leftAt: Instant? = nil,
    fee: Pence? = nil
  ) {
    self.language = language
    self.provider = provider
    self.calledAt = calledAt
    self.arrivedAt = arrivedAt
    self.leftAt = leftAt
    self.fee = fee
  }

  /// Every moment that the session names, in the order in which they must stand.
  public var moments: [Instant] { [calledAt, arrivedAt, leftAt].compactMap { moment in moment } }

  /// The moment at which the work began, or the call where nobody has come.
  public var startsAt: Instant { arrivedAt ?? calledAt }

  /// The last moment that is known of it.
  public var lastKnownAt: Instant { leftAt ?? startsAt }
}

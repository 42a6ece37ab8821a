/// A stretch of one stay under one legal regime.
///
/// A stay is PACE detention, immigration detention, or one after the other. The two have different
/// clocks, reviews and payers, so an answer is always of an episode, never of a person.
public struct Episode: Hashable, Sendable, Codable {
  /// Which law the detention rests on.
  public enum Regime: String, Sendable, CaseIterable, Codable {
    /// Criminal detention, authorised by a custody officer.
    case pace
    /// Immigration detention, authorised by an immigration officer on form IS91.
    case immigration

    /// The regime as a screen shows it.
    public var words: String {
      switch self {
      case .pace: "PACE"
      case .immigration: "immigration"
      }
    }
  }

  /// The number, within the record, of the entry that began it.
  public let entry: Int
  /// Which law it rests on.
  public let regime: Regime
  /// When it began: for immigration, when form IS91 was served (AMB-4).
  public let from: Instant
  /// When it ended, nil while nobody has said so; a departure ends it too.
  public internal(set) var until: Instant?
  /// Whether it is stated to run beside an episode of the other regime (AMB-5).
  public let isDual: Bool

  /// The episode that an entry began.
  public init(
    entry: Int,
    regime: Regime,
    from: Instant,
    until: Instant? = nil,
    isDual: Bool = false
  ) {
    self.entry = entry
    self.regime = regime
    self.from = from
    self.until = until
    self.isDual = isDual
  }

  /// The stretch it takes up where it runs no longer than a moment, nil where it begins later.
  public func interval(until moment: Instant) -> Interval? {
    Interval(from: from, to: min(until ?? moment, moment))
  }

  /// Whether it and another share a moment, an episode without an end running for ever.
  public func overlaps(_ other: Episode) -> Bool {
    let endsAfter = until.map { end in other.from < end } ?? true
    let otherEndsAfter = other.until.map { end in from < end } ?? true
    return endsAfter && otherEndsAfter
  }
}

/// How closely a detainee is watched, from 1 to 4 (domain facts 3.3).
public enum ObservationLevel: Int, Sendable, CaseIterable, Codable, Comparable {
  case general = 1
  case intermittent
  case constant
  case closeProximity

  /// The level as the record names it.
  public var words: String {
    switch self {
    case .general: "general"
    case .intermittent: "intermittent"
    case .constant: "constant"
    case .closeProximity: "close proximity"
    }
  }

  /// Closer watch last.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The longest time between two visits at each level, as data of the unit.
public struct VisitIntervals: Hashable, Sendable, Codable {
  /// Minutes at level 1.
  public let general: Int
  /// Minutes at level 2.
  public let intermittent: Int
  /// Minutes at level 3; the watch between visits is continuous.
  public let constant: Int
  /// Minutes at level 4; the watch between visits is continuous.
  public let closeProximity: Int

  /// The intervals with these minutes; the defaults are the guidance of the period [GK].
  public init(
    general: Int = 60,
    intermittent: Int = 30,
    constant: Int = 30,
    closeProximity: Int = 30
  ) {
    self.general = general
    self.intermittent = intermittent
    self.constant = constant
    self.closeProximity = closeProximity
  }

  /// The minutes that may pass between two visits at a level.
  public func minutes(at level: ObservationLevel) -> Int {
    switch level {
    case .general: general
    case .intermittent: intermittent
    case .constant: constant
    case .closeProximity: closeProximity
    }
  }
}

/// A stretch of a stay at one level.
public struct ObservationPeriod: Hashable, Sendable {
  /// The level.
  public let level: ObservationLevel
  /// The stretch.
  public let interval: Interval

  /// So long at a level.
  public init(level: ObservationLevel, interval: Interval) {
    self.level = level
    self.interval = interval
  }
}

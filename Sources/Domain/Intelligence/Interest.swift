/// What somebody learns who looks a subject up and may not see the report that names it too: the choice
/// of the report's owner (domain facts 5.1, silent and open flags).
public enum Interest: String, Sendable, CaseIterable, Codable {
  /// Nobody learns anything, and the owner's page does not speak of it either.
  case silent
  /// The owner's page tells of it; whoever asks learns nothing.
  case tellMe = "tell-me"
  /// Whoever asks is told which officer to ask.
  case nameMe = "name-me"

  /// The choice as a screen shows it.
  public var words: String {
    switch self {
    case .silent: "silent"
    case .tellMe: "tell me"
    case .nameMe: "name me"
    }
  }
}

/// Whom somebody is pointed to who may not see a report that names the same.
public enum Pointer: Sendable, Equatable {
  case nobody
  case agency
  case officer
}

extension Report {
  /// Whom a hit in this report points to.
  ///
  /// Unless its owner chose, the agency; nobody for a report that is kept to its originator (code 4)
  /// or to named recipients (codes 5 and C).
  public func pointer(under visibility: VisibilityClass) -> Pointer {
    switch interest {
    case .silent, .tellMe: .nobody
    case .nameMe: .officer
    case nil: visibility.isKeptClose ? .nobody : .agency
    }
  }
}

extension VisibilityClass {
  /// Whether its handling code keeps a record to its originator or to named recipients.
  public var isKeptClose: Bool {
    handling == .fiveByFive(4) || handling == .fiveByFive(5) || handling == .conditional
  }

  /// Whether every look at a record of the class is noted on it: CONFIDENTIAL and above, and codes 4,
  /// 5 and C.
  public var isWatched: Bool { marking >= .confidential || isKeptClose }
}

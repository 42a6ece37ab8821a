/// One person before whom a record would be shown.
public struct Viewer: Hashable, Sendable, Codable {
  /// The agency that the person belongs to: the force, the partner, a charity.
  public let agency: Key<Organisation>
  /// What kind of body the agency is.
  public let standing: Organisation.Standing
  /// The highest marking that the person may see.
  public let clearance: ProtectiveMarking

  /// The viewer with these attributes.
  public init(
    agency: Key<Organisation>,
    standing: Organisation.Standing,
    clearance: ProtectiveMarking
  ) {
    self.agency = agency
    self.standing = standing
    self.clearance = clearance
  }

  /// Whether this person may see a record of the class.
  ///
  /// Codes 1 to 3 widen the circle from law enforcement to other bodies and abroad; 4 is for the
  /// owning agency alone; 5 and C are for the owner and the named recipients (domain facts 2.1).
  public func maySee(_ visibility: VisibilityClass) -> Bool {
    guard visibility.marking <= clearance else { return false }
    if agency == visibility.agency { return true }
    switch visibility.handling {
    case .none, .fiveByFive(1), .permitted: return standing == .police || standing == .enforcement
    case .fiveByFive(2): return standing != .foreign
    case .fiveByFive(3): return standing != .civil
    case .fiveByFive(4): return false
    case .fiveByFive, .conditional: return visibility.recipients.contains(agency)
    }
  }
}

/// Everybody before whom a record would be shown: one officer at a desk, or all who are in the room.
public struct Audience: Hashable, Sendable, Codable {
  /// The viewers, at least one.
  public let viewers: Set<Viewer>

  /// The audience of these viewers.
  public init(_ viewers: Set<Viewer>) {
    precondition(!viewers.isEmpty, "An audience is at least one viewer.")
    self.viewers = viewers
  }

  /// Whether every viewer may see a record of the class.
  ///
  /// - Complexity: O(n) in the viewers.
  public func permits(_ visibility: VisibilityClass) -> Bool {
    viewers.allSatisfy { viewer in viewer.maySee(visibility) }
  }
}

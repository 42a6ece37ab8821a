public import Domain

/// The unit, and who is at the desk.
public protocol UnitReadings {
  /// The unit as it stands.
  func unit() throws -> Unit
  /// Every officer enrolled, by identity.
  func officers() throws -> [OfficerRow]
}

/// An officer as lists show one.
public struct OfficerRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Officer>
  /// The enrolment.
  public let officer: Officer

  /// An officer's row.
  public init(id: ID<Officer>, officer: Officer) {
    self.id = id
    self.officer = officer
  }

  /// The officer as an audience of one on a day, nil where nothing is held then.
  public func audience(in unit: Unit, on date: CivilDate) -> Audience? {
    guard let actor = officer.actor(id, on: date) else { return nil }
    let organisation = unit.organisation(actor.organisation)
    return Audience([
      Viewer(
        agency: organisation?.agency ?? actor.organisation,
        standing: organisation?.standing ?? .civil,
        clearance: actor.clearance
      )
    ])
  }
}

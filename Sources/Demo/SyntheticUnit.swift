public import Domain
internal import Ledger

/// A unit set up for a demonstration: its records, and everybody who works there.
public struct SyntheticUnit: Sendable {
  /// The key of the unit file.
  public let key: Key<Unit>
  /// The unit's name.
  public let name: String
  /// The unit's records.
  public let records: [UnitRecord]

  /// A unit from the records of a unit file.
  public init(key: Key<Unit>, name: String, records: [UnitRecord]) {
    self.key = key
    self.name = name
    self.records = records
  }

  /// Everybody who works there under a seed.
  ///
  /// - Throws: `DemoError.lacking` where the unit cannot carry a demonstration.
  public func cast(seed: UInt64) throws -> Cast {
    let ground = try Ground(records: records)
    return Cast(seed: seed, own: ground.own, partner: ground.partner)
  }

  /// Sets the unit up in an empty ledger: the founder enrols the administrator, who enrols the rest.
  func establish(_ cast: Cast, from date: CivilDate, by chronicler: inout Chronicler) throws {
    let moment = Calendar2010.moment(date, 9, 0)
    guard let administrator = cast.members.first else { return }
    try chronicler.write(
      [
        .unit(.establish(key: key, name: name, isDemonstration: true, records: records)),
        administrator.enrolment(from: date),
      ],
      by: .founder,
      at: moment
    )
    try chronicler.write(
      cast.members.dropFirst().map { member in member.enrolment(from: date) },
      by: .officer(administrator.id),
      at: moment.adding(minutes: 20)
    )
  }
}

extension Cast.Member {
  /// The command that enrols the officer.
  fileprivate func enrolment(from date: CivilDate) -> Command {
    .officer(
      id,
      .enrol(
        Officer.Enrolment(
          label: label,
          organisation: organisation,
          roles: roles,
          clearance: clearance,
          alias: alias,
          from: date
        )
      )
    )
  }
}

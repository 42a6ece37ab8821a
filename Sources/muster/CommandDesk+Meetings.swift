internal import Domain
internal import Ledger
internal import SQLiteLedger

extension CommandDesk {
  /// The weekly series that the unit holds itself.
  var weekly: Key<MeetingSeries>? {
    let weekly = desk.unit.records(.series, on: LondonTime(now).date)
      .compactMap { record -> MeetingSeries? in
        guard case .series(let series) = record, series.cadence == .weekly else { return nil }
        return series.isExternal ? nil : series
      }
    let own = desk.officer.officer.actor(desk.officer.id, on: LondonTime(now).date)?.organisation
    let held = weekly.first { series in series.organisation == own }
    return (held ?? weekly.first)?.key
  }

  /// The meeting that people call so: a reference, `next` or `last`.
  ///
  /// - Throws: `ProgramFault` where there is none.
  func meeting(_ name: String) throws -> MeetingRow {
    let ledger = desk.ledger
    switch name.lowercased() {
    case "next", "current":
      if let weekly, let row = try ledger.currentMeeting(of: weekly) { return row }
    case "last":
      let from = now.adding(hours: -24 * 60)
      let rows = try ledger.meetings(of: weekly, from: from, limit: 100)
      if let row = rows.last(where: \.isClosed) { return row }
    default:
      if let reference = reference(name), let row = try ledger.meeting(called: reference) {
        return row
      }
    }
    throw ProgramFault.refused(
      "There is no meeting '\(name)'; name one as MTG-2010-000053 or MTG-53, or 'next' or 'last'."
    )
  }

  /// The full or the short form; the short one is of this year.
  private func reference(_ name: String) -> Reference? {
    if let full = Reference(text: name.uppercased()) { return full }
    let parts = name.split(separator: "-")
    guard parts.count == 2 else { return nil }
    return Reference(text: "\(parts[0].uppercased())-\(LondonTime(now).date.year)-\(parts[1])")
  }

  /// An organisation as a reader: what somebody of it may see who was at the meeting, or else what is
  /// restricted.
  ///
  /// - Throws: `ProgramFault` where the unit has no such body.
  func reader(_ key: String, of meeting: MeetingRow) throws -> (body: Organisation, Audience) {
    guard let key = Key<Organisation>(key), let body = desk.unit.organisation(key) else {
      let keys = desk.unit.organisations(on: LondonTime(now).date).map(\.key.text)
      throw ProgramFault.refused(
        "The unit has no organisation '\(key)'; it is one of \(listed(keys))."
      )
    }
    let agenda = try desk.ledger.agenda(of: meeting.id, for: desk.audience)
    let seen = agenda.walk.attended.filter { somebody in somebody.organisation == body.key }
    let clearance = seen.map(\.clearance).min() ?? .restricted
    let viewer = Viewer(agency: body.agency, standing: body.standing, clearance: clearance)
    return (body, Audience([viewer]))
  }
}

public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// What the minutes of a meeting say to an audience.
  public func minutes(of meeting: ID<Meeting>, for audience: Audience) throws -> Minutes {
    try store.read { database in
      let find = try database.cachedStatement(sql: MeetingList.oneSQL)
      guard let row = try Row.fetchOne(find, arguments: [Data(meeting.bytes)]) else {
        throw LedgerError(.invalid, "This ledger holds no such meeting; refresh and choose again.")
      }
      let unit = try units.unit(in: database)
      let classes = Set(try ClassTable.numbers(for: audience, in: database))
      let entries = try EventReader.entries(of: StreamName(.meeting, meeting), in: database)
      let state = Meeting(folding: entries.compactMap { entry in Meeting.own(entry.event) })
      guard audience.permits(state.visibility(in: unit)) else {
        throw LedgerError(.invalid, "That reader may not see this meeting at all.")
      }
      var writer = try MinutesWriter(of: MeetingList.row(row), state, unit, classes, in: database)
      for entry in entries {
        guard let event = Meeting.own(entry.event) else { continue }
        try writer.take(event, at: entry.header.occurredAt, in: database)
      }
      return writer.minutes
    }
  }
}

/// Writes the minutes of a meeting, event by event.
private struct MinutesWriter {
  private(set) var minutes: Minutes
  private let places: [ID<AgendaItem>: Int]

  /// The minutes of a meeting, with its agenda in order and nothing said yet.
  init(
    of row: MeetingRow,
    _ state: Meeting,
    _ unit: Unit,
    _ classes: Set<Int64>,
    in database: Database
  ) throws {
    let agenda = try AgendaList.agenda(of: state, row: row, unit, classes, in: database)
    minutes = Minutes(of: row)
    minutes.items = try agenda.items.map { row in try Self.item(row, in: database) }
    minutes.withheld = agenda.withheld
    minutes.cancelled = state.cancelled?.reason
    minutes.marking = minutes.items.compactMap(\.marking).reduce(.restricted, max)
    places = Dictionary(
      uniqueKeysWithValues: minutes.items.enumerated().map { place, item in (item.item.id, place) }
    )
  }

  private static func item(_ row: AgendaRow, in database: Database) throws -> Minutes.Item {
    var item = Minutes.Item(row.item)
    item.references = [row.report?.reference].compactMap { $0 } + row.merged
    item.marking = row.report?.marking ?? row.tasking?.marking
    item.decision = row.decision
    item.decidedBy = row.decidedBy
    item.decidedAt = row.decidedAt
    guard let raised = row.decision?.tasking else {
      if let about = row.tasking { item.references.append(about.reference) }
      return item
    }
    item.tasking = row.tasking?.reference
    item.isBid = row.tasking?.isBid ?? false
    item.draft = try EventReader.state(Tasking.self, of: raised, in: database).state.draft
    return item
  }

  /// Takes what happened at a moment.
  mutating func take(_ event: Meeting.Event, at moment: Instant, in database: Database) throws {
    switch event {
    case .opened(let opened): minutes.openedAt = opened.at
    case .arrived(let somebody): minutes.seats.append(.init(somebody, from: moment))
    case .left(let somebody):
      let seat = minutes.seats.lastIndex { seat in
        seat.attendance == somebody && seat.until == nil
      }
      if let seat { minutes.seats[seat].until = moment }
    case .apologised(let apology): minutes.apologies.append(apology)
    case .noted(let noted):
      guard let place = places[noted.item] else { return }
      minutes.items[place].notes.append(.init(noted.words, isDissent: noted.isDissent))
    case .itemParked(let parked):
      guard let place = places[parked.item] else { return }
      minutes.items[place].parked = parked.reason
    case .closed(let closed):
      minutes.closedAt = closed.at
      minutes.chairedBy = try OfficerProjector.label(of: closed.by, in: database)
    case .minutesApproved(let approved):
      let by = try OfficerProjector.label(of: approved.by, in: database)
      minutes.approval = .init(head: approved.head, by: by, at: approved.at)
    case .addendumMade(let added):
      let by = try OfficerProjector.label(of: added.by, in: database)
      minutes.addenda.append(.init(added.words, by: by, at: added.at))
    case .rescheduled(let moved):
      let at = LondonTime(moved.startsAt).spoken
      minutes.moves.append("to \(at): \(moved.reason)")
    case .scheduled, .itemPlaced, .itemRemoved, .itemOpened, .clockPaused, .decided,
      .decisionRevoked, .itemMoved,
      .itemsMerged, .itemSplit, .wallHidden, .cancelled:
      break
    }
  }
}

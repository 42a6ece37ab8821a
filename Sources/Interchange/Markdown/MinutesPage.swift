internal import Domain
internal import Ledger

/// What minutes say, as texts that are put into a page of Markdown or HTML.
struct MinutesPage: Sendable {
  /// Somebody who was there.
  struct Seat: Sendable {
    let label: String
    let body: String
    let from: String
    let until: String
  }

  /// An item in one row.
  struct Row: Sendable {
    let number: String
    let title: String
    let references: String
    let decision: String
    let reason: String
    let owner: String
    let due: String
    let carried: String
  }

  /// Something said on an item.
  struct Said: Sendable {
    let number: String
    let kind: String
    let words: String
  }

  /// Work that was given out or asked for.
  struct Work: Sendable {
    let reference: String
    let action: String
    let team: String
    let owner: String
    let due: String
  }

  /// Something that was passed to another body.
  struct Passed: Sendable {
    let number: String
    let recipient: String
    let by: String
  }

  /// Something added after the approval.
  struct Added: Sendable {
    let at: String
    let by: String
    let words: String
  }

  let marking: String
  let synthetic: String
  let name: String
  let reference: String
  let date: String
  let week: String
  let chair: String
  let version: String
  let state: String
  let head: String
  let reader: String
  let seats: [Seat]
  let apologies: [String]
  let absent: [String]
  let rows: [Row]
  let said: [Said]
  let work: [Work]
  let passed: [Passed]
  let added: [Added]
  let undecided: String
  let leftOut: String

  let hasSeats: Bool
  let hasApologies: Bool
  let hasAbsent: Bool
  let hasRows: Bool
  let hasSaid: Bool
  let hasWork: Bool
  let hasPassed: Bool
  let hasAdded: Bool
}

extension MinutesPage {
  /// The page of minutes for a reader, every text passed through `escape`.
  init(
    _ minutes: Minutes,
    in unit: Unit,
    for reader: String,
    escape: @escaping @Sendable (String) -> String
  ) {
    let writer = MinutesWords(minutes, unit, escape)
    let series = unit.series(minutes.meeting.series)
    let start = LondonTime(minutes.openedAt ?? minutes.meeting.startsAt)
    marking = minutes.marking.words
    synthetic = unit.isDemonstration ? "SYNTHETIC DATA" : ""
    name = escape(series?.name ?? minutes.meeting.series.text)
    reference = minutes.meeting.reference.text
    date = start.date.spoken
    week = "\(start.date.year) week \(start.date.week)"
    chair = escape(
      minutes.chairedBy.isEmpty
        ? series?.chair ?? "" : "\(minutes.chairedBy) (\(series?.chair ?? "chair"))"
    )
    version = "\(minutes.addenda.count + 1)"
    head = minutes.approval?.head ?? "none: not approved"
    state = writer.state
    self.reader = escape(reader)
    seats = writer.seats
    apologies = writer.apologies
    absent = writer.absent
    rows = writer.rows
    said = writer.said
    work = writer.work
    passed = writer.passed
    added = writer.added
    undecided = writer.undecided
    leftOut = writer.leftOut
    hasSeats = !seats.isEmpty
    hasApologies = !apologies.isEmpty
    hasAbsent = !absent.isEmpty
    hasRows = !rows.isEmpty
    hasSaid = !said.isEmpty
    hasWork = !work.isEmpty
    hasPassed = !passed.isEmpty
    hasAdded = !added.isEmpty
  }
}

extension CivilDate {
  /// The number of its week, the first being the one with 4 January (ISO 8601).
  var week: Int {
    let thursday = adding(days: 4 - weekday)
    guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return 1 }
    return (thursday.dayNumber - first.dayNumber) / 7 + 1
  }
}

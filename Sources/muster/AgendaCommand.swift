internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster agenda`: what the chair will see.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Print a meeting's agenda as the chair will see it, and build it from its sources.",
    discussion: """
      Items stand under their headings by risk, overdue, priority, harm and age, and then as the \
      chair moved them. What the sources put forward and is not on it yet is listed apart; --build \
      places it. What may not be seen is counted.

      Exit codes: 0 done, 1 refused, 3 a failure of the store, 64 wrong usage.
      """
  )

  @Argument(help: "The meeting: MTG-2010-000053, MTG-53, 'next' or 'last'.")
  var meeting = "next"

  @Flag(help: "Place what the sources put forward.")
  var build = false

  @Option(help: ArgumentHelp("Add an item of this title under other business.", valueName: "title"))
  var add: [String] = []

  @Flag(help: "Print the agenda as JSON.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let place = try CommandDesk(options)
    let row = try place.meeting(meeting)
    try change(row, at: place)
    let agenda = try place.desk.ledger.agenda(of: row.id, for: place.desk.audience)
    let proposals = try place.desk.ledger.proposals(for: row.id, for: place.desk.audience)
    if json {
      print(try JSONText.page(AgendaRecord(agenda, proposals, place.desk.unit)))
      return
    }
    for line in lines(of: agenda, proposals, place.desk.unit) {
      print(SafeText(line).string)
    }
  }

  private func change(_ row: MeetingRow, at place: CommandDesk) throws {
    var items = add.map { title in
      AgendaItem(
        id: World.identities.mint(),
        heading: .otherBusiness,
        matter: .topic,
        title: .present(title)
      )
    }
    if build {
      let found = try place.desk.ledger.proposals(for: row.id, for: place.desk.audience)
      items = found.map { proposal in proposal.item(as: World.identities.mint()) } + items
    }
    guard !items.isEmpty else { return }
    _ = try place.desk.submit(Steps.build(items, for: row.id))
  }

  private func lines(of agenda: Agenda, _ proposals: [AgendaProposal], _ unit: Unit) -> [String] {
    let meeting = agenda.meeting
    let marking = agenda.items.compactMap { $0.report?.marking }.reduce(.restricted, max).words
    let name = unit.series(meeting.series)?.name ?? meeting.series.text
    var lines = [
      marking, "\(meeting.reference.text)  \(name), \(LondonTime(meeting.startsAt).spoken)",
    ]
    var heading: AgendaItem.Heading?
    var place = 0
    for row in agenda.items {
      if row.item.heading != heading {
        heading = row.item.heading
        place = 0
        lines.append("\n\(row.item.heading.rawValue) \(row.item.heading.words)")
      }
      place += 1
      lines.append("  \(row.item.heading.rawValue).\(place)  \(AgendaRecord.Item(row).words)")
    }
    if agenda.withheld > 0 { lines.append("\n\(agenda.withheld) withheld") }
    if !proposals.isEmpty {
      lines.append("\nPut forward by the sources (--build places them):")
      for proposal in proposals {
        let risk = proposal.isRisk ? "RISK " : ""
        let words = "\(risk)\(proposal.title.words)  (\(proposal.because))"
        lines.append("  \(proposal.heading.rawValue) \(proposal.heading.words): \(words)")
      }
    }
    return (lines + [marking]).flatMap { line in line.split(separator: "\n").map(String.init) }
  }
}

/// An agenda as JSON.
struct AgendaRecord: Encodable {
  /// An item.
  struct Item: Encodable {
    let heading: String
    let title: String
    let reference: String?
    let risk: Bool
    let carried: Int
    let parked: Bool
    let decision: String?
    let slips: Int?
    let before: [String]

    /// An item of an agenda.
    init(_ row: AgendaRow) {
      heading = row.item.heading.words
      title = row.item.title.words
      reference = row.report?.reference.text ?? row.tasking?.reference.text
      risk = row.item.isRisk
      carried = row.item.carried
      parked = row.isParked
      decision = row.decision?.kind.words
      slips = row.tasking?.slips
      before = row.previous.map { earlier in "\(earlier.meeting.text) \(earlier.kind.words)" }
    }

    /// The item in one line.
    var words: String {
      var words = (risk ? "RISK " : "") + title
      if let reference { words = "\(reference)  \(words)" }
      if carried > 0 { words += "  carried \(carried)" }
      if let slips, slips > 0 { words += "  slipped \(slips)" }
      if parked { words += "  parked" }
      if let last = before.first { words += "  before: \(last)" }
      return words + "  [\(decision ?? "undecided")]"
    }
  }

  /// Something that the sources put forward.
  struct Proposal: Encodable {
    let heading: String
    let title: String
    let risk: Bool
    let because: String
  }

  let meeting: String
  let series: String
  let starts: String
  let state: String
  let items: [Item]
  let withheld: Int
  let proposed: [Proposal]

  /// The agenda of a meeting.
  init(_ agenda: Agenda, _ proposals: [AgendaProposal], _ unit: Unit) {
    meeting = agenda.meeting.reference.text
    series = agenda.meeting.series.text
    starts = LondonTime(agenda.meeting.startsAt).text
    state = agenda.meeting.isClosed ? "closed" : agenda.meeting.isOpen ? "open" : "called"
    items = agenda.items.map(Item.init)
    withheld = agenda.withheld
    proposed = proposals.map { proposal in
      Proposal(
        heading: proposal.heading.words,
        title: proposal.title.words,
        risk: proposal.isRisk,
        because: proposal.because
      )
    }
  }
}

internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster minutes`: minutes for a reader, their approval, and what is added later.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Print the minutes of a meeting for a reader, approve them, or add to them.",
    discussion: """
      Minutes write themselves from the walk. --for gives the copy of an organisation: what somebody \
      of it who was there could see, or else what is RESTRICTED; what is left out is counted in the \
      copy. Approving freezes them with the ledger's head; what comes later is an addendum.

      Exit codes: 0 done, 1 refused, 3 a failure of the store, 64 wrong usage.
      """
  )

  @Argument(help: "The meeting: MTG-2010-000053, MTG-53, 'next' or 'last'.")
  var meeting = "last"

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The organisation whose copy it is; yours where none is named.",
      valueName: "organisation"
    )
  )
  var reader: String?

  @Flag(help: "Print HTML instead of Markdown.")
  var html = false

  @Flag(help: "Approve the minutes, which freezes them with the ledger's head.")
  var approve = false

  @Option(help: ArgumentHelp("Add this to approved minutes.", valueName: "words"))
  var addendum: String?

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let place = try CommandDesk(options)
    let row = try place.meeting(meeting)
    if approve {
      let head = try place.desk.ledger.head()
      let command = Meeting.Command.approveMinutes(head: head.hash.text)
      _ = try place.desk.submit([.meeting(row.id, command)])
      print("The minutes of \(row.reference.text) are approved with the head \(head.hash.text).")
      return
    }
    if let addendum {
      _ = try place.desk.submit([.meeting(row.id, .addend(.present(addendum)))])
      print("An addendum is with the minutes of \(row.reference.text).")
      return
    }
    let (name, audience) = try copy(of: row, at: place)
    let minutes = try place.desk.ledger.minutes(of: row.id, for: audience)
    let document = MinutesDocument(minutes, in: place.desk.unit, for: name)
    print(try document.text(html ? .html : .markdown), terminator: "")
  }

  /// Whose copy it is, and before whom it would be shown.
  private func copy(of row: MeetingRow, at place: CommandDesk) throws -> (String, Audience) {
    guard let reader else { return (place.desk.officer.officer.label, place.desk.audience) }
    let (body, audience) = try place.reader(reader, of: row)
    // Nobody gives away what they may not see themselves.
    return (body.name, Audience(audience.viewers.union(place.desk.audience.viewers)))
  }
}

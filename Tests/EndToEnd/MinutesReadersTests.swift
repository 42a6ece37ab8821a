import FoundationEssentials
import TestSupport
import Testing

/// Minutes and calendars as other programs read them.
@Suite struct MinutesReadersTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try MeetingFile.make(at: ledger)
  }

  @Test func `pandoc reads the Markdown and keeps the table of items`() throws {
    guard let pandoc = ProgramRun.path(of: "pandoc") else {
      print("pandoc is not there (apt-get install pandoc), so nobody else reads the Markdown.")
      return
    }
    let page = try minutes()

    let run = try ProgramRun(pandoc, ["-f", "markdown", "-t", "html"], input: page)
    let words = ["-f", "html", "-t", "gfm", "--wrap=none"]
    let back = try ProgramRun(pandoc, words, input: run.output)

    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.split(separator: "<tr").count > 20, "\(run.output)")
    #expect(run.output.contains("<td>Child at the car wash</td>"), "\(run.output)")
    #expect(back.code == 0 && back.output.contains("Child at the car wash"), "\(back.errors)")
  }

  @Test func `tidy finds nothing wrong with the HTML`() throws {
    guard let tidy = ProgramRun.path(of: "tidy") else {
      print("tidy is not there (apt-get install tidy), so nobody else reads the HTML.")
      return
    }

    let run = try ProgramRun(tidy, ["-e", "-q", "-utf8"], input: minutes("--html"))

    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `the agenda prints what the chair will see, in words and in JSON`() throws {
    let words = try Program.run("agenda", "--ledger", ledger, "--as", "chair")
    let json = try Program.run("agenda", "next", "--json", "--ledger", ledger, "--as", "chair")

    #expect(words.code == 0 && words.output.contains("RISK Child at the car wash"))
    #expect(words.output.contains("slipped 1"), "\(words.output)")
    let agenda = try JSONDecoder().decode(AgendaJSON.self, from: Data(json.output.utf8))
    #expect(agenda.items.count == 20 && agenda.withheld == 0)
    let other = try Program.run("agenda", "--json", "--ledger", ledger, "--as", "partnerTasking")
    let partner = try JSONDecoder().decode(AgendaJSON.self, from: Data(other.output.utf8))
    #expect(partner.items.count == 19 && partner.withheld == 1)
    #expect(!other.output.contains(MeetingFile.kept))
  }

  @Test func `the feed has the meeting with titles that the reader may see`() throws {
    let run = try Program.run("calendar", "--ics", "--ledger", ledger, "--as", "partnerTasking")

    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix("BEGIN:VCALENDAR\r\n") && run.output.hasSuffix("END:VCALENDAR\r\n")
    )
    #expect(run.output.contains("UID:wim-2010-09-16@test-unit.invalid\r\n"), "\(run.output)")
    #expect(run.output.contains("1 withheld"))
    #expect(!run.output.contains(MeetingFile.kept))
  }

  @Test func `the board's paper counts from records`() throws {
    for board in ["14", "15", "quarterly"] {
      let run = try Program.run("board-report", board, "--ledger", ledger, "--as", "commander")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("| raised | 2 |"), "\(run.output)")
    }
  }

  private func minutes(_ options: String...) throws -> String {
    let run = try ProgramRun(
      Program.path(),
      ["minutes", "next", "--ledger", ledger, "--as", "chair"] + options,
      environment: Program.base
    )
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  private struct AgendaJSON: Decodable {
    struct Item: Decodable { let title: String }

    let items: [Item]
    let withheld: Int
  }
}

import FoundationEssentials
import TestSupport
import Testing

/// A detainee from the arrival to the claim, by keys in a real terminal and read back by commands.
@Suite(.serialized) struct CustodyTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)
  }

  private func open(as who: String) throws -> Terminal {
    let terminal = try Terminal(width: 160, height: 50)
    try terminal.command("\(Program.path()) open \(ledger) --as \(who); echo \"ended $?\"")
    try terminal.wait("the first pane", for: "Daily intelligence")
    try terminal.press("4", "z")
    try terminal.wait("the cells", for: "[4 Custody")
    return terminal
  }

  @Test func `somebody is booked in, watched, charged and released by keys`() throws {
    let terminal = try open(as: "custody")
    try bookIn(terminal)

    try terminal.press("c")
    try terminal.wait("the check", for: "check at")
    try terminal.press("o")
    try terminal.wait("the level", for: "Level of observation")
    try terminal.type("3")
    try terminal.press("Tab", "C-u")
    try terminal.type("-30m")
    try terminal.press("C-s")
    try terminal.wait("the level set", for: "at level 3, constant")
    try interpret(terminal)
    try enterLate(terminal)

    try terminal.press("Enter")
    let page = try terminal.wait("the charge", for: "£1,042.25")
    #expect(page.contains("0-12 constant"), "\(page)")
    #expect(page.contains("interpreter Yoruba, list"), "\(page)")
    #expect(page.contains("late: typed"), "\(page)")
    #expect(page.contains("masked"), "\(page)")
    #expect(!page.contains("D-77"), "\(page)")
    #expect(!page.contains("PACE review"), "\(page)")
    try reveal(terminal)
    try release(terminal)
    try terminal.press("q", "q")
    try readBack()
  }

  private func bookIn(_ terminal: Terminal) throws {
    try terminal.press("a")
    try terminal.wait("the form", for: "Book in")
    try terminal.type("suite-a")
    try terminal.press("Enter")
    for text in ["D-77", "not known"] {
      try terminal.type(text)
      try terminal.press("Tab")
    }
    try terminal.type("a")
    try terminal.press("Tab", "C-u")
    try terminal.type("-90m")
    try terminal.press("Tab")
    try terminal.type("X77/10")
    try terminal.press("Tab")
    try terminal.type("i")
    try terminal.press("Tab")
    try terminal.type("-80m")
    try terminal.press("C-s")
    try terminal.wait("the booking", for: "booked in")
    try terminal.press("/")
    try terminal.type("X77")
    try terminal.press("Enter")
    let board = try terminal.wait("the row", for: "X77/10")
    #expect(!board.contains("D-77"), "\(board)")
  }

  private func interpret(_ terminal: Terminal) throws {
    try terminal.press("x")
    try terminal.wait("the form", for: "Language")
    try terminal.press("Tab")
    for text in ["Yoruba", "list", "-70m", "-50m", "-10m", "86.25"] {
      try terminal.type(text)
      try terminal.press("Tab")
    }
    try terminal.press("C-s")
    try terminal.wait("the interpreter", for: "interpreter Yoruba")
  }

  private func enterLate(_ terminal: Terminal) throws {
    try terminal.press("e")
    try terminal.wait("the form", for: "Event · X77")
    try terminal.type("risk")
    try terminal.press("Enter", "C-u")
    try terminal.type("-40m")
    try terminal.press("C-s")
    try terminal.wait("the late entry", for: "entered 40m late")
  }

  private func reveal(_ terminal: Terminal) throws {
    try terminal.press("r")
    try terminal.wait("the form", for: "Show who it is")
    try terminal.type("solicitor asks")
    try terminal.press("C-s")
    try terminal.wait("the person", for: "D-77")
    try terminal.wait("the log", for: "identity looked at: solicitor asks")
  }

  private func release(_ terminal: Terminal) throws {
    try terminal.press("d")
    try terminal.wait("the form", for: "Departure")
    try terminal.type("c")
    try terminal.press("Tab")
    try terminal.type("removal centre")
    try terminal.press("C-s")
    try terminal.wait("the end", for: "collected by escort")
  }

  /// What the keys did, as commands see it; and the claim of the month from draft to payment.
  private func readBack() throws {
    let charge = try muster("charge", "X77/10", as: "custody")
    #expect(charge.output.hasPrefix("X77/10  £1,042.25"), "\(charge.output)")
    let shown = try muster("show", "X77/10", "--json", as: "custody")
    #expect(!shown.output.contains("D-77"), "\(shown.output)")
    #expect(shown.output.contains("\"lateMinutes\" : 40"), "\(shown.output)")

    let month = "2010-10"
    let drawn = try muster("claim", "draft", month, as: "custody")
    #expect(drawn.code == 0, "\(drawn.errors)")
    let own = try muster("claim", "check", month, as: "custody")
    #expect(own.code == 1 && own.errors.contains("may not check"), "\(own.errors)")
    #expect(try muster("claim", "check", month, as: "finance").code == 0)
    let sent = try muster("claim", "send", month, "--invoice", "INV-1", as: "finance")
    #expect(sent.code == 0, "\(sent.errors)")
    try pay(month)
    let verified = try Program.run("verify", "--full", "--ledger", ledger)
    #expect(verified.code == 0, "\(verified.output)")
  }

  private func pay(_ month: String) throws {
    let file = directory.file("paid.csv")
    let rows =
      "invoice_ref,custody_ref,paid_pence,paid_date,reason\r\n"
      + "INV-1,X77/10,95600,2010-10-01,no interpreter\r\n"
    try Data(rows.utf8).write(to: URL(filePath: file))
    try payByKeys(file)
    let again = try muster("claim", "pay", month, file, as: "finance")
    #expect(again.code == 1 && again.errors.contains("noted already"), "\(again.errors)")
    let out = directory.file("claim.csv")
    let export = try muster("claim", "export", month, "--output", out, as: "finance")
    #expect(export.code == 0, "\(export.errors)")
  }

  /// A wrong file first, which enters nothing and keeps what was typed; then the right one.
  private func payByKeys(_ file: String) throws {
    let terminal = try open(as: "finance")
    try terminal.wait("the list", for: "CLM-2")
    try terminal.press("j", "j")
    try terminal.wait("the claim", for: ">  CLM-2")
    try terminal.press("Enter")
    try terminal.wait("the claim's page", for: "CLM-2010-000002 ·")
    try terminal.press("s")
    try terminal.wait("the form", for: "Step*")
    try terminal.type("paid as")
    try terminal.press("Tab")
    try terminal.type("\(file).gone")
    try terminal.press("C-s")
    try terminal.wait("the refusal", for: "cannot be read: No such file")
    try terminal.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "C-s")
    try terminal.wait("the payments", for: "has the payments of the file")
    let page = try terminal.wait("what differs", for: "-£86.25")
    #expect(page.contains("paid without the interpreter"), "\(page)")
    try terminal.press("Enter")
    try terminal.wait("the stay of the line", for: "X77/10 ·")
    try terminal.press("Escape")
    try terminal.wait("the claim again", for: "CLM-2010-000002 ·")
    try terminal.press("q", "q")
  }

  private func muster(_ words: String..., as who: String) throws -> ProgramRun {
    try ProgramRun(
      Program.path(),
      ["custody"] + words + ["--ledger", ledger, "--as", who],
      environment: Program.base
    )
  }
}

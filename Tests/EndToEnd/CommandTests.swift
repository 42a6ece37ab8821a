import FoundationEssentials
import TestSupport
import Testing

/// The commands without a terminal: what they print, say and exit with.
@Suite struct CommandTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("own.muster")
  }

  private func initialise() throws {
    let made = try Program.run("init", ledger)
    #expect(made.code == 0, "\(made.errors)")
  }

  @Test func `a ledger is made, verified, sealed, backed up and rebuilt`() throws {
    try initialise()

    let verified = try Program.run("verify", "--full", "--ledger", ledger)
    #expect(verified.code == 0 && verified.output.contains("are sound"), "\(verified.errors)")
    let seal = try Program.run("verify", "--seal", "--ledger", ledger).output
    #expect(seal.hasPrefix("muster-head-1 "))
    let against = try Program.run("verify", "--against", seal, "--ledger", ledger)
    #expect(against.code == 0, "\(against.output)")
    let copy = directory.file("copy.muster")
    #expect(try Program.run("backup", "--ledger", ledger, copy).code == 0)
    #expect(try Program.run("verify", "--seal", "--ledger", copy).output == seal)
    #expect(try Program.run("rebuild", "--ledger", ledger).code == 0)
    #expect(try Program.run("verify", "--full", "--ledger", ledger).code == 0)
  }

  @Test func `a seal of another ledger is found wanting`() throws {
    try initialise()
    let other = directory.file("other.muster")
    #expect(try Program.run("init", other).code == 0)
    let seal = try Program.run("verify", "--seal", "--ledger", other).output

    let run = try Program.run("verify", "--against", seal, "--ledger", ledger)

    #expect(run.code == 1)
    #expect(run.output.contains("NOT sound"))
  }

  @Test func `the unit is shown, checked and given back`() throws {
    try initialise()
    let path = directory.file("unit.toml")

    let exported = try Program.run("unit", "export", "--ledger", ledger)
    try Data(exported.output.utf8).write(to: URL(filePath: path))
    let checked = try Program.run("unit", "check", path)

    #expect(exported.code == 0 && exported.output.contains("[["), "\(exported.errors)")
    #expect(checked.code == 0, "\(checked.errors)\(checked.output)")
    #expect(try Program.run("unit", "show", "--ledger", ledger).code == 0)
  }

  @Test func `a wrong unit file is named with its line`() throws {
    let path = directory.file("unit.toml")
    try Data("key = \"one\"\nname = = \"two\"\n".utf8).write(to: URL(filePath: path))

    let run = try Program.run("unit", "check", path)

    #expect(run.code == 1)
    #expect((run.errors + run.output).contains("2"), "\(run.errors)")
  }

  @Test func `the figures are printed with their paragraphs`() throws {
    try initialise()

    let run = try Program.run("figures", "--ledger", ledger)

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("10.B"))
  }

  @Test func `python recomputes the chain from the log`() throws {
    guard let python = ProgramRun.path(of: "python3") else {
      print("python3 is not there, so nobody else verifies the log.")
      return
    }
    try initialise()
    let log = try Program.run("log", "--ledger", ledger)
    let verifier = try Program.run("log", "--verifier").output
    let script = directory.file("verify.py")
    try Data(verifier.utf8).write(to: URL(filePath: script))

    let sound = try ProgramRun(python, [script], input: log.output)
    let broken = try ProgramRun(
      python,
      [script],
      input: log.output.replacing("administrator", with: "administrat0r")
    )

    #expect(log.code == 0 && log.output.hasPrefix("{"), "\(log.errors)")
    #expect(sound.code == 0, "\(sound.output)\(sound.errors)")
    #expect(broken.code != 0)
  }

  /// A command line that must fail, its code, and what the sentence must hold.
  struct Failure: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let says: String
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let failures = [
    Failure(words: ["verify", "--ledger", "/no/such/place"], code: 3, says: "missing"),
    Failure(words: ["verify", "--ledger", "DIRECTORY/none"], code: 3, says: "no file"),
    Failure(words: ["verify", "--ledger", "DIRECTORY"], code: 3, says: "not a file"),
    Failure(words: ["verify", "--ledger", "/etc/passwd"], code: 3, says: "not a ledger"),
    Failure(words: ["open", "DIRECTORY/none"], code: 3, says: "no file"),
    Failure(words: ["init", "/etc/passwd"], code: 3, says: "already"),
    Failure(words: ["init", "/no/such/place"], code: 3, says: "missing"),
    Failure(words: ["init", "--unit", "none", "DIRECTORY/new"], code: 1, says: "none"),
    Failure(words: ["log", "--stream", "planet/1", "--ledger", "x"], code: 1, says: "no stream"),
    Failure(words: ["dance", "--louder"], code: 64, says: "louder"),
    Failure(words: ["verify", "--louder"], code: 64, says: "louder"),
  ]

  @Test(arguments: failures)
  func `what cannot be done is said in a sentence with a code`(failure: Failure) throws {
    let words = failure.words.map { word in word.replacing("DIRECTORY", with: directory.path) }

    let run = try ProgramRun(Program.path(), words, environment: Program.base)

    #expect(run.code == failure.code, "\(run.errors)")
    #expect(run.errors.contains(failure.says), "\(run.errors)")
    #expect(!run.errors.contains("LedgerError") && !run.errors.contains("Fatal"))
  }

  @Test func `whoever has no ledger yet is told how to make one`() throws {
    let place = ["XDG_DATA_HOME": directory.file("none"), "MUSTER_LEDGER": ""]

    for (command, code) in [("verify", 3), ("figures", 3), ("open", 1)] as [(String, Int32)] {
      let run = try Program.run(command, environment: place)

      #expect(run.code == code)
      #expect(run.errors.contains("'muster init' makes"), "\(command): \(run.errors)")
    }
  }

  @Test func `the dashboard takes its ledger as every other command does`() throws {
    try initialise()

    let run = try Program.run("open", "--ledger", ledger)

    #expect(run.code == 0, "\(run.errors)")
    #expect(try Program.run("open", ledger, "--ledger", ledger).code == 64)
  }

  @Test func `a figure without entries says that there are none`() throws {
    try initialise()

    let run = try Program.run("figures", "--explain", "--ledger", ledger)
    let json = try Program.run("figures", "--explain", "--json", "--ledger", ledger)

    #expect(run.output.contains("entries: none"), "\(run.output)")
    #expect(json.output.contains("entries: none"), "\(json.output)")
  }

  @Test func `an import with one bad row records nothing`() throws {
    let (one, out) = (directory.file("one.muster"), directory.file("out.csv"))
    try LedgerFile.make(at: one)
    #expect(
      try Program.run("export", "reports", out, "--ledger", one, "--as", "commander").code == 0
    )
    let text = try String(contentsOfFile: out, encoding: .utf8)
    try Data((text + "a,bad,row\n").utf8).write(to: URL(filePath: out))
    let head = try Program.run("verify", "--seal", "--ledger", one).output

    let run = try Program.run(
      "import",
      "reports",
      out,
      "--ledger",
      one,
      "--as",
      "intelligenceUnit"
    )

    #expect(run.code == 1 && run.errors.contains("Nothing was recorded"), "\(run.errors)")
    #expect(try Program.run("verify", "--seal", "--ledger", one).output == head)
  }

  @Test func `an export tells its marking and writes over nothing`() throws {
    let (one, out) = (directory.file("one.muster"), directory.file("out.csv"))
    try LedgerFile.make(at: one)

    let exported = try Program.run(
      "export",
      "custody",
      out,
      "--ledger",
      one,
      "--as",
      "commander"
    )

    #expect(exported.code == 0, "\(exported.errors)")
    #expect(exported.errors.contains("RESTRICTED"), "\(exported.errors)")
    let again = try Program.run("export", "custody", out, "--ledger", one, "--as", "commander")
    #expect(again.code == 1 && again.errors.contains("Nothing was written over"))
  }
}

import FoundationEssentials
import TestSupport
import Testing

/// The manual page and the completions, as their readers read them.
@Suite struct ManualTests {
  @Test func `the manual names every command, its exit codes and the keys`() throws {
    let run = try Program.run("manual", "--text")

    #expect(run.code == 0, "\(run.errors)")
    for command in [
      "open", "demo", "show", "init", "unit", "officer enrol", "figures", "import", "export", "log",
      "verify", "backup", "rebuild", "manual", "completions",
    ] {
      #expect(run.output.contains("muster \(command)"), "\(command)")
    }
    for words in ["EXIT STATUS", "MUSTER_LEDGER", "(nominate)", "LINE BY LINE", "--linear"] {
      #expect(run.output.contains(words), "\(words)")
    }
    for line in run.output.split(separator: "\n") where line.hasPrefix("              ") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `the page is what man reads`() throws {
    let page = try Program.run("manual").output
    #expect(page.hasPrefix(".TH MUSTER 1"))
    let names = [("mandoc", ["-T", "lint", "-W", "error"]), ("groff", ["-man", "-ww", "-z"])]
    let found = names.compactMap { name, words in
      ProgramRun.path(of: name).map { path in (path, words) }
    }
    guard let (path, words) = found.first else {
      print("Neither mandoc nor groff is there, so nobody else reads the page.")
      return
    }

    let run = try ProgramRun(path, words, input: page)

    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `bash can read its completions`() throws {
    let script = try Program.run("completions", "bash")
    #expect(script.code == 0, "\(script.errors)")
    #expect(script.output.contains("_muster"))
    let bash = try #require(ProgramRun.path(of: "bash"))

    let run = try ProgramRun(bash, ["-n"], input: script.output)

    #expect(run.code == 0, "\(run.errors)")
  }

  @Test(arguments: ["zsh", "fish"])
  func `other shells get theirs`(shell: String) throws {
    let run = try Program.run("completions", shell)

    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("custody"), "the panes are completed")
  }

  @Test func `an officer's name is completed from the ledger`() throws {
    let directory = try TemporaryDirectory()
    let ledger = directory.file("unit.muster")
    try LedgerFile.make(at: ledger)

    let run = try Program.run(
      "---completion",
      "show",
      "--",
      "--as",
      "6",
      "3",
      "muster",
      "show",
      "custody",
      "--ledger",
      ledger,
      "--as",
      "com"
    )

    #expect(run.output.split(separator: "\n") == ["commander"], "\(run.output)\(run.errors)")
  }
}

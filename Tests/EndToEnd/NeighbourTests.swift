import FoundationEssentials
import TestSupport
import Testing

/// An import beside a desk at work, and without one.
@Suite(.serialized) struct NeighbourTests {
  @Test func `an import takes short steps while somebody is at work and long ones alone`()
    throws
  {
    let directory = try TemporaryDirectory()
    let (alone, watched) = (directory.file("alone.muster"), directory.file("watched.muster"))
    let file = directory.file("reports.csv")
    try Self.reports(240, in: file, directory)
    for ledger in [alone, watched] { try LedgerFile.make(at: ledger) }
    let terminal = try Terminal(width: 120, height: 40)
    try terminal.command("\(Program.path()) open \(watched) --as chair")
    try terminal.wait("the reports", for: "Vans at night")

    let batches = try [alone, watched].map { ledger in
      let run = try Program.run(
        "import",
        "reports",
        file,
        "--json",
        "--ledger",
        ledger,
        "--as",
        "intelligenceUnit"
      )
      #expect(run.output.contains("\"recorded\":240"), "\(run.output)\(run.errors)")
      return try #require(Self.batches(in: run.output))
    }

    #expect(batches[0] * 2 < batches[1], "\(batches)")
    try terminal.wait("what came in", for: "of 248")
  }

  /// A file of so many reports, each like one that a ledger has written.
  private static func reports(
    _ count: Int,
    in file: String,
    _ directory: TemporaryDirectory
  ) throws {
    let (ledger, out) = (directory.file("written.muster"), directory.file("written.csv"))
    try LedgerFile.make(at: ledger, headlines: ["Row 0"])
    _ = try Program.run("export", "reports", out, "--ledger", ledger, "--as", "commander")
    let lines = try String(contentsOfFile: out, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = try #require(lines.first)
    let like = try #require(lines.first { line in line.contains("Row 0") })
    let rows = (0..<count).map { number in like.replacing("Row 0", with: "Row \(number)") }
    let text = ([String(header)] + rows.map(String.init)).joined(separator: "\r\n")
    try Data((text + "\r\n").utf8).write(to: URL(filePath: file))
  }

  /// How many transactions an import says that it took.
  private static func batches(in output: String) -> Int? {
    let rest = output.split(separator: "\"batches\":").dropFirst().first
    return rest.flatMap { text in Int(text.prefix { $0.isNumber }) }
  }
}

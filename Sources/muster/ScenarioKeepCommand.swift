internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

extension ScenarioCommand {
  /// `muster scenario keep`.
  struct Keep: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a scenario under a name, to be compared until it is discarded or applied."
    )

    @Argument(help: ArgumentHelp("The name: '20% cut'.", valueName: "name"))
    var name: String

    @OptionGroup var changes: Changes

    @Option(help: ArgumentHelp("Why it is looked at; it stays in the ledger.", valueName: "text"))
    var reason: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      var scenario = try changes.scenario(place)
      scenario.name = name
      _ = try place.desk.submit([.unit(.keepScenario(scenario, reason: reason))])
      try place.tell(name, "is kept", json: json)
    }
  }

  /// `muster scenario list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the kept scenarios, the latest first, with what became of each."
    )

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let records = try place.unit.scenarios.reversed().map { kept in
        try KeptRecord(kept, place)
      }
      if json {
        print(try JSONText.page(records))
        return
      }
      if records.isEmpty { print("No scenario is kept; 'muster scenario keep' keeps one.") }
      for record in records { print(SafeText(record.line).string) }
    }
  }

  /// `muster scenario discard`.
  struct Discard: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Discard a kept scenario, with a reason; it stays in the list as discarded."
    )

    @Argument(help: ArgumentHelp("The name that it is kept under.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      _ = try place.desk.submit([.unit(.discardScenario(name, reason: reason))])
      try place.tell(name, "is discarded", json: json)
    }
  }

  /// A kept scenario as JSON and in one line.
  struct KeptRecord: Encodable {
    let name: String
    let status: String
    let changes: [String]
    let reason: String
    let settledBecause: String?
    let by: String
    let keptAt: String

    init(_ scenario: Unit.KeptScenario, _ place: CommandDesk) throws {
      name = scenario.kept.name
      status = scenario.status
      changes = scenario.kept.changes.map { change in change.words(in: place.unit) }
      reason = scenario.kept.reason
      settledBecause = scenario.settled?.reason
      let officers = try place.ledger.officers()
      by = officers.first { row in row.id == scenario.kept.by }?.officer.label ?? "an officer"
      keptAt = LondonTime(scenario.kept.at).stamp
    }

    /// The scenario in one line.
    var line: String {
      let end = settledBecause.map { ": \($0)" } ?? ""
      return
        "\(name)  [\(status)\(end)]  \(changes.joined(separator: ", "))  kept \(keptAt) by \(by): "
        + reason
    }
  }
}

extension CommandDesk {
  /// The open scenario that is kept under a name.
  func keptScenario(_ name: String) throws -> Unit.KeptScenario {
    guard let kept = unit.scenario(called: name) else {
      throw ProgramFault.refused(Unit.Refusal.scenarioUnknown(name).sentence)
    }
    return kept
  }

  /// Says what became of a scenario, from the ledger as it is now.
  fileprivate func tell(_ name: String, _ words: String, json: Bool) throws {
    guard json else {
      print("The scenario '\(name)' \(words).")
      return
    }
    let now = try ledger.unit().scenarios.last { scenario in
      scenario.kept.name.lowercased() == name.lowercased()
    }
    if let now { print(try JSONText.page(ScenarioCommand.KeptRecord(now, self))) }
  }
}

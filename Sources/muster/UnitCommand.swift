internal import ArgumentParser
internal import Domain
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster unit`: show, check, export and change the unit.
struct UnitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit",
    abstract: "Show, check, export and change the unit.",
    subcommands: [Show.self, Check.self, Export.self, Apply.self]
  )

  /// `muster unit show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the unit's records as they stand on a day."
    )

    @Argument(help: "A section of the unit; every section where it is not given.")
    var section: String?

    @Option(help: ArgumentHelp("The day, as 2010-09-16.", valueName: "date"))
    var on: String?

    @OptionGroup var options: LedgerOptions

    @Flag(help: "Print the records as JSON.")
    var json = false

    func run() throws {
      let unit = try options.open().unit()
      let date = try on.map(readDate) ?? LondonTime(World.clock.now()).date
      let sections = try section.map { name in [try readSection(name)] }
      let records = (sections ?? UnitRecord.Section.allCases).flatMap { section in
        unit.records(section, on: date)
      }
      if json {
        print(try JSONText.page(records))
      } else {
        print(UnitFile(key: unit.key ?? "none", name: unit.name, records: records).text)
      }
    }
  }

  /// `muster unit check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a unit file, and print every fault with its line and key path."
    )

    @Argument(help: "The unit file.")
    var file: String

    func run() throws {
      let unit = try UnitSource.named(file)
      print("'\(file)' is a sound unit file: \(unit.name), \(unit.records.count) records.")
    }
  }

  /// `muster unit export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a unit file: the one inside the program, or the ledger's as it stands."
    )

    @Argument(help: "The unit inside the program; the ledger's where it is not given.")
    var unit: String?

    @Option(help: ArgumentHelp("The day, as 2010-09-16.", valueName: "date"))
    var on: String?

    @OptionGroup var options: LedgerOptions

    func run() throws {
      if let unit {
        print(try UnitSource.named(unit).text)
        return
      }
      let held = try options.open().unit()
      let date = try on.map(readDate) ?? LondonTime(World.clock.now()).date
      let records = UnitRecord.Section.allCases.flatMap { section in
        held.records(section, on: date)
      }
      print(UnitFile(key: held.key ?? "none", name: held.name, records: records).text)
    }
  }

  /// `muster unit apply`.
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how a unit file differs from the ledger's unit, and record the difference.",
      discussion: "What an earlier day answered does not change."
    )

    @Argument(help: "The unit file.")
    var file: String

    @Option(
      help: ArgumentHelp("The first day it holds; today where it is not given.", valueName: "date")
    )
    var from: String?

    @Flag(help: "Only show the difference.")
    var dryRun = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let read = try UnitSource.named(file)
      let desk = try options.desk()
      let date = try from.map(readDate) ?? LondonTime(World.clock.now()).date
      let changes = desk.unit.differences(from: read.records, on: date)
      for change in changes { print(desk.unit.words(for: change, on: date)) }
      guard !changes.isEmpty else {
        print("The unit file says what the ledger says already.")
        return
      }
      guard !dryRun else { return }
      let receipt = try desk.submit([.unit(.change(changes, from: date))])
      let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
      print("Recorded \(count) from \(date.spoken), entry \(receipt.position).")
    }
  }
}

/// The day that a text names.
func readDate(_ text: String) throws -> CivilDate {
  guard let date = CivilDate(text: text) else {
    throw ProgramFault.refused("'\(text)' is no day; a day reads 2010-09-16.")
  }
  return date
}

private func readSection(_ name: String) throws -> UnitRecord.Section {
  if let section = UnitRecord.Section(rawValue: name) { return section }
  if name.hasSuffix("s"), let section = UnitRecord.Section(rawValue: String(name.dropLast())) {
    return section
  }
  let known = UnitRecord.Section.allCases.map(\.rawValue)
  throw ProgramFault.refused(
    "The unit has no section '\(name)'; it has \(listed(known, or: "and"))."
  )
}

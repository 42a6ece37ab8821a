internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster library`: the unit's own short entries, which advice cites with their version.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "List, read and write the entries of the reference library.",
    discussion: """
      Entries are the unit's own words on legislation, protocols and contacts. Each change is a new \
      version; advice names the version that it rests on.
      """,
    subcommands: [List.self, Show.self, Write.self, Withdraw.self]
  )

  /// `muster library list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the entries, or those that hold some words or are due for review."
    )

    @Argument(help: "Only entries that hold all these words.")
    var words: [String] = []

    @Flag(help: "Only entries whose day of review has come.")
    var due = false

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let unit = place.desk.unit
      let wanted = words.map { word in word.lowercased() }
      let items = unit.library(on: place.today).filter { item in
        let text = "\(item.key.text) \(item.title) \(item.text)".lowercased()
        return wanted.allSatisfy(text.contains) && (!due || item.isDue(on: place.today))
      }
      let records = items.map { item in LibraryRecord(item, unit, on: place.today) }
      guard !json else { return print(try JSONText.page(records)) }
      for record in records { print(SafeText(record.line).string) }
    }
  }

  /// `muster library show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print an entry.")

    @Argument(help: ArgumentHelp("The entry: palermo-protocol.", valueName: "key"))
    var key: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let item = try place.entry(key)
      let record = LibraryRecord(item, place.desk.unit, on: place.today)
      guard !json else { return print(try JSONText.line(record)) }
      print(SafeText(record.line).string)
      print(SafeText(record.text).string)
      print(SafeText("Rests on \(record.restsOn).").string)
    }
  }

  /// `muster library write`.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write an entry, or a new version of one; what is left out stays as it was."
    )

    @Argument(help: ArgumentHelp("The entry: night-contacts.", valueName: "key"))
    var key: String

    @Option(
      help: "document, law, protocol, contact, term and so on.",
      transform: { text in try readWord(text) }
    )
    var kind: LibraryItem.Kind?

    @Option(help: "One line.")
    var title: String?

    @Option(help: "What is to be known, in the unit's own words.")
    var text: String?

    @Option(help: "What it rests on: a paragraph, an act and section.")
    var restsOn: String?

    @Option(help: ArgumentHelp("When somebody looks at it again.", valueName: "date"))
    var review: String?

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      guard let name = Key<LibraryItem>(key) else {
        throw ProgramFault.refused("'\(key)' is no key; one reads night-contacts.")
      }
      let before = place.desk.unit.library(on: place.today).first { item in item.key == name }
      let item = LibraryItem(
        key: name,
        kind: kind ?? before?.kind ?? .document,
        title: title ?? before?.title ?? "",
        text: text ?? before?.text ?? "",
        paragraph: restsOn ?? before?.paragraph ?? "",
        review: try review.map(readDay) ?? before?.review
      )
      _ = try place.desk.submit([.unit(.writeLibrary(item))])
      let version = try place.desk.ledger.unit().version(of: .library, key)
      print("'\(key)' is written, version \(version).")
    }
  }

  /// `muster library withdraw`.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an entry off; what cites it keeps its words."
    )

    @Argument(help: ArgumentHelp("The entry.", valueName: "key"))
    var key: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      _ = try place.desk.submit([.unit(.withdrawLibrary(try place.entry(key).key))])
      print("'\(key)' is off the library.")
    }
  }
}

extension CommandDesk {
  /// The entry of a key.
  fileprivate func entry(_ key: String) throws -> LibraryItem {
    guard let item = desk.unit.library(on: today).first(where: { item in item.key.text == key })
    else {
      throw ProgramFault.refused(
        "The library has no entry '\(key)'; 'muster library list' names them."
      )
    }
    return item
  }
}

/// An entry for scripts.
private struct LibraryRecord: Encodable {
  let key: String
  let kind: String
  let title: String
  let text: String
  let restsOn: String
  let version: Int
  let review: String?
  let isDue: Bool

  init(_ item: LibraryItem, _ unit: Unit, on day: CivilDate) {
    key = item.key.text
    kind = item.kind.rawValue
    title = item.title
    text = item.text
    restsOn = item.paragraph
    version = unit.version(of: .library, item.key.text)
    review = item.review?.text
    isDue = item.isDue(on: day)
  }

  /// `palermo-protocol  law, version 2, review 2010-09-01 DUE: The Palermo protocol`.
  var line: String {
    let day = review.map { review in ", review \(review)\(isDue ? " DUE" : "")" } ?? ""
    return "\(key)  \(kind), version \(version)\(day): \(title)"
  }
}

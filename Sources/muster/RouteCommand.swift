internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// What is known of a case, as options.
struct RouteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What it is about; may be given again.", valueName: "topic"))
  var topic: [String] = []

  @Option(
    help: ArgumentHelp("How old the victim or subject is: child or adult.", valueName: "age"),
    transform: readWord
  )
  var age: RoutingRule.Age?

  @Flag(help: "A network or a border is involved.")
  var organised = false

  @Option(help: ArgumentHelp("The body that brings it.", valueName: "key"))
  var source: String?

  @Option(help: ArgumentHelp("The place in words: Heathrow.", valueName: "place"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      "Who has no capacity now: team:maxim, organisation:soca; may be given again.",
      valueName: "who"
    )
  )
  var full: [String] = []

  /// The case; a topic or body that the unit does not have is refused.
  func asked(in unit: Unit, today: CivilDate) throws -> RoutingRule.Case {
    let known = unit.records(.topic).map(\.key)
    for key in topic where !known.contains(key) {
      throw ProgramFault.refused(
        "There is no topic '\(key)'; there are \(listed(known, or: "and"))."
      )
    }
    var asked = RoutingRule.Case(
      topics: Set(topic.map { key in Key(stringLiteral: key) }),
      on: today
    )
    asked.age = age
    asked.isOrganised = organised ? true : nil
    asked.place = place
    if let source {
      guard let key = Key<Organisation>(source), unit.organisation(key) != nil else {
        throw ProgramFault.refused("The unit has no organisation '\(source)'.")
      }
      asked.source = key
    }
    return asked
  }

  /// Who has no capacity.
  func fullOnes() throws -> Set<Destination> {
    Set(
      try full.map { text in
        guard let destination = Destination(text: text) else {
          throw ProgramFault.refused("--full reads team:maxim or organisation:soca, not '\(text)'.")
        }
        return destination
      }
    )
  }
}

/// `muster route`: who takes a case, by the table of the two reports.
struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Ask who takes a case on a day, with paragraph, lead, fallback and why.",
    discussion: """
      The answer is the first matching lead of the routing table and every matching rule of the other \
      kinds. It suggests; a person decides. Capacity is put in with --full and never guessed.
      """
  )

  @OptionGroup var asked: RouteOptions

  @Option(help: ArgumentHelp("The NIM level, 1 to 3.", valueName: "number"))
  var level: Int?

  @Option(help: ArgumentHelp("A borough that it touches; may be given again.", valueName: "key"))
  var borough: [String] = []

  @Option(
    help: ArgumentHelp("The day, 2010-09-30; today where it is not given.", valueName: "date")
  )
  var on: String?

  @Flag(help: "Print an object for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let place = try CommandDesk(options)
    let day = try on.map(readDay) ?? place.today
    var asked = try asked.asked(in: place.unit, today: day)
    asked.level = level
    for key in borough {
      guard let key = Key<Borough>(key), place.unit.borough(key) != nil else {
        throw ProgramFault.refused("The unit has no borough '\(key)'.")
      }
      asked.boroughs.insert(key)
    }
    let routing = place.unit.routing(of: asked, full: try self.asked.fullOnes())
    if json {
      print(try JSONText.page(RoutingRecord(routing, place.unit)))
      return
    }
    for sentence in routing.sentences(in: place.unit) { print(SafeText(sentence).string) }
  }
}

/// A routing answer as JSON.
private struct RoutingRecord: Encodable {
  struct Suggestion: Encodable {
    let rule: String
    let kind: String
    let paragraph: String
    let takes: [String]
    let isFallback: Bool
    let fallback: [String]
    let support: [String]
    let barriers: [String: String]
    let because: [String]
    let sentence: String

    init(_ suggestion: Routing.Suggestion, _ unit: Unit) {
      rule = suggestion.number
      kind = suggestion.rule.kind.rawValue
      paragraph = suggestion.answer.paragraph
      takes = suggestion.takes.map(\.text)
      isFallback = suggestion.isFallback
      fallback = suggestion.answer.fallback.map(\.text)
      support = suggestion.answer.support.map(\.text)
      barriers = Dictionary(
        suggestion.barriers.map { barrier in (barrier.destination.text, barrier.reason) },
        uniquingKeysWith: { first, _ in first }
      )
      because = suggestion.because
      sentence = suggestion.sentence(in: unit)
    }
  }

  let date: String
  let lead: Suggestion?
  let others: [Suggestion]

  init(_ routing: Routing, _ unit: Unit) {
    date = routing.date.text
    lead = routing.lead.map { lead in Suggestion(lead, unit) }
    others = routing.others.map { other in Suggestion(other, unit) }
  }
}

internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster requirement`: the intelligence requirements and what answers them.
struct RequirementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requirement",
    abstract: "List the intelligence requirements, raise, answer or close one.",
    discussion: """
      A requirement is a question with an owner, a rank and an end. A person says which report \
      answers it; the program only suggests.
      """,
    subcommands: [List.self, Raise.self, Answer.self, Unanswer.self, Close.self],
    defaultSubcommand: List.self
  )

  /// `muster requirement list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the requirements with their answers, the most wanted first."
    )

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let records = try place.unit.requirements().sorted { left, right in
        (left.rank, left.key) < (right.rank, right.key)
      }.map { requirement in
        RequirementRecord(
          requirement,
          try place.ledger.answers(to: requirement.key, limit: 6, for: place.desk.audience),
          closed: place.unit.closedRequirements[requirement.key]
        )
      }
      if json {
        print(try JSONText.page(records))
        return
      }
      for record in records { print(SafeText(record.line).string) }
      if records.isEmpty { print("No requirement is on record.") }
    }
  }

  /// `muster requirement raise`.
  struct Raise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Raise a requirement; everybody who is enrolled reads it, so name nobody."
    )

    @Argument(help: ArgumentHelp("What is to be found out.", valueName: "question"))
    var question: String

    @Option(help: ArgumentHelp("Who answers for it: maxim.", valueName: "body"))
    var owner: String

    @Option(help: ArgumentHelp("The priority; none for outside the strategy.", valueName: "key"))
    var priority: String?

    @Option(help: ArgumentHelp("1 is the most wanted.", valueName: "number"))
    var rank = 1

    @Option(help: ArgumentHelp("The last day: 2010-12-31.", valueName: "date"))
    var until: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let step = Unit.Requiring.raise(
        question: question,
        owner: try readBody(owner),
        priority: priority.flatMap { Key<Priority>($0) },
        rank: rank,
        expires: try readDay(until)
      )
      let receipt = try place.desk.submit([.unit(.requiring(step))])
      for case .unit(.requirementRaised(let raised)) in receipt.events {
        print(
          "\(raised.requirement.key.text) is raised until \(raised.requirement.expires.spoken)."
        )
      }
    }
  }

  /// `muster requirement answer`.
  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a report answers a requirement."
    )

    @Argument(help: ArgumentHelp("The requirement: ir-2.", valueName: "key"))
    var requirement: String

    @OptionGroup var step: RetentionStep

    func run() throws {
      let key = try readRequirement(requirement)
      let row = try step.take(.answering(.says(key, reason: step.reason)))
      print("\(row.reference.text) answers \(key.text).")
    }
  }

  /// `muster requirement unanswer`.
  struct Unanswer: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a report does not answer a requirement after all."
    )

    @Argument(help: ArgumentHelp("The requirement: ir-2.", valueName: "key"))
    var requirement: String

    @OptionGroup var step: RetentionStep

    func run() throws {
      let key = try readRequirement(requirement)
      let row = try step.take(.answering(.withdraw(key, reason: step.reason)))
      print("\(row.reference.text) does not answer \(key.text).")
    }
  }

  /// `muster requirement close`.
  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a requirement; it stays on record with its answers."
    )

    @Argument(help: ArgumentHelp("The requirement: ir-2.", valueName: "key"))
    var requirement: String

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let key = try readRequirement(requirement)
      _ = try place.desk.submit([.unit(.requiring(.close(key, reason: reason)))])
      print("\(key.text) is closed.")
    }
  }
}

/// The key of a requirement.
private func readRequirement(_ text: String) throws -> Key<IntelligenceRequirement> {
  guard let key = Key<IntelligenceRequirement>(text) else {
    throw ProgramFault.refused("'\(text)' is no key of a requirement; one reads ir-2.")
  }
  return key
}

/// A requirement with its answers as JSON.
private struct RequirementRecord: Encodable {
  let key: String
  let question: String
  let owner: String
  let priority: String?
  let rank: Int
  let from: String
  let expires: String
  let closed: String?
  let answers: Int
  let lastAnswer: String?
  let reports: [String]

  init(
    _ requirement: IntelligenceRequirement,
    _ answers: RequirementAnswers,
    closed: Unit.RequirementClosed?
  ) {
    key = requirement.key.text
    question = requirement.question
    owner = requirement.owner.text
    priority = requirement.priority?.text
    rank = requirement.rank
    from = requirement.from.text
    expires = requirement.expires.text
    self.closed = closed?.reason
    self.answers = answers.count
    lastAnswer = answers.last.map { last in LondonTime(last).text }
    reports = answers.reports.map(\.reference.text)
  }

  /// The requirement on one line.
  var line: String {
    let standing = closed.map { reason in "closed: \(reason)" } ?? "until \(expires)"
    let told =
      lastAnswer.map { last in
        "\(answers) \(answers == 1 ? "answer" : "answers"), last \(last): "
          + reports.joined(separator: " ")
      } ?? "no answer yet"
    return "\(key)  rank \(rank)  \(owner)  \(standing)  \(told)  \(question)"
  }
}

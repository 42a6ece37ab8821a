internal import ArgumentParser
internal import Canvas
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// `muster operation`: operations from plan to close, with the gate of their community impact.
struct OperationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operation",
    abstract: "Plan operations, assess their impact on the community, run and close them.",
    discussion: """
      An overt operation is not ready without an impact decision, and where that is a full one without \
      a consultation before it starts; it does not close without an entry made during it and one after. \
      None starts unchecked: 'check' looks for others in one place at one time and for who else names \
      the subjects of its reports, and keeps what somebody states about that.
      """,
    subcommands: [
      List.self, Show.self, Plan.self, Milestone.self, Assess.self, Consult.self, Note.self,
      Check.self, Step.self,
    ]
  )

  /// `muster operation list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the operations, soonest first.")

    @Flag(help: "Those that are over.")
    var over = false

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let rows = try place.ledger.operations(isOver: over, for: place.desk.audience)
      let records = rows.map { row in OperationRecord(row, place) }
      if json {
        print(try JSONText.page(records))
        return
      }
      if records.isEmpty { print("No operation that you may see is there.") }
      for record in records { print(SafeText(record.line).string) }
    }
  }

  /// `muster operation show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one operation: milestones, impact, who was consulted, the work linked to it."
    )

    @Argument(help: ArgumentHelp("What it is called: OPN-2010-000003.", valueName: "reference"))
    var reference: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let record = OperationRecord(try place.operation(reference), place)
      if json {
        print(try JSONText.page(record))
      } else {
        for line in record.lines { print(SafeText(line).string) }
      }
    }
  }

  /// `muster operation plan`.
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Plan an operation.")

    @Option(help: ArgumentHelp("The name that it goes by.", valueName: "name"))
    var name: String

    @Option(
      help: ArgumentHelp("Whether the public sees it: overt or covert.", valueName: "style"),
      transform: readWord
    )
    var style: Operation.Style

    @Option(help: ArgumentHelp("When it is to begin: '2010-09-30 05:00'.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp("When it is to end.", valueName: "time"))
    var until: String

    @Option(help: ArgumentHelp("A borough; may be given again.", valueName: "key"))
    var borough: [String] = []

    @Option(help: ArgumentHelp("A team that takes part; may be given again.", valueName: "key"))
    var team: [String] = []

    @Flag(help: "Print the operation as an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      guard let window = Interval(from: try readMoment(from), to: try readMoment(until)) else {
        throw ProgramFault.refused("An operation ends after it begins; put the times right.")
      }
      let draft = Operation.Draft(
        name: .present(name),
        style: style,
        window: window,
        boroughs: borough.map { key in Key(stringLiteral: key) },
        teams: team.map { key in Key(stringLiteral: key) }
      )
      let receipt = try place.desk.submit([.operation(World.identities.mint(), .plan(draft))])
      for case .operation(.planned(let planned)) in receipt.events {
        if json {
          print(
            try JSONText.page(OperationRecord(try place.operation(planned.reference.text), place))
          )
        } else {
          print("\(planned.reference.text) planned.")
        }
      }
    }
  }

  /// `muster operation milestone`.
  struct Milestone: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set a milestone, or say that one was reached."
    )

    @OptionGroup var step: OperationStep

    @Option(help: ArgumentHelp("What must be reached.", valueName: "text"))
    var words: String?

    @Option(help: ArgumentHelp("When it should be: '2010-09-30 17:00'.", valueName: "time"))
    var due: String?

    @Option(
      help: ArgumentHelp("The milestone that was reached, by its number.", valueName: "number")
    )
    var reached: Int?

    func run() throws {
      if let reached {
        try step.take("has its milestone") { now in .reachMilestone(reached - 1, at: now) }
        return
      }
      guard let words, let due else {
        throw ProgramFault.refused("Say --words and --due, or --reached with its number.")
      }
      let moment = try readMoment(due)
      try step.take("has a milestone") { _ in .setMilestone(.init(words: words, due: moment)) }
    }
  }

  /// `muster operation assess`.
  struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide on the impact on the community: full, short or not-needed with its reason."
    )

    @OptionGroup var step: OperationStep

    @Option(
      help: ArgumentHelp("full, short or not-needed.", valueName: "kind"),
      transform: readWord
    )
    var kind: ImpactAssessment.Kind

    @Option(help: ArgumentHelp("Who answers for it, by label.", valueName: "label"))
    var owner: String

    @Option(help: ArgumentHelp("Why so; needed for not-needed.", valueName: "text"))
    var reason = ""

    @Option(help: ArgumentHelp("Which communities, where, who speaks for them.", valueName: "text"))
    var communities = ""

    @Option(help: ArgumentHelp("What may happen, and what is done about it.", valueName: "text"))
    var mitigation = ""

    @Option(help: ArgumentHelp("The tension, 1 to 6 in the unit's own words.", valueName: "grade"))
    var tension: Int?

    @Option(help: ArgumentHelp("The day it is looked at again.", valueName: "date"))
    var review: String

    func run() throws {
      let assessment = ImpactAssessment(
        kind: kind,
        reason: reason,
        owner: owner,
        communities: .present(communities),
        mitigation: .present(mitigation),
        tension: tension,
        review: try readDay(review)
      )
      try step.take("has its impact decision: \(kind.words)") { _ in .assess(assessment) }
    }
  }

  /// `muster operation consult`.
  struct Consult: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down who was asked, what they said, and what it changed in the plan."
    )

    @OptionGroup var step: OperationStep

    @Option(help: ArgumentHelp("Who was asked.", valueName: "text"))
    var with: String

    @Option(help: ArgumentHelp("Through whom they were found.", valueName: "text"))
    var through = "borough partnerships lead"

    @Option(help: ArgumentHelp("When: '2010-09-20 18:00'.", valueName: "time"))
    var at: String

    @Option(help: ArgumentHelp("How: meeting, telephone.", valueName: "text"))
    var method = "meeting"

    @Option(help: ArgumentHelp("What they said.", valueName: "text"))
    var advice: String

    @Option(help: ArgumentHelp("What it changed in the plan.", valueName: "text"))
    var changed: String?

    func run() throws {
      let consultation = Consultation(
        with: .present(with),
        through: through,
        at: try readMoment(at),
        method: method,
        advice: .present(advice),
        changed: changed.map(Body.present)
      )
      try step.take("has a consultation") { _ in .consult(consultation) }
    }
  }

  /// `muster operation note`.
  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what was seen or said of its impact, during it or after."
    )

    @Argument(help: "during or after.", transform: readWord)
    var phase: ImpactPhase

    @OptionGroup var step: OperationStep

    @Option(help: ArgumentHelp("What was seen or said.", valueName: "text"))
    var words: String

    func run() throws {
      try step.take("has an entry on its impact") { now in
        .noteImpact(phase, .present(words), at: now)
      }
    }
  }

  /// `muster operation step`.
  struct Step: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make it ready, start it, close it with a result, cancel it, or override its gate."
    )

    /// The steps.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case ready, start, close, cancel, override
    }

    @Argument(help: "\(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: Kind

    @OptionGroup var step: OperationStep

    @Option(
      help: ArgumentHelp("Why, or what came of it; it stays in the ledger.", valueName: "text")
    )
    var words = ""

    func run() throws {
      switch kind {
      case .ready: try step.take("is ready") { _ in .makeReady }
      case .start: try step.take("runs") { now in .start(at: now) }
      case .close: try step.take("closed") { now in .close(result: .present(words), at: now) }
      case .cancel: try step.take("cancelled") { _ in .cancel(reason: words) }
      case .override:
        try step.take("goes on without what its gate asks") { _ in .overrideImpact(reason: words) }
      }
    }
  }
}

/// The operation that a step is about.
struct OperationStep: ParsableArguments {
  @Argument(help: ArgumentHelp("What it is called: OPN-2010-000003.", valueName: "reference"))
  var reference: String

  @Flag(help: "Print the operation as an object for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  /// Records a command about the operation.
  func take(_ words: String, _ command: (Instant) -> Operation.Command) throws {
    let place = try CommandDesk(options)
    let row = try place.operation(reference)
    _ = try place.desk.submit([.operation(row.id, command(place.now))])
    if json {
      print(try JSONText.page(OperationRecord(try place.operation(reference), place)))
    } else {
      print("\(row.reference.text) \(words).")
    }
  }
}

extension CommandDesk {
  /// The operation that people call so.
  func operation(_ name: String) throws -> OperationRow {
    guard let reference = Reference(text: name.uppercased()),
      let row = try ledger.operation(called: reference, for: desk.audience)
    else { throw ProgramFault.refused("There is no operation '\(name)' that you may see.") }
    return row
  }
}

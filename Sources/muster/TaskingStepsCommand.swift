internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

/// The tasking that a step is about, and on which ledger.
struct TaskingStepOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("What it is called: TSK-2010-000012.", valueName: "reference"))
  var reference: String

  @Flag(help: "Print the tasking as an object for scripts.")
  var json = false

  @OptionGroup var options: LedgerOptions

  /// Records a command about the tasking, and prints what it is then.
  func take(_ command: Tasking.Command, saying words: String) throws {
    let place = try CommandDesk(options)
    let row = try place.tasking(reference)
    try place.submit(command, on: row)
    if json {
      print(try JSONText.page(TaskingRecord(place.taskingDetail(reference), place)))
    } else {
      print("\(row.reference.text) \(words).")
    }
  }
}

extension TaskingCommand {
  /// `muster tasking answer`.
  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Answer a bid, or the counter-offer that came back on it.",
      discussion: """
        The body that controls the team accepts, declines or counters. The side that bid takes or \
        refuses what was offered instead.
        """
    )

    /// What is answered.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case accept, decline, counter, take, refuse
    }

    @Argument(help: "accept, decline or counter; take or refuse for an offer.")
    var kind: Kind

    @OptionGroup var step: TaskingStepOptions

    @Option(help: ArgumentHelp("Why; the other side reads it.", valueName: "text"))
    var reason = ""

    @Option(help: ArgumentHelp("The due date offered: '2010-09-30 17:00'.", valueName: "time"))
    var due: String?

    func run() throws {
      let due = try due.map(readMoment)
      switch kind {
      case .accept: try step.take(.acceptBid(reason: reason, due: due), saying: "accepted")
      case .decline: try step.take(.declineBid(reason: reason), saying: "declined")
      case .counter: try step.take(.counterBid(reason: reason, due: due), saying: "countered")
      case .take: try step.take(.takeOffer(reason: reason), saying: "accepted as offered")
      case .refuse:
        try step.take(.refuseOffer(reason: reason), saying: "goes back to its controller")
      }
    }
  }

  /// `muster tasking progress`.
  struct Progress: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a line to the progress log.")

    @OptionGroup var step: TaskingStepOptions

    @Option(help: ArgumentHelp("What was done.", valueName: "text"))
    var words: String

    func run() throws {
      try step.take(.progress(.present(words)), saying: "has a line of progress")
    }
  }

  /// `muster tasking step`.
  struct Step: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take work a step on: accept it, block it, move its date, complete it, review it."
    )

    /// The steps.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case accept, block, unblock, complete, reopen, review, cancel
      case moveDue = "move-due"
      case takeBack = "take-back"
      case signOff = "sign-off"
    }

    @Argument(help: "\(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: Kind

    @OptionGroup var step: TaskingStepOptions

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason = ""

    @Option(help: ArgumentHelp("The new due date: '2010-09-30 17:00'.", valueName: "time"))
    var due: String?

    func run() throws {
      switch kind {
      case .accept: try step.take(.accept, saying: "accepted")
      case .block: try step.take(.block(reason: reason), saying: "blocked")
      case .unblock: try step.take(.unblock, saying: "not blocked any more")
      case .complete: try step.take(.complete, saying: "done; its result is awaited")
      case .reopen: try step.take(.reopen(reason: reason), saying: "reopened")
      case .review: try step.take(.review(reason: reason), saying: "reviewed")
      case .cancel: try step.take(.cancel(reason: reason), saying: "cancelled")
      case .takeBack:
        try step.take(.takeBack(reason: reason), saying: "stands as it did before")
      case .signOff: try step.take(.signOff(reason: reason), saying: "signed off and closed")
      case .moveDue:
        guard let due else { throw ProgramFault.refused("move-due needs --due.") }
        try step.take(.moveDue(readMoment(due), reason: reason), saying: "has another due date")
      }
    }
  }

  /// `muster tasking reassign`.
  struct Reassign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give work over to another team or owner of the same controller.",
      discussion: "With --all-of every open tasking of a team is given over at once, or none."
    )

    @Argument(help: ArgumentHelp("What it is called: TSK-2010-000012.", valueName: "reference"))
    var reference: String?

    @Option(help: ArgumentHelp("All open work of this team instead.", valueName: "key"))
    var allOf: String?

    @Option(help: ArgumentHelp("The team that takes it.", valueName: "key"))
    var team: String

    @Option(help: ArgumentHelp("Who answers for it then, by label.", valueName: "label"))
    var owner: String

    @Option(help: ArgumentHelp("Why; it stays in the ledger.", valueName: "text"))
    var reason: String

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard (reference == nil) != (allOf == nil) else {
        throw ValidationError("Name one tasking, or a team with --all-of.")
      }
    }

    func run() throws {
      let place = try CommandDesk(options)
      let next = try place.team(team)
      var rows = try reference.map { name in [try place.tasking(name)] } ?? []
      if let allOf {
        let key: Key<Team> = Key(stringLiteral: allOf)
        rows = try place.ledger.taskings(
          TaskingQuery(team: key, limit: 1000),
          for: place.desk.audience
        ).rows.filter { row in row.status != .resulted && row.status != .reviewed }
      }
      guard !rows.isEmpty else {
        print("No open work is there to give over.")
        return
      }
      _ = try place.desk.submit(
        rows.map { row in
          .tasking(row.id, .reassign(team: next.key, owner: owner, reason: reason))
        }
      )
      print("\(rows.map(\.reference.text).joined(separator: ", ")): \(owner), \(next.name).")
    }
  }

  /// `muster tasking result`.
  struct Result: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what came of the work; somebody else reads it and signs it off.",
      discussion: "Codes: \(Outcome.Code.allCases.map(\.rawValue).joined(separator: ", "))."
    )

    @OptionGroup var step: TaskingStepOptions

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(
        "A code with its number, as arrest=2, or cash-seized=1250.50 in pounds; may be given again.",
        valueName: "code=number"
      )
    )
    var outcome: [String]

    @Option(help: ArgumentHelp("What happened.", valueName: "text"))
    var words: String

    @Option(help: ArgumentHelp("Did it meet its aim; what was learned.", valueName: "text"))
    var analysis = ""

    func run() throws {
      let result = Outcome(
        counts: try outcome.map(read),
        result: .present(words),
        analysis: .present(analysis)
      )
      try step.take(.result(result), saying: "has its result; somebody else reads it")
    }

    private func read(_ text: String) throws -> Outcome.Count {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let code = Outcome.Code(rawValue: parts[0]), parts.count <= 2 else {
        throw ProgramFault.refused(
          "An outcome reads arrest=2; the codes are "
            + "\(listed(Outcome.Code.allCases.map(\.rawValue), or: "and")), not '\(parts[0])'."
        )
      }
      let number =
        parts.count < 2 ? 1 : code.isMoney ? Pence(pounds: parts[1])?.value : Int(parts[1])
      guard let number else {
        throw ProgramFault.refused("'\(text)' has no number that could be read.")
      }
      return Outcome.Count(code: code, number: number)
    }
  }
}

/// A London time of an option.
func readMoment(_ text: String) throws -> Instant {
  let parts = text.split(separator: " ")
  let clock = (parts.count == 2 ? parts[1] : "").split(separator: ":").compactMap { Int($0) }
  guard parts.count == 2, clock.count == 2, let date = CivilDate(text: parts[0]),
    let moment = LondonReading(date, hour: clock[0], minute: clock[1]).first
  else { throw ProgramFault.refused("A time reads '2010-09-30 17:00', not '\(text)'.") }
  return moment
}

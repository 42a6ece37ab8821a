internal import ArgumentParser
internal import Canvas
internal import Domain
internal import FoundationEssentials
internal import Ledger
internal import SQLiteLedger

/// `muster call`: log a call for advice from the shell, and print one.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Log a call for advice, or print one with its times.",
    subcommands: [LogCall.self, ShowCall.self]
  )

  /// `muster call log`.
  struct LogCall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log",
      abstract: "Log a call: its time is stamped now, or is as you say.",
      discussion: """
        Whether a victim or perpetrator is identified decides whether the call is fast-time; then \
        every open desk shows it in red until somebody takes it on. Advice needs its source and why.
        """
    )

    @Argument(help: "What is asked, in words; - reads it from the input.")
    var summary: String

    @Option(help: "Who calls, as far as it is known.")
    var caller: String?

    @Option(help: "The caller's rank or part.")
    var rank: String?

    @Option(help: "Where the caller serves.")
    var unit: String?

    @Option(help: ArgumentHelp("Where to call back.", valueName: "number"))
    var callBack: String?

    @Option(help: ArgumentHelp("Whom the caller works for: childrens-services.", valueName: "key"))
    var organisation: String?

    @Option(
      help: "query, trafficking, custody, operational-support, media or other.",
      transform: { text in try readWord(text) }
    )
    var kind = AdviceCall.Kind.query

    @Option(
      help: "Whether a victim or perpetrator is identified: yes, no or not-known.",
      transform: { text in try readWord(text) }
    )
    var identified = AdviceCall.Answer.notKnown

    @Option(
      help: "Whether a child is involved: yes, no or not-known.",
      transform: { text in try readWord(text) }
    )
    var child = AdviceCall.Answer.notKnown

    @Option(help: ArgumentHelp("When it rang, in London: '2010-09-16 02:40'.", valueName: "time"))
    var rang: String?

    @Option(help: ArgumentHelp("When it was answered, in London.", valueName: "time"))
    var answered: String?

    @Option(help: "Advice that was given; needs --source and --why.")
    var advice: String?

    @Option(help: "What the advice rests on.")
    var source: String?

    @Option(help: "Why it was advised.")
    var why: String?

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard advice == nil || source != nil && why != nil else {
        throw ValidationError("--advice needs --source and --why.")
      }
    }

    func run() throws {
      let place = try RotaDesk(options)
      let id: ID<AdviceCall> = World.identities.mint()
      let answeredAt = try answered.map(RotaDesk.readMoment) ?? place.now
      var opening = AdviceCall.Opening(
        receivedAt: try rang.map(RotaDesk.readMoment) ?? answeredAt,
        answeredAt: answeredAt
      )
      opening.details = try details()
      opening.summary = .present(try words())
      opening.victimOrPerpetrator = identified
      opening.child = child
      var commands: [Command] = [.adviceCall(id, .open(opening))]
      if let advice, let source, let why {
        let given = AdviceCall.Advice(
          text: .present(advice),
          source: source,
          rationale: .present(why)
        )
        commands.append(.adviceCall(id, .advise(given, at: answeredAt)))
      }
      _ = try place.desk.submit(commands)
      guard let call = try place.desk.ledger.adviceCall(id, for: place.desk.audience) else {
        throw ProgramFault.refused("The call is logged, but its marking is above yours.")
      }
      if json { return print(try JSONText.line(CallRecord(call))) }
      let fast = call.row.isFastTime ? "; FAST-TIME: somebody must take it on" : ""
      print("\(call.row.reference.text) is logged\(fast).")
    }

    private func details() throws -> AdviceCall.Details {
      var details = AdviceCall.Details(
        caller: caller.map(Body.present),
        callBack: callBack.map(Body.present),
        organisation: nil,
        kind: kind
      )
      details.rank = rank.map(Body.present)
      details.unit = unit.map(Body.present)
      guard let organisation else { return details }
      guard let key = Key<Organisation>(organisation) else {
        throw ProgramFault.refused("'\(organisation)' is no key of a body; one reads ukba.")
      }
      details.organisation = key
      return details
    }

    private func words() throws -> String {
      guard summary == "-" else { return summary }
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      return lines.joined(separator: "\n")
    }
  }

  /// `muster call show`.
  struct ShowCall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print a call: its times, what was asked and advised, and what it led to."
    )

    @Argument(help: ArgumentHelp("What it is called: ADV-2010-000098.", valueName: "reference"))
    var reference: String

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      guard let name = Reference(text: reference.uppercased()),
        let call = try place.desk.ledger.adviceCall(called: name, for: place.desk.audience)
      else {
        throw ProgramFault.refused("There is no call '\(reference)' that you may see.")
      }
      let record = CallRecord(call)
      if json { return print(try JSONText.line(record)) }
      for line in record.lines { print(SafeText(line).string) }
    }
  }
}

/// A call for scripts.
private struct CallRecord: Encodable {
  let reference: String
  let kind: String
  let rang: String
  let answered: String
  let advised: String?
  let closed: String?
  let asked: String?
  let isFastTime: Bool
  let advice: [String]
  let ledTo: [String]

  init(_ call: AdviceDetail) {
    let text = { (moment: Instant) in LondonTime(moment).text }
    reference = call.row.reference.text
    kind = call.row.kind
    rang = text(call.row.receivedAt)
    answered = text(call.row.answeredAt)
    advised = call.row.advisedAt.map(text)
    closed = call.row.closedAt.map(text)
    asked = call.row.summary?.text
    isFastTime = call.row.isFastTime
    advice = call.call.advice.map { given in
      "\(given.advice.text.text ?? "withheld") (\(given.advice.source))"
    }
    ledTo = call.call.led.map(\.words)
  }

  /// The lines that a person reads.
  var lines: [String] {
    var lines = ["\(reference), \(kind)\(isFastTime ? ", FAST-TIME" : "")"]
    lines.append(asked ?? "nothing typed")
    lines.append("rang \(rang)")
    lines.append("answered \(answered)")
    if let advised { lines.append("advised \(advised)") }
    if let closed { lines.append("closed \(closed)") }
    lines += advice.map { given in "advised: \(given)" }
    lines += ledTo.map { led in "led to \(led)" }
    return lines
  }
}

import Domain
import Ledger

extension CustodyForms {
  /// What the booking-in form asks for, and what is said once it is recorded.
  static func bookIn(_ values: FormValues) -> (Intent, String)? {
    guard let suite = values.option("suite").flatMap({ Domain.Key<CustodySuite>($0) }),
      let route = values.option("route").flatMap(RouteIn.init),
      let arrived = values.moment("arrived"),
      let level = values.option("level").flatMap(Int.init).flatMap(ObservationLevel.init)
    else { return nil }
    var arrival = Detention.Arrival(
      suite: suite,
      routeIn: route,
      detainee: .present(values.text("detainee")),
      arrivedAt: arrived
    )
    let nationality = values.text("nationality")
    arrival.nationality = nationality.isEmpty ? nil : .present(nationality)
    let number = values.text("number")
    arrival.outsideReference = number.isEmpty ? nil : number
    arrival.flags = Set(
      CustodyFlag.allCases.filter { flag in values.isYes(FieldID(flag.rawValue)) == true }
    )
    var commands: [Detention.Command] = [.arrive(arrival)]
    if level != .general { commands.append(.setLevel(level, from: arrived)) }
    if let regime = values.option("regime").flatMap(Episode.Regime.init),
      let from = values.moment("from")
    {
      commands += begin(regime, at: from, isDual: false)
    }
    return (.bookIn(commands), "booked in; the first check is due by its level")
  }

  /// The entries that begin detention under a law.
  private static func begin(_ regime: Episode.Regime, at from: Instant, isDual: Bool)
    -> [Detention.Command]
  {
    let act: CustodyOccurrence = regime == .pace ? .paceDetentionAuthorised : .is91Served
    return [.beginEpisode(regime, from: from, isDual: isDual), .note(act, at: from)]
  }

  /// The commands that the values of a step ask for, and what is said once they are recorded.
  static func commands(
    of step: CustodyStep,
    _ values: FormValues,
    on stay: Detention,
    now: Instant
  ) -> ([Detention.Command], String)? {
    switch step {
    case .reveal:
      return ([.reveal(reason: values.text("reason"))], "in sight for a minute; the look is logged")
    case .correct: return correction(values, stay)
    case .interpreter: return interpreter(values, stay)
    case .level, .event, .regime, .flag, .answer, .depart:
      guard let at = values.moment("at"), let made = timed(step, values, at) else { return nil }
      let late = now.minutes(since: at)
      return (made.0, made.1 + (late >= 5 ? ", entered \(Wording.length(minutes: late)) late" : ""))
    case .bookIn, .check, .claim, .claimStep: return nil
    }
  }

  private static func timed(_ step: CustodyStep, _ values: FormValues, _ at: Instant)
    -> ([Detention.Command], String)?
  {
    let flag = values.option("flag").flatMap(CustodyFlag.init)
    switch step {
    case .level:
      return values.option("level").flatMap(Int.init).flatMap(ObservationLevel.init).map { level in
        ([.setLevel(level, from: at)], "at level \(level.rawValue), \(level.words)")
      }
    case .event:
      if values.option("event") == "check" { return ([.check(at: at)], "checked") }
      return values.option("event").flatMap(CustodyOccurrence.init).map { event in
        ([.note(event, at: at)], event.words)
      }
    case .regime: return regime(values, at)
    case .flag:
      return flag.map { flag in ([.raiseFlag(flag, at: at)], "flagged. \(flag.prompt)") }
    case .answer:
      return flag.map { flag in
        ([.answerFlag(flag, .present(values.text("words")), at: at)], "answered: \(flag.words)")
      }
    case .depart:
      return values.option("kind").flatMap(DepartureKind.init).map { kind in
        ([.depart(kind, destination: values.text("destination"), at: at)], kind.words)
      }
    case .bookIn, .check, .interpreter, .correct, .reveal, .claim, .claimStep: return nil
    }
  }

  private static func regime(_ values: FormValues, _ at: Instant) -> ([Detention.Command], String)?
  {
    let isDual = values.isYes("dual") == true
    switch values.option("act") {
    case "handover":
      return (
        [.endEpisode(.pace, at: at)] + begin(.immigration, at: at, isDual: false),
        "handed over: IS91 served at \(LondonTime(at).clock)"
      )
    case "begin-immigration":
      return (begin(.immigration, at: at, isDual: isDual), "IS91 served at \(LondonTime(at).clock)")
    case "begin-pace":
      return (begin(.pace, at: at, isDual: isDual), "PACE detention authorised")
    case "end-pace": return ([.endEpisode(.pace, at: at)], "PACE detention ended")
    case "end-immigration":
      return ([.endEpisode(.immigration, at: at)], "immigration detention ended")
    case .some, .none: return nil
    }
  }

  private static func interpreter(_ values: FormValues, _ stay: Detention)
    -> ([Detention.Command], String)?
  {
    let entry = values.option("which").flatMap(Int.init)
    let known = stay.interpreters.first { known in known.entry == entry }
    guard let called = values.moment("called") ?? known?.session.calledAt else { return nil }
    func typed(_ field: FieldID, or known: String?) -> String {
      let text = values.text(field)
      return text.isEmpty ? known ?? "" : text
    }
    let session = InterpreterSession(
      language: typed("language", or: known?.session.language),
      provider: typed("provider", or: known?.session.provider),
      calledAt: called,
      arrivedAt: values.moment("arrived") ?? known?.session.arrivedAt,
      leftAt: values.moment("left") ?? known?.session.leftAt,
      fee: Pence(typed: values.text("fee")) ?? known?.session.fee
    )
    if let entry { return ([.updateInterpreter(entry: entry, session)], session.told) }
    return ([.addInterpreter(session)], "interpreter \(session.told)")
  }

  private static func correction(_ values: FormValues, _ stay: Detention)
    -> ([Detention.Command], String)?
  {
    guard let number = values.option("entry").flatMap(Int.init),
      let entry = stay.standing.first(where: { entry in entry.number == number })
    else { return nil }
    let reason = values.text("reason")
    guard let at = values.moment("right") else {
      return ([.void(entry: number, reason: reason)], "entry \(number) struck out")
    }
    let words = "entry \(number) put right to \(LondonTime(at).clock)"
    if case .arrived = entry.event, let arrival = stay.arrival {
      return ([.amendArrival(Detention.Arrival(arrival, at: at), reason: reason)], words)
    }
    return entry.event.again(at: at).map { command in
      ([.correct(entry: number, reason: reason, with: command)], words)
    }
  }
}

extension Detention.Arrival {
  /// An arrival as it stands, at another time.
  fileprivate init(_ arrived: Detention.Arrived, at moment: Instant) {
    self.init(
      suite: arrived.suite,
      routeIn: arrived.routeIn,
      detainee: arrived.detainee,
      arrivedAt: moment
    )
    nationality = arrived.nationality
    flags = Set(arrived.flags)
    marking = arrived.marking
  }
}

extension Detention.Event {
  /// The command that enters the same again at another time; nil where none does.
  fileprivate func again(at moment: Instant) -> Detention.Command? {
    switch self {
    case .episodeBegun(let event):
      return .beginEpisode(event.regime, from: moment, until: event.until, isDual: event.isDual)
    case .levelSet(let event): return .setLevel(event.level, from: moment)
    case .checked: return .check(at: moment)
    case .noted(let event): return .note(event.occurrence, at: moment)
    case .flagRaised(let event): return .raiseFlag(event.flag, at: moment)
    case .flagAnswered(let event): return .answerFlag(event.flag, event.words, at: moment)
    case .departed(let event):
      return .depart(event.kind, destination: event.destination, at: moment)
    case .interpreterAdded(let event):
      var session = event.session
      session.calledAt = moment
      return .addInterpreter(session)
    case .arrived, .arrivalAmended, .episodeEnded, .interpreterUpdated, .revealed, .claimed,
      .voided:
      return nil
    }
  }
}

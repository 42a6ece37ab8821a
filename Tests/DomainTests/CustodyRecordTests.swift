import Domain
import Testing

@Suite struct CustodyRecordTests {
  private let noon = london("2010-09-16 12:00")

  @Test func `an arrival takes the next number and both its times`() throws {
    var scene = Scene<Detention>(desk: .at("2010-09-16 10:20"))

    let events = try scene.perform(.arrive(.person(at: "2010-09-16 10:00")))

    guard case .arrived(let arrived) = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(arrived.reference.text == "CUS-2010-000042")
    #expect(arrived.occurredAt == london("2010-09-16 10:00"))
    #expect(arrived.recordedAt == london("2010-09-16 10:20"))
    #expect(arrived.by == ID(1))
    #expect(arrived.agency == "mps")
    #expect(scene.state.minutes(at: scene.desk.now) == 20)
  }

  @Test func `an imported record keeps its own number and takes none of ours`() throws {
    var scene = Scene<Detention>(desk: .at("2010-09-16 10:20"))
    var arrival = Detention.Arrival.person(at: "2009-05-01 10:00")
    arrival.outsideReference = "SA/0042/09"

    #expect(scene.state.needs(.arrive(arrival)).isEmpty)
    try scene.perform(.arrive(arrival))

    #expect(scene.state.reference == .outside("SA/0042/09"))
  }

  @Test func `a person is booked in once, in a suite that is there, under a reference`() throws {
    let fresh = Scene<Detention>(desk: .at("2010-09-16 10:20"))
    let scene = try Scene.stay(from: "2010-09-16 10:00")
    var nameless = Detention.Arrival.person(at: "2010-09-16 10:00")
    nameless.detainee = " "
    var unnumbered = Detention.Arrival.person(at: "2010-09-16 10:00")
    unnumbered.outsideReference = ""

    #expect(
      scene.refusal(of: .arrive(.person(at: "2010-09-16 10:00")))
        == .detention(.alreadyArrived)
    )
    #expect(
      fresh.refusal(of: .arrive(.person(at: "2010-09-16 10:00", in: "nowhere")))
        == .detention(.unknownSuite("nowhere"))
    )
    #expect(fresh.refusal(of: .arrive(nameless)) == .detention(.noDetainee))
    #expect(fresh.refusal(of: .arrive(unnumbered)) == .detention(.noReference))
    #expect(fresh.refusal(of: .check(at: noon)) == .detention(.unknown))
  }

  @Test func `nothing happens before the arrival, after the departure or in the future`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    let arrival = london("2010-09-16 10:00")
    let early = arrival.adding(minutes: -1)
    try scene.perform(.depart(.released, destination: "", at: noon))
    let late = noon.adding(minutes: 1)
    let future = scene.desk.now.adding(minutes: 1)

    #expect(
      scene.refusal(of: .check(at: early))
        == .detention(.time(.beforeArrival(early, arrival: arrival)))
    )
    #expect(
      scene.refusal(of: .check(at: late))
        == .detention(.time(.afterDeparture(late, departure: noon)))
    )
    #expect(scene.refusal(of: .check(at: future)) == .detention(.time(.inFuture(future))))
    #expect(scene.refusal(of: .check(at: noon)) == nil)
    #expect(scene.refusal(of: .note(.arrested, at: early)) == nil)
    #expect(
      scene.refusal(of: .depart(.released, destination: "", at: noon))
        == .detention(.time(.alreadyDeparted(noon)))
    )
  }

  @Test func `a clock set back locks no record`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: london("2010-09-16 14:00")))
    scene.desk.now = london("2010-09-16 13:00")

    #expect(scene.refusal(of: .check(at: noon)) == nil)
    #expect(
      scene.refusal(of: .check(at: london("2010-09-16 13:01")))
        == .detention(.time(.inFuture(london("2010-09-16 13:01"))))
    )
  }

  @Test func `nobody arrives tomorrow`() throws {
    let scene = Scene<Detention>(desk: .at("2010-09-16 10:20"))
    let stay = try Scene.stay(from: "2010-09-16 10:00")
    let tomorrow = london("2011-01-11 10:00")

    #expect(
      scene.refusal(of: .arrive(.person(at: "2011-01-11 10:00")))
        == .detention(.time(.inFuture(tomorrow)))
    )
    #expect(
      stay.refusal(of: .amendArrival(.person(at: "2011-01-11 10:00"), reason: "typed wrong"))
        == .detention(.time(.inFuture(tomorrow)))
    )
  }

  @Test func `a late entry finds its place`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    for hour in [13, 11, 12] {
      try scene.perform(.check(at: london("2010-09-16 \(hour):00")))
    }

    let hours = scene.state.checks.map { check in LondonTime(check.occurredAt).hour }

    #expect(hours == [11, 12, 13])
  }

  @Test func `a departure cannot cut off what was entered`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.check(at: noon))
    let early = noon.adding(minutes: -1)

    #expect(
      scene.refusal(of: .depart(.released, destination: "", at: early))
        == .detention(.time(.afterDeparture(noon, departure: early)))
    )
  }

  @Test func `a removal waits until every flag is answered`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.raiseFlag(.traffickingIndicators, at: noon))
    try scene.perform(.raiseFlag(.childPossible, at: noon))
    let removal = Detention.Command.depart(.removal, destination: "", at: noon)

    #expect(scene.state.openFlags == [.childPossible, .traffickingIndicators])
    #expect(scene.refusal(of: removal) == .detention(.flagUnanswered(.childPossible)))
    #expect(scene.refusal(of: .depart(.released, destination: "", at: noon)) == nil)

    try scene.perform(.answerFlag(.childPossible, "Children's services have taken over.", at: noon))
    try scene.perform(.answerFlag(.traffickingIndicators, "Considered: none found.", at: noon))

    #expect(scene.refusal(of: removal) == nil)
    #expect(
      scene.refusal(of: .raiseFlag(.childPossible, at: noon))
        == .detention(.alreadyFlagged(.childPossible))
    )
    #expect(
      scene.refusal(of: .answerFlag(.pregnant, "No.", at: noon))
        == .detention(.notFlagged(.pregnant))
    )
  }

  @Test func `an interpreter is called, arrives and leaves, and then costs something`() throws {
    var scene = try Scene.stay(from: "2010-09-16 10:00")
    try scene.perform(.beginEpisode(.immigration, from: london("2010-09-16 10:00")))
    var session = InterpreterSession(
      language: "Vietnamese",
      provider: "register",
      calledAt: london("2010-09-16 10:30")
    )
    try scene.perform(.addInterpreter(session))
    let entry = try #require(scene.state.interpreters.first?.entry)
    session.arrivedAt = noon
    session.leftAt = noon.adding(minutes: 50)
    session.fee = Pence(8_450)

    try scene.perform(.updateInterpreter(entry: entry, session))

    #expect(scene.state.interpreters.map(\.session) == [session])
    #expect(scene.charge()?.fees == Pence(8_450))

    session.leftAt = noon.adding(minutes: -1)
    #expect(
      scene.refusal(of: .updateInterpreter(entry: entry, session))
        == .detention(.interpreterOutOfOrder)
    )
    session.leftAt = nil
    session.fee = Pence(-1)
    #expect(
      scene.refusal(of: .updateInterpreter(entry: entry, session)) == .detention(.negativeFee)
    )
    #expect(
      scene.refusal(of: .updateInterpreter(entry: 99, session)) == .detention(.noSuchEntry(99))
    )
  }

  @Test func `every refusal says something and ends as a sentence`() {
    let faults: [Detention.Refusal] = [
      .alreadyArrived, .unknown, .unknownSuite("x"), .noDetainee, .noReference,
      .reasonNeeded(for: "void an entry"), .time(.inFuture(noon)),
      .time(.beforeArrival(noon, arrival: noon)), .time(.afterDeparture(noon, departure: noon)),
      .time(.alreadyDeparted(noon)), .episode(.endsFirst(from: noon, until: noon)),
      .episode(.overlaps(.pace, since: noon)), .episode(.notDual), .episode(.notOpen(.pace)),
      .levelSetTwice(noon), .interpreterOutOfOrder, .noLanguage, .negativeFee, .noSuchEntry(3),
      .arrivalStands, .cannotCorrectWith, .alreadyFlagged(.pregnant), .notFlagged(.pregnant),
      .emptyAnswer(.pregnant), .flagUnanswered(.childPossible),
    ]

    for fault in faults {
      #expect(fault.sentence.hasSuffix("."), "\(fault)")
      #expect(fault.sentence.utf8.count > 30, "\(fault)")
    }
  }
}

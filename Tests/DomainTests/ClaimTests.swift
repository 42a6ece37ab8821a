import Testing

@testable import Domain

/// The life of a month's claim, from the draft to the payment.
@Suite struct ClaimTests {
  @Test func `a claim has a line for each price and each interpreter, and sums its lines`() throws {
    var scene = Scene<Claim>.august([
      try .stay("2010-08-02 09:00", minutes: 630, fee: Pence(8625)),
      try .stay("2010-08-05 09:00", minutes: 630, level: .constant),
    ])
    try scene.perform(.august([1, 2]))

    #expect(scene.state.lines.map(\.amount) == [Pence(29_600), Pence(8625), Pence(95_600)])
    #expect(scene.state.lines.map(\.number) == [1, 2, 3])
    #expect(scene.state.total == Pence(133_825))
    #expect(scene.state.stays == 2)
    #expect(scene.state.status == .draft)
  }

  @Test func `a stay past forty-eight hours is listed and in no total`() throws {
    var scene = Scene<Claim>.august([
      try .stay("2010-08-02 09:00", minutes: 630),
      try .stay("2010-08-03 09:00", minutes: 117 * 60, fee: Pence(5000)),
    ])
    try scene.perform(.august([1, 2]))

    #expect(scene.state.total == Pence(29_600))
    #expect(scene.state.drafted?.unpriced.map(\.minutes) == [7020])
    #expect(scene.state.stays == 1)
  }

  @Test func `a tariff that changes never touches what was claimed`() throws {
    var scene = Scene<Claim>.august([try .stay("2010-08-02 09:00", minutes: 630)])
    try scene.perform(.august([1]))
    let claimed = scene.state.lines

    try scene.desk.unit.price(.fixed(Pence(50_000)), from: "2010-08-01")
    scene.desk.actor = Desk.actor(of: "scd9", 2)
    try scene.perform(.check)

    #expect(scene.state.lines == claimed)
    #expect(scene.state.total == Pence(29_600))
  }

  @Test func `whoever draws a claim up does not check it`() throws {
    var scene = Scene<Claim>.august([try .stay("2010-08-02 09:00", minutes: 630)])
    try scene.perform(.august([1]))

    #expect(scene.refusal(of: .check) == .claim(.ownDraft))
    scene.desk.actor = Desk.actor(of: "scd9", 2)
    #expect(scene.refusal(of: .check) == nil)
  }

  @Test func `a claim is sent once it is checked, and paid once it is sent`() throws {
    var scene = Scene<Claim>.august([try .stay("2010-08-02 09:00", minutes: 630)])
    #expect(scene.refusal(of: .check) == .claim(.notDrafted))
    try scene.perform(.august([1]))

    #expect(scene.refusal(of: .sent) == .claim(.notNow(.draft, "sent")))
    #expect(scene.refusal(of: .pay([.of("INV-1", 29_600)])) == .claim(.notNow(.draft, "paid")))
    try scene.checkAndSend()

    #expect(scene.refusal(of: .august([1])) == .claim(.notNow(.sent, "drawn up again")))
    #expect(
      scene.refusal(of: .pay([.of("INV-9", 29_600)]))
        == .claim(.otherInvoice("INV-9", own: "INV-1"))
    )
    try scene.perform(.pay([.of("INV-1", 15_700)]))
    #expect(scene.state.status == .partPaid)
    #expect(scene.state.outstanding == Pence(13_900))
    #expect(
      scene.refusal(of: .pay([.of("INV-1", 15_700)]))
        == .claim(.paidAlready("CUS-2010-000001", day("2010-09-20")))
    )
    try scene.perform(.writeOff(reason: "agreed"))
    #expect(scene.state.status == .writtenOff)
    #expect(scene.state.outstanding == .zero)
  }

  @Test func `an adjustment is a line of its own and nets`() throws {
    var scene = Scene<Claim>.august([try .stay("2010-08-02 09:00", minutes: 800)])
    try scene.perform(.august([1]))
    #expect(scene.refusal(of: .lower) == .claim(.notNow(.draft, "adjusted")))
    try scene.checkAndSend()
    try scene.perform(.query(line: 1, words: "left earlier"))
    #expect(scene.state.status == .queried)
    try scene.perform(.lower)

    #expect(scene.state.lines.map(\.amount) == [Pence(43_500), Pence(-13_900)])
    #expect(scene.state.lines.map(\.adjusts) == [nil, 1])
    #expect(scene.state.total == Pence(29_600))
    #expect(scene.state.status == .sent)
    try scene.perform(.pay([.of("INV-1", 29_600)]))
    #expect(scene.state.status == .paid)
  }

  @Test func `a stay that is in another claim, lasts or ended later is refused`() throws {
    var claimed = try Detention.stay("2010-08-02 09:00", minutes: 630)
    claimed.apply(
      .claimed(Detention.Claimed(claim: ID(99), recordedAt: london("2010-09-01 09:00"), by: ID(1)))
    )
    let later = try Detention.stay("2010-08-31 23:00", minutes: 630)
    let scene = Scene<Claim>.august([claimed, later])

    #expect(scene.refusal(of: .august([1])) == .claim(.stayElsewhere("CUS-2010-000001")))
    #expect(
      scene.refusal(of: .august([2]))
        == .claim(.stayTooLate("CUS-2010-000002", ClaimMonth(day("2010-08-01"))))
    )
    #expect(scene.refusal(of: .august([3])) == .claim(.stayUnknown))
    #expect(
      scene.refusal(of: .august([])) == .claim(.noStays(ClaimMonth(day("2010-08-01"))))
    )
  }

  @Test(arguments: [
    (29_600, "paid as 0-12 standard, claimed as up to 24 standard", 0),
    (43_500, "paid without the interpreter", 0), (52_125, "", 0),
    (38_225, "paid as 0-12 standard, claimed as up to 24 standard", 8625),
    (50_000, "short, and no line explains it", 0),
    (60_000, "over, and no line explains it", 0),
  ])
  func `each difference is explained to the penny`(paid: Int, words: String, more: Int) throws {
    var scene = Scene<Claim>.august([
      try .stay("2010-08-02 09:00", minutes: 800, fee: Pence(8625))
    ])
    try scene.perform(.august([1]))
    try scene.checkAndSend()
    // A price alone is recognised with the interpreter's fee paid beside it.
    let sum = paid == 29_600 ? 38_225 : paid
    try scene.perform(.pay([.of("INV-1", sum)]))

    let rows = Reconciliation(of: scene.state, in: scene.desk.unit).rows
    #expect(rows.map(\.explanation) == [words])
    #expect(rows.map(\.difference) == [Pence(sum - 52_125)])
  }

  @Test func `a month with a clock change has its own length`() throws {
    let october = try #require(ClaimMonth(text: "2010-10"))

    #expect(october.interval.minutes == (31 * 24 + 1) * 60)
    #expect(october.previous.text == "2010-09")
    #expect(try #require(ClaimMonth(text: "2010-01")).previous.text == "2009-12")
    #expect(ClaimMonth(text: "2010-13") == nil)
    #expect(ClaimMonth(text: "August") == nil)
  }
}

extension Claim.Command {
  fileprivate static let sent = Claim.Command.send(invoice: "INV-1", on: day("2010-09-02"))
  fileprivate static let lower = Claim.Command.adjust(
    line: 1,
    by: Pence(-13_900),
    reason: "left earlier"
  )

  fileprivate static func august(_ stays: [UInt128]) -> Claim.Command {
    .draft(
      Claim.Run(
        month: ClaimMonth(day("2010-08-01")),
        payer: "ukba",
        agreement: "10.B22",
        isSplit: false,
        stays: stays.map { number in ID(number) }
      )
    )
  }
}

extension ClaimPayment {
  fileprivate static func of(_ invoice: String, _ pence: Int) -> ClaimPayment {
    ClaimPayment(
      invoice: invoice,
      custody: "CUS-2010-000001",
      paid: Pence(pence),
      on: day("2010-09-20"),
      reason: ""
    )
  }
}

extension Scene where A == Claim {
  /// A desk in September with stays numbered from 1.
  fileprivate static func august(_ stays: [Detention]) -> Scene {
    var desk = Desk.at("2010-09-10 09:00")
    let named = stays.enumerated().map { place, stay in
      (ID<Detention>(UInt128(place + 1)), stay.named(place + 1))
    }
    desk.more = { facts in
      for (id, stay) in named { facts.detentions[id] = stay }
    }
    return Scene(desk: desk)
  }

  fileprivate mutating func checkAndSend() throws {
    desk.actor = Desk.actor(of: "scd9", 2)
    try perform(.check)
    try perform(.sent)
  }
}

extension Detention {
  /// An immigration stay that ended, of so many minutes.
  fileprivate static func stay(
    _ from: String,
    minutes: Int,
    level: ObservationLevel = .general,
    fee: Pence? = nil
  ) throws -> Detention {
    var scene = try Scene.stay(from: from)
    let start = london(from)
    try scene.perform(.beginEpisode(.immigration, from: start))
    if level != .general { try scene.perform(.setLevel(level, from: start)) }
    if let fee {
      var session = InterpreterSession(language: "Yoruba", provider: "list", calledAt: start)
      session.fee = fee
      try scene.perform(.addInterpreter(session))
    }
    try scene.perform(.depart(.escort, destination: "", at: start.adding(minutes: minutes)))
    return scene.state
  }

  /// The stay under a number of its own.
  fileprivate func named(_ number: Int) -> Detention {
    var renamed = Detention()
    for entry in standing {
      if case .arrived(let arrived) = entry.event {
        renamed.apply(.arrived(arrived.named(number)))
      } else {
        renamed.apply(entry.event)
      }
    }
    return renamed
  }
}

extension Detention.Arrived {
  fileprivate func named(_ number: Int) -> Detention.Arrived {
    Detention.Arrived(
      reference: .own(Reference(series: .custody, year: 2010, number: number)),
      suite: suite,
      routeIn: routeIn,
      detainee: detainee,
      nationality: nationality,
      flags: flags,
      agency: agency,
      marking: marking,
      occurredAt: occurredAt,
      recordedAt: recordedAt,
      by: by
    )
  }
}

extension Unit {
  /// Another price for stays that begin on a day or later.
  fileprivate mutating func price(_ form: Tariff.Form, from day: String) throws {
    let tariff = Tariff(
      key: "later",
      name: "Later",
      from: .day(DomainTests.day(day)),
      form: form,
      paragraph: "10.B22"
    )
    var desk = Desk()
    desk.unit = self
    let command = Unit.Command.change([.set(.tariff(tariff))], from: DomainTests.day(day))
    let events = try decide(command, on: Unit.only, facts: desk.facts(for: [], number: 1))
    for event in events { apply(event) }
  }
}

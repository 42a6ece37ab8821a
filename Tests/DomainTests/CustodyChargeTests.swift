import Domain
import Testing

@Suite struct CustodyChargeTests {
  /// Minutes, pounds in the standard column, pounds in the constant column; nil for no price.
  @Test(
    arguments: [
      (1, 296, 956), (630, 296, 956), (719, 296, 956), (720, 296, 956), (721, 435, 1876),
      (1439, 435, 1876), (1440, 435, 1876), (1441, 745, 3748), (2160, 745, 3748),
      (2879, 745, 3748), (2880, 745, 3748), (2881, nil, nil), (117 * 60, nil, nil),
    ] as [(Int, Int?, Int?)]
  )
  func `a stay costs the one price of its band`(minutes: Int, standard: Int?, constant: Int?)
    throws
  {
    let plain = try #require(ChargeableStay.of(minutes))
    let watched = try #require(ChargeableStay.of(minutes, watched: minutes))

    #expect(amount(of: plain) == expected(standard, minutes))
    #expect(amount(of: watched) == expected(constant, minutes))
  }

  @Test func `a stay past forty-eight hours is never priced`() throws {
    let stay = try #require(ChargeableStay.of(48 * 60 + 1, watched: 60))
    let fees = [InterpreterFee(language: "Portuguese", provider: "register", fee: .pounds(90))]

    let charge = Charge.of(stay, tariff: Desk.table, fees: fees)
    let total = ChargeTotal([charge])

    #expect(charge.amount == .unpriced(minutes: 2881))
    #expect(charge.claimable == nil)
    #expect(charge.fees == .pounds(90))
    #expect(total.sum == .zero)
    #expect(total.priced == 0)
    #expect(total.unpriced == 1)
    #expect(total.unpricedMinutes == 2881)
  }

  @Test func `the autumn night from seven to seven is thirteen hours and the second band`()
    throws
  {
    let night = try Scene.immigration("2010-10-30 19:00", "2010-10-31 07:00")
    let charge = try #require(night.charge())

    #expect(charge.minutes == 13 * 60)
    #expect(charge.amount == .priced(.pounds(435)))
  }

  @Test func `the spring night from seven to seven is eleven hours`() throws {
    let night = try Scene.immigration("2010-03-27 19:00", "2010-03-28 07:00")
    let charge = try #require(night.charge())

    #expect(charge.minutes == 11 * 60)
    #expect(charge.amount == .priced(.pounds(296)))
  }

  @Test(arguments: [
    (1, 2582), (60, 2582), (61, 2582 + 2108), (120, 2582 + 2108), (24 * 60, 51066),
    (117 * 60, 2582 + 116 * 2108),
  ])
  func `by the hour, the first costs one price and each hour begun after it another`(
    minutes: Int,
    pence: Int
  ) throws {
    let stay = try #require(ChargeableStay.of(minutes))
    let form = Tariff.Form.hourly(first: Pence(2582), further: Pence(2108))

    #expect(Charge.of(stay, tariff: tariff(form)).amount == .priced(Pence(pence)))
  }

  @Test(arguments: [1, 720, 117 * 60])
  func `a fixed price is the same whatever the length`(minutes: Int) throws {
    let stay = try #require(ChargeableStay.of(minutes, watched: minutes))

    let charge = Charge.of(stay, tariff: tariff(.fixed(.pounds(400))))

    #expect(charge.amount == .priced(.pounds(400)))
    #expect(charge.lines.map(\.kind) == [.fixed])
  }

  @Test func `each interpreter is a line and the lines are the sum`() throws {
    let stay = try #require(ChargeableStay.of(600))
    let fees = [
      InterpreterFee(language: "Vietnamese", provider: "register", fee: Pence(12_345)),
      InterpreterFee(language: "Portuguese", provider: "register", fee: Pence(6_600)),
    ]

    let charge = Charge.of(stay, tariff: Desk.table, fees: fees)

    #expect(
      charge.lines.map(\.kind) == [
        .band(label: "0-12", .standard),
        .interpreter(language: "Vietnamese", provider: "register"),
        .interpreter(language: "Portuguese", provider: "register"),
      ]
    )
    #expect(charge.amount == .priced(Pence(29_600 + 12_345 + 6_600)))
  }

  @Test func `without a tariff in force a stay is unpriced`() throws {
    let stay = try #require(ChargeableStay.of(600))

    #expect(Charge.of(stay, tariff: nil).amount == .unpriced(minutes: 600))
  }

  @Test func `a tariff of no bands, or of bands without a length, prices nothing`() throws {
    let stay = try #require(ChargeableStay.of(600))
    let empty = Tariff.Band(
      label: "empty",
      upToMinutes: 0,
      standard: .pounds(1),
      constant: .pounds(1)
    )

    for bands in [[], [empty]] {
      var settings = ChargeSettings()
      for beyond in ChargeSettings.Beyond.allCases {
        settings.beyond = beyond
        let charge = Charge.of(stay, tariff: tariff(.banded(bands)), settings: settings)
        #expect(charge.amount == .unpriced(minutes: 600))
      }
    }
  }

  private func tariff(_ form: Tariff.Form) -> Tariff {
    Tariff(key: "test", name: "test", from: .notStated, form: form, paragraph: "test")
  }

  private func amount(of stay: ChargeableStay) -> Charge.Amount {
    Charge.of(stay, tariff: Desk.table).amount
  }

  private func expected(_ pounds: Int?, _ minutes: Int) -> Charge.Amount {
    pounds.map { pounds in .priced(.pounds(pounds)) } ?? .unpriced(minutes: minutes)
  }
}

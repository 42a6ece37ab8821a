import Domain
import Interchange
import Testing

@Suite struct `The unit scd9-2010` {
  @Test func `It is read without a fault and comes back the same`() throws {
    let file = try Scd9.file()

    #expect(file.key == "scd9-2010")
    #expect(try UnitFile.read(text: file.text, name: "again") == file)
    #expect(try Scd9.text().utf8.count < 130_000)
  }

  @Test func `It holds every record of the inventory`() throws {
    let file = try Scd9.file()
    let counts = Dictionary(grouping: file.records, by: \.section).mapValues(\.count)

    #expect(counts[.borough] == 33)
    #expect(counts[.rule] == 27)
    #expect(counts[.figure] == 27)
    #expect(counts[.setting] == 32)
    #expect(counts[.agreement] == 5)
    #expect(counts[.inconsistency] == 19)
    #expect(counts[.equality] == 3)
    #expect(UnitRecord.Section.allCases.allSatisfy { section in counts[section, default: 0] > 0 })
  }

  @Test func `Every record says what it rests on, in a form that is known`() throws {
    let file = try Scd9.file()
    let known = /(10|06)\.(S|A|T1|hdr|Ab|[BCD]\d{1,2})|W\d{1,2}|R1|AMB-\d{1,2}|GK|house|synthetic/
    for record in file.records {
      let text = UnitFile(key: "one", name: "One", records: [record]).text
      let cited = text.matches(of: /paragraph = "([^"]*)"/).map { match in match.output.1 }

      #expect(!cited.isEmpty, "\(record.section.rawValue) \(record.key)")
      for paragraph in cited {
        let parts = paragraph.split(separator: ", ", omittingEmptySubsequences: false)
        #expect(
          parts.allSatisfy { part in part.wholeMatch(of: known) != nil },
          "\(record.key): \(paragraph)"
        )
      }
    }
  }

  @Test func `The map is the table of 33 places`() throws {
    let boroughs = try Scd9.unit().boroughs()
    let written = boroughs.map { borough in
      "\(borough.column),\(borough.row) \(borough.gss.suffix(2)) \(borough.code ?? "--")"
    }

    #expect(Set(written) == Set(Self.places))
    #expect(Set(boroughs.map { borough in [borough.column, borough.row] }).count == 33)
    #expect((0...6).map { row in boroughs.count { $0.row == row } } == [1, 4, 8, 8, 7, 4, 1])
    #expect(boroughs.allSatisfy { borough in borough.gss.hasPrefix("E090000") })
    #expect(boroughs.filter { borough in borough.code == nil }.map(\.key) == ["city-of-london"])
  }

  @Test func `Rules stand in the order of the table, R19 and R20 before R15`() throws {
    let rules = try Scd9.unit().rules()

    #expect(
      rules.map(\.number) == [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19, 20, 15, 16, 17, 18, 21, 22, 23, 24, 25,
        26, 27,
      ]
    )
    #expect(rules.map(\.place) == Array(1...27))
    #expect(rules.filter { rule in rule.kind == .additional }.map(\.number) == [1])
    #expect(rules.filter { rule in rule.kind == .support }.map(\.number) == [6, 7])
    #expect(rules.filter { rule in rule.kind == .conduit }.map(\.number) == [17, 25])
  }

  @Test(arguments: [("2010-09-29", 20), ("2010-09-30", 19)])
  func `Immigration crime in Hackney changes hands on 30 September 2010`(day: String, rule: Int)
    throws
  {
    let date = try #require(CivilDate(text: day))
    var asked = RoutingRule.Case(topics: ["immigration-in-borough"], on: date)
    asked.boroughs = ["hackney"]

    let leads = try Scd9.unit().rules().filter { $0.kind == .lead && $0.matches(asked) }

    #expect(leads.first?.number == rule)
  }

  @Test func `Maxim was level 2 under SCD6 and is level 3 under SCD9`() throws {
    let team = try #require(try Scd9.unit().team("maxim"))
    let then = try #require(CivilDate(text: "2006-11-09"))

    #expect(team.level.holding(on: then)?.value == 2)
    #expect(team.parent.holding(on: then)?.value == "scd6")
    #expect(team.level.holding(on: Scd9.today)?.value == 3)
    #expect(team.controller.holding(on: Scd9.today)?.value == "scd9")
    #expect(team.establishment(on: Scd9.today) == Approximate(24))
  }

  @Test func `Of the teams of 2010 SCD9 orders Maxim alone`() throws {
    let teams = try Scd9.unit().teams().filter { team in team.exists(on: Scd9.today) }
    let ordered = teams.filter { $0.controller.holding(on: Scd9.today)?.value == "scd9" }
    let swale = try #require(teams.first { team in team.key == "swale" })

    #expect(ordered.map(\.key) == ["maxim"])
    #expect(swale.controller.holding(on: Scd9.today)?.value == "ukba")
    #expect(swale.employer.holding(on: Scd9.today)?.value == "mps")
    #expect(swale.funder.holding(on: Scd9.today)?.value == "ukba")
    #expect(swale.parent.holding(on: Scd9.today)?.value == "scd9")
    #expect(!teams.contains { team in team.key == "trafficking-2006" })
  }

  @Test func `The settings are our reading of the tariff`() throws {
    let unit = try Scd9.unit()

    #expect(unit.chargeSettings(on: Scd9.today) == ChargeSettings())
    for case .setting(let setting) in unit.records(.setting) where !setting.choices.isEmpty {
      #expect(setting.choices.contains(setting.value), "\(setting.key.text)")
    }
  }

  @Test func `Every code that the program writes has its words`() throws {
    let unit = try Scd9.unit()
    func codes(_ kind: CodeList.Kind, _ scheme: String? = nil, _ edition: String? = nil) -> [String]
    {
      unit.wordings(kind, scheme: scheme, edition: edition).map(\.code)
    }

    #expect(codes(.source, "5x5x5") == Grading.Letter.allCases.map(\.rawValue))
    #expect(codes(.information, "5x5x5") == ["1", "2", "3", "4", "5"])
    #expect(codes(.handling, "5x5x5", "police") == ["1", "2", "3", "4", "5"])
    #expect(codes(.handling, "5x5x5", "hmrc") == ["1", "2", "3", "4", "5"])
    #expect(codes(.source, "3x5x2") == ["1", "2", "3"])
    #expect(codes(.handling, "3x5x2") == ["P", "C"])
    #expect(codes(.marking) == ProtectiveMarking.allCases.map(\.words))
    #expect(Set(codes(.outcome)) == Set(Outcome.Code.allCases.map(\.rawValue)))
    #expect(codes(.nfaReason) == Decision.ReasonCode.allCases.map(\.rawValue))
    #expect(codes(.observation) == ObservationLevel.allCases.map { "\($0.rawValue)" })
  }

  @Test func `No officer of the sources is named`() throws {
    let words = try Scd9.text().lowercased().split { letter in !letter.isLetter }
    let named = Set(words.map { word in fingerprint(word) }).intersection(Self.forbidden)

    #expect(named.isEmpty)
  }

  /// The FNV-1a hashes of names in the sources, so that no name stands here either.
  private static let forbidden: Set<UInt64> = [
    0x090D_17BA_B4CD_7ECE, 0x1742_9276_8B5D_74BC, 0x2D1E_AE0B_1F6A_1E5D, 0x2EEC_8335_8C71_7646,
    0x2FE0_E7EF_38A0_0DA5, 0x4CAC_CBC5_BC8B_CF3A, 0x4F81_9441_4B34_A18C, 0x5C20_A539_F254_FFA5,
    0x69BB_A0BB_73AA_D723, 0x6E97_70A7_1E20_E373, 0x826D_24FC_F8A5_F0DE, 0x913C_AC11_1985_F0AC,
    0x9425_2F94_7468_B005, 0xA9B6_50A4_EF89_53D3, 0xEF49_7560_9290_DE0A, 0xF8B8_47C7_C8A2_7B47,
    0xF959_902B_AC7F_1C46,
  ]

  private func fingerprint(_ word: Substring) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
  }

  /// Column and row, the last digits of the statistical code, and the force's code.
  private static let places = [
    "4,0 10 YE", "2,1 15 QA", "3,1 03 SX", "4,1 14 YR", "5,1 31 JC", "0,2 17 XH", "1,2 09 XB",
    "2,2 05 QK", "3,2 07 EK", "4,2 19 NI", "5,2 12 GD", "6,2 26 JI", "7,2 16 KD", "0,3 18 TX",
    "1,3 13 FH", "2,3 20 BS", "3,3 33 CW", "4,3 01 --", "5,3 30 HT", "6,3 25 KF", "7,3 02 KG",
    "1,4 27 TW", "2,4 32 WW", "3,4 22 LX", "4,4 28 MD", "5,4 23 PL", "6,4 11 RG", "7,4 04 RY",
    "2,5 21 VK", "3,5 24 VW", "4,5 08 ZD", "5,5 06 PY", "3,6 29 ZT",
  ]
}

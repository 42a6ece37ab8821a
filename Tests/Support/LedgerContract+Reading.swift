internal import Domain
internal import Ledger
internal import Synchronization
internal import Testing

extension LedgerContract {
  static let reading = [
    Promise(testDescription: "entries come in pages", check: readInPages),
    Promise(testDescription: "the chain verifies for who sees no payload", check: verifyUnseen),
    Promise(testDescription: "payloads go to who may see them alone", check: hidePayloads),
    Promise(testDescription: "every reading keeps to its audience", check: hideRecords),
    Promise(testDescription: "a hidden record leaves no trace in a search", check: hideInSearch),
    Promise(testDescription: "observers hear of changes until cancelled", check: tellObservers),
  ]

  private static func readInPages(_ world: TestWorld) throws {
    try world.liveSomeDays()
    let whole = try allEntries(of: world.ledger)

    var paged: [Entry] = []
    while let page = try? world.ledger.entries(
      after: paged.last?.header.position ?? 0,
      limit: 7,
      for: TestOfficer.auditor.audience
    ),
      !page.isEmpty
    {
      #expect(page.count <= 7)
      paged += page
    }

    #expect(paged == whole)
  }

  private static func verifyUnseen(_ world: TestWorld) throws {
    try world.liveSomeDays()

    let entries = try allEntries(of: world.ledger, for: .outsider)

    var previous = Digest.zero
    for entry in entries {
      let hash = HashChain.hash(
        after: previous,
        header: entry.header,
        payloadHash: entry.payloadHash
      )
      #expect(entry.previous == previous && entry.hash == hash)
      previous = hash
    }
    #expect(entries.contains { entry in entry.payload.isEmpty })
    #expect(try world.ledger.head().hash == previous)
  }

  private static func hidePayloads(_ world: TestWorld) throws {
    try world.liveSomeDays()

    for officer in TestOfficer.allCases {
      for entry in try allEntries(of: world.ledger, for: officer) {
        #expect(entry.payload.isEmpty != officer.audience.permits(entry.header.visibility))
      }
    }
  }

  private static func hideRecords(_ world: TestWorld) throws {
    let classes = try world.receiveEveryClass()

    for officer in TestOfficer.allCases {
      let audience = officer.audience
      let visible = Set(
        classes.filter { _, visibility in audience.permits(visibility) }.map(\.key)
      )
      let page = try world.ledger.reports(ReportQuery(limit: 100), for: audience)
      let found = try world.ledger.reports(ReportQuery(words: "cypress", limit: 100), for: audience)
      let texts = try world.ledger.reportTexts(
        after: nil,
        since: nil,
        limit: 100,
        for: audience
      )
      let opened = try classes.keys.filter { id in
        try world.ledger.report(id, for: audience) != nil
      }
      let counted = try world.ledger.reportCounts(for: audience).values.reduce(0, +)
      let perDay = try world.ledger.reportsPerDay(from: day("2010-09-16"), days: 1, for: audience)
      let leftOut = try world.ledger.countLeftOut(.report, since: nil, for: audience)

      #expect(Set(page.rows.map(\.id)) == visible, "\(officer)")
      #expect(Set(found.rows.map(\.id)) == visible, "\(officer)")
      #expect(Set(texts.rows.map(\.id)) == visible, "\(officer)")
      #expect(Set(opened) == visible, "\(officer)")
      #expect(counted == visible.count && perDay == [visible.count], "\(officer)")
      #expect(leftOut == classes.count - visible.count, "\(officer)")
    }
  }

  private static func hideInSearch(_ world: TestWorld) throws {
    try world.receive(.test("Open", text: "A cypress stood there."))
    let outsider = TestOfficer.outsider.audience
    let words = ["cypress", "cyp", "larch", "INT-2010", "2010", "Open"]
    let before = try words.map { words in
      try world.ledger.reports(ReportQuery(words: words, limit: 10), for: outsider)
    }

    try world.receive(.test("Hidden", text: "A cypress and a larch stood there.", handling: 4))

    let after = try words.map { words in
      try world.ledger.reports(ReportQuery(words: words, limit: 10), for: outsider)
    }
    #expect(after == before)
  }

  private static func tellObservers(_ world: TestWorld) throws {
    let heard = Mutex(0)
    let observation = world.ledger.observeChanges { heard.withLock { heard in heard += 1 } }

    try world.receive()
    let first = heard.withLock { heard in heard }
    observation.cancel()
    try world.receive()

    #expect(first >= 1)
    #expect(heard.withLock { heard in heard } <= first + 1)
  }
}

extension TestWorld {
  /// Takes in a report of every origin, marking and handling code, each with the same word in its
  /// text, and answers with their classes.
  func receiveEveryClass() throws -> [ID<Report>: VisibilityClass] {
    var classes: [ID<Report>: VisibilityClass] = [:]
    for origin: Key<Organisation> in ["scd9", "ict", "poppy"] {
      for marking in ProtectiveMarking.allCases {
        for handling in 1...5 {
          var draft = Report.Draft.test(
            "Seen",
            text: "A cypress.",
            origin: origin,
            marking: marking,
            handling: handling
          )
          if handling == 5 { draft.recipients = ["ukba"] }
          let agency = TestUnit.unit.agency(of: origin)
          classes[try receive(draft)] = VisibilityClass(
            agency: agency,
            marking: marking,
            handling: .fiveByFive(handling),
            recipients: draft.recipients
          )
        }
      }
    }
    return classes
  }
}

import Demo
import Domain
import Ledger
import Testing

@Suite struct PinnedMorningTests {
  @Test func `the cells show every state that a sergeant meets`() throws {
    let board = try Seeded.shared().ledger.custodyBoard(for: Seeded.audience)

    #expect(board.count == 12)
    #expect(board.contains { row in row.arrivedAt < SyntheticYear.end.adding(hours: -48) })
    #expect(board.contains { row in row.level >= 3 })
    #expect(board.contains { row in row.isImmigration == false })
    #expect(board.contains { row in row.hasInterpreter })
    #expect(board.contains { row in row.flags.contains(CustodyFlag.childPossible.words) })
    let overdue = board.filter { row in row.nextCheck < SyntheticYear.end }
    #expect(overdue.map(\.nextCheck) == [SyntheticYear.end.adding(minutes: -2)])
  }

  @Test func `the next weekly meeting is called and waits`() throws {
    let ledger = try Seeded.shared().ledger
    let meeting = try #require(try ledger.currentMeeting(of: "wim"))
    let agenda = try ledger.agenda(of: meeting.id, for: Seeded.audience)

    #expect(LondonTime(meeting.startsAt).text == "2010-09-17 09:30")
    #expect(!meeting.isOpen && !meeting.isClosed)
    #expect((12...20).contains(agenda.items.count))
    #expect(agenda.items.contains { row in row.item.isRisk })
    #expect(agenda.items.contains { row in row.item.carried > 0 })
    #expect(agenda.items.contains { row in row.item.heading == .mattersArising })
  }

  @Test func `the newest reports are fresh, with a child and a victim on top`() throws {
    let seeded = try Seeded.shared()
    let query = ReportQuery(since: SyntheticYear.end.adding(hours: -24), limit: 50)
    let rows = try seeded.ledger.reports(query, for: Seeded.audience).rows

    #expect(rows.count == 15)
    #expect(rows.count { row in row.status == .submitted } >= 10)
    #expect(rows.prefix(2).allSatisfy { row in row.flags.contains(.victim) })
    #expect(rows[1].flags.contains(.child))
  }

  @Test func `some requirements are answered, each by reports of its own, and one by none`() throws
  {
    let ledger = try Seeded.shared().ledger
    let unit = try ledger.unit()
    let answers = try unit.requirements().map { requirement in
      try ledger.answers(to: requirement.key, limit: 50, for: Seeded.audience)
    }

    #expect(answers.count { answer in answer.count > 0 } >= 2, "\(answers.map(\.count))")
    #expect(answers.contains { answer in answer.count == 0 })
    let reports = answers.flatMap { answer in answer.reports.map(\.id) }
    #expect(Set(reports).count == reports.count)
    #expect(answers.allSatisfy { answer in answer.last.map { $0 < SyntheticYear.end } ?? true })
  }

  @Test func `a call of this morning is open and nobody has taken it on`() throws {
    let calls = try Seeded.shared().ledger.adviceCalls(
      isClosed: false,
      limit: 5,
      for: Seeded.audience
    )

    #expect(calls.first?.isClosed == false)
    #expect(calls.first?.isFastTime == true)
    #expect(calls.dropFirst().count { call in !call.isClosed } == 0)
  }

  @Test func `next week's rota has one gap`() throws {
    let seeded = try Seeded.shared()
    let window = try #require(
      Interval(from: SyntheticYear.end, to: SyntheticYear.end.adding(hours: 24 * 14))
    )
    let slots = try seeded.ledger.dutySlots(in: window).map { row in
      Rota.Slot(
        id: row.id,
        holder: .label(row.officer),
        part: row.isPrimary ? .primary : .reserve,
        interval: row.interval
      )
    }
    let rota = Rota(slots)

    #expect(rota.gaps(.primary, in: window).map(\.minutes) == [12 * 60])
    #expect(rota.gaps(.reserve, in: window).isEmpty)
    #expect(rota.onCall(.primary, at: SyntheticYear.end).map(\.holder) == [.label("DS 4")])
  }

  @Test func `the unit's own team has everybody posted`() throws {
    let seeded = try Seeded.shared()
    let date = LondonTime(SyntheticYear.end).date
    let teams = try seeded.ledger.teams(on: date, for: Seeded.audience)

    #expect(teams.first { row in row.team.key == "maxim" }?.actual == 24)
  }
}

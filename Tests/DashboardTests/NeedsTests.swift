import Canvas
import Domain
import Ledger
import TestSupport
import Testing

@testable import Dashboard

/// What needs somebody: one queue over all panes, the most pressing first.
struct NeedsTests {
  private static func slot(_ from: Int, _ to: Int, isPrimary: Bool = true) -> DutyRow {
    let start = screenNow.adding(hours: from)
    guard let interval = Interval(from: start, to: screenNow.adding(hours: to)) else {
      preconditionFailure("A slot ends after it begins.")
    }
    return DutyRow(
      id: ID(UInt128(100 + from)),
      officer: "DS 4",
      isPrimary: isPrimary,
      interval: interval
    )
  }

  private static func words(_ slots: [DutyRow]) -> [String] {
    var state = DashboardState.sample()
    state.answer(.desk, DeskPane.Reading(slots: slots, open: [], closed: []))
    return state.needs.filter { need in need.kind == .rotaGap }.map(\.words)
  }

  @Test func `a gap in the rota is told a day before it begins`() {
    #expect(Self.words([Self.slot(-2, 12), Self.slot(12, 48)]).isEmpty)
    #expect(Self.words([Self.slot(-2, 3), Self.slot(6, 48)]) == ["Nobody is on call from 12:00"])
    #expect(Self.words([Self.slot(-9, -1), Self.slot(6, 48)]) == ["Nobody is on call now"])
    #expect(Self.words([Self.slot(-2, 30)]).isEmpty)
  }

  @Test func `a reserve does not fill a gap of the first rank`() {
    #expect(
      Self.words([Self.slot(-2, 3), Self.slot(3, 48, isPrimary: false)])
        == ["Nobody is on call from 12:00"]
    )
  }

  @Test func `a rota that is not kept here has no gap`() {
    #expect(Self.words([]).isEmpty)
  }

  private static func deployment(_ number: Int, _ from: Int, _ to: Int?, isWithdrawn: Bool = false)
    -> DeploymentRow
  {
    DeploymentRow(
      id: ID(UInt128(number)),
      version: 1,
      team: "maxim",
      boroughs: ["hackney"],
      purpose: "a visit",
      from: screenNow.adding(hours: from),
      until: to.map { hours in screenNow.adding(hours: hours) },
      isWithdrawn: isWithdrawn
    )
  }

  @Test func `a team in two places at once needs somebody until it is over`() {
    let both = [Self.deployment(1, -4, 8), Self.deployment(2, 5, 9)]
    let reading = TeamsPane.Reading(teams: [], deployments: both)

    #expect(reading.clash(of: "maxim", after: screenNow) == screenNow.adding(hours: 5))
    #expect(reading.clash(of: "maxim", after: screenNow.adding(hours: 8)) == nil)
    #expect(reading.clash(of: "swale", after: screenNow) == nil)
  }

  @Test func `one after the other, or withdrawn, is no clash`() {
    let after = [Self.deployment(1, -4, 5), Self.deployment(2, 5, nil)]
    let withdrawn = [Self.deployment(1, -4, nil), Self.deployment(2, 1, 3, isWithdrawn: true)]

    #expect(
      TeamsPane.Reading(teams: [], deployments: after).clash(of: "maxim", after: screenNow) == nil
    )
    #expect(
      TeamsPane.Reading(teams: [], deployments: withdrawn).clash(of: "maxim", after: screenNow)
        == nil
    )
  }

  @Test func `the queue puts safety first and each kind by its wait`() {
    let needs = DashboardState.sample().needs
    let kinds = needs.map(\.kind)

    #expect(kinds == kinds.sorted())
    #expect(kinds.first == .lateCheck)
    for (one, next) in zip(needs, needs.dropFirst()) where one.kind == next.kind {
      #expect(one.waited >= next.waited)
    }
  }
}

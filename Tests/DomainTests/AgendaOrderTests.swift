import TestSupport
import Testing

@testable import Domain

/// The order of an agenda (AMB-16), and how the chair changes it.
struct AgendaOrderTests {
  private static let start = london("2010-09-16 10:00")

  @Test func `risk, overdue, priority, harm and age give the order, each before the next`() {
    var ranks: [AgendaOrder.Rank] = Array(
      repeating: AgendaOrder.Rank(since: Self.start),
      count: 6
    )
    ranks[1] = AgendaOrder.Rank(since: Self.start.adding(minutes: -60))
    ranks[2].level = 3
    ranks[3].priority = 2
    ranks[4].isOverdue = true
    ranks[5].isRisk = true

    #expect(ranks.sorted() == ranks.reversed())
  }

  @Test func `headings come first, moves after ranks, parked items last`() {
    let items = [
      item(1, .otherBusiness), item(2, .nominations), item(3, .nominations), item(4, .risk),
      item(5, .nominations),
    ]
    let ranks = Dictionary(
      uniqueKeysWithValues: items.enumerated().map { place, item in
        (item.id, AgendaOrder.Rank(since: Self.start.adding(minutes: place)))
      }
    )

    let plain = AgendaOrder.sorted(items, by: ranks)
    let moved = AgendaOrder.sorted(
      items,
      by: ranks,
      moved: [.init(item: ID(5), before: ID(2)), .init(item: ID(2), before: nil)],
      parked: [ID(4)]
    )

    #expect(plain.map(\.id) == [ID(4), ID(2), ID(3), ID(5), ID(1)])
    #expect(moved.map(\.id) == [ID(5), ID(3), ID(2), ID(1), ID(4)])
  }

  private func item(_ number: UInt128, _ heading: AgendaItem.Heading) -> AgendaItem {
    AgendaItem(id: ID(number), heading: heading, matter: .topic, title: "x")
  }
}

/// The order of an agenda: under each heading by risk, overdue, priority, harm and age (AMB-16), then
/// as the chair moved things.
public enum AgendaOrder {
  /// What gives an item its place under its heading.
  public struct Rank: Sendable, Hashable, Comparable {
    /// Whether somebody's safety hangs on it.
    public var isRisk = false
    /// Whether the work that it is about is late when the meeting begins.
    public var isOverdue = false
    /// The rank of its control-strategy priority, 1 for the first; nil for outside the strategy.
    public var priority: Int?
    /// The NIM level of what it is about, 1 to 3, or 0 where none is stated.
    public var level = 0
    /// Since when it has been known.
    public var since: Instant

    /// The rank of something known since a moment.
    public init(since: Instant) { self.since = since }

    /// What comes first is less.
    public static func < (left: Self, right: Self) -> Bool {
      (
        left.isRisk ? 0 : 1, left.isOverdue ? 0 : 1, left.priority ?? .max, -left.level, left.since
      ) < (
        right.isRisk ? 0 : 1, right.isOverdue ? 0 : 1, right.priority ?? .max, -right.level,
        right.since
      )
    }
  }

  /// The items in the order in which the meeting takes them.
  ///
  /// - Complexity: O(n log n) in the items, times the moves of the chair.
  public static func sorted(
    _ items: [AgendaItem],
    by ranks: [ID<AgendaItem>: Rank],
    moved moves: [Meeting.Move] = [],
    parked: Set<ID<AgendaItem>> = []
  ) -> [AgendaItem] {
    var ordered = items.enumerated().sorted { left, right in
      if left.element.heading != right.element.heading {
        return left.element.heading < right.element.heading
      }
      guard let one = ranks[left.element.id], let other = ranks[right.element.id], one != other
      else { return left.offset < right.offset }
      return one < other
    }.map(\.element)
    for move in moves {
      guard let from = ordered.firstIndex(where: { item in item.id == move.item }) else { continue }
      let item = ordered.remove(at: from)
      let place =
        move.before.flatMap { before in ordered.firstIndex { other in other.id == before } }
        ?? ordered.lastIndex { other in other.heading <= item.heading }.map { last in last + 1 }
      ordered.insert(item, at: place ?? 0)
    }
    return ordered.filter { item in !parked.contains(item.id) }
      + ordered.filter { item in parked.contains(item.id) }
  }
}

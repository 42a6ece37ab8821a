/// The slots of the rota together: who is on call, where nobody is, where rest is short.
public struct Rota: Sendable, Equatable {
  /// One slot that stands.
  public struct Slot: Hashable, Sendable {
    /// The slot's stream.
    public let id: ID<Duty>
    /// Who.
    public let holder: Duty.Holder
    /// First or in reserve.
    public let part: Duty.Part
    /// From when to when, half-open.
    public let interval: Interval

    /// A slot with these attributes.
    public init(id: ID<Duty>, holder: Duty.Holder, part: Duty.Part, interval: Interval) {
      self.id = id
      self.holder = holder
      self.part = part
      self.interval = interval
    }
  }

  /// A rest between two slots of one person that is too short.
  public struct ShortRest: Hashable, Sendable {
    /// Who.
    public let holder: Duty.Holder
    /// The slot before it.
    public let after: ID<Duty>
    /// The slot behind it.
    public let before: ID<Duty>
    /// Whole minutes of elapsed time between them; zero where they touch or overlap.
    public let minutes: Int
  }

  /// The slots by beginning, then by identity.
  public let slots: [Slot]

  /// The rota of slots in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ slots: some Sequence<Slot>) {
    self.slots = slots.sorted { left, right in
      (left.interval.start, left.id) < (right.interval.start, right.id)
    }
  }

  /// Who is on call at a moment in a part; more than one is double cover, none is a gap.
  ///
  /// - Complexity: O(n).
  public func onCall(_ part: Duty.Part, at moment: Instant) -> [Slot] {
    slots.filter { slot in slot.part == part && slot.interval.contains(moment) }
  }

  /// The next slot of a part that begins after a moment.
  ///
  /// - Complexity: O(n).
  public func next(_ part: Duty.Part, after moment: Instant) -> Slot? {
    slots.first { slot in slot.part == part && slot.interval.start > moment }
  }

  /// The stretches without anybody in a part; none proves the cover of the whole.
  ///
  /// - Complexity: O(n).
  public func gaps(_ part: Duty.Part, in window: Interval) -> [Interval] {
    var gaps: [Interval] = []
    var covered = window.start
    for slot in slots where slot.part == part && slot.interval.overlaps(window) {
      if let gap = Interval(from: covered, to: min(slot.interval.start, window.end)) {
        gaps.append(gap)
      }
      covered = max(covered, slot.interval.end)
    }
    if let gap = Interval(from: covered, to: window.end) { gaps.append(gap) }
    return gaps
  }

  /// The stretches with more than one in a part, joined where they touch.
  ///
  /// - Complexity: O(n).
  public func doubleCover(_ part: Duty.Part, in window: Interval) -> [Interval] {
    var doubled: [Interval] = []
    var covered: Interval?
    for slot in slots where slot.part == part {
      guard let piece = slot.interval.intersection(window) else { continue }
      guard let before = covered else {
        covered = piece
        continue
      }
      if let both = piece.intersection(before) { doubled.join(both) }
      covered = Interval(from: before.start, to: max(before.end, piece.end))
    }
    return doubled
  }

  /// The rests of one person that are shorter than they should be, in order.
  ///
  /// - Parameter minutes: the least rest; 11 hours [GK].
  /// - Returns: each rest with the slots on both sides of it.
  /// - Complexity: O(n).
  public func shortRests(under minutes: Int = 11 * 60) -> [ShortRest] {
    var last: [Duty.Holder: Slot] = [:]
    var short: [ShortRest] = []
    for slot in slots {
      if let before = last[slot.holder] {
        let rest = max(0, slot.interval.start.minutes(since: before.interval.end))
        if rest < minutes {
          short.append(
            ShortRest(holder: slot.holder, after: before.id, before: slot.id, minutes: rest)
          )
        }
        if before.interval.end > slot.interval.end { continue }
      }
      last[slot.holder] = slot
    }
    return short
  }
}

extension [Interval] {
  /// Adds a stretch that begins no earlier than the last; where they touch they become one.
  fileprivate mutating func join(_ next: Interval) {
    guard let last, next.start <= last.end else {
      append(next)
      return
    }
    if let whole = Interval(from: last.start, to: Swift.max(last.end, next.end)) {
      self[count - 1] = whole
    }
  }
}

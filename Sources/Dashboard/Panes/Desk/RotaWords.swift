import Canvas
import Domain
import Ledger

/// What the desk says of the rota in words: the swaps that wait, and who is on leave.
struct RotaWords {
  private let reading: DeskPane.Reading
  private let now: Instant

  /// The words about what the desk has read.
  init(_ reading: DeskPane.Reading, now: Instant) {
    self.reading = reading
    self.now = now
  }

  /// A line for the swap whose slot is the soonest, and one for the leave of now and of the week.
  var blocks: [PaneBlock] {
    var blocks: [PaneBlock] = []
    if let swap = reading.swaps.first {
      let more = reading.swaps.count > 1 ? " (\(reading.swaps.count) wait)" : ""
      let line = SafeText("\(words(of: swap))\(more) (O)")
      blocks.append(.line(StyledText(line, .caution), needs: 6))
    }
    let soon = now.adding(hours: 7 * 24)
    let away = reading.leave.filter { row in
      row.leave.interval.map { leave in leave.start < soon } ?? false
    }
    if !away.isEmpty {
      let words = away.map { row in
        let isAway = row.leave.interval?.contains(now) ?? false
        return isAway
          ? "\(row.officer) through \(row.leave.through.spoken)"
          : "\(row.officer) from \(row.leave.from.spoken)"
      }
      let line = SafeText("On leave: \(words.joined(separator: "; "))")
      blocks.append(.line(StyledText(line, .muted), needs: 12))
    }
    return blocks
  }

  /// A line that says how many entries of the library are due for review.
  static func due(_ unit: Unit?, on day: CivilDate) -> [PaneBlock] {
    let due = unit?.library(on: day).filter { item in item.isDue(on: day) } ?? []
    guard let first = due.first else { return [] }
    let more = due.count > 1 ? " and \(due.count - 1) more" : ""
    let line = SafeText("Library: due for review: \(first.title)\(more) (E)")
    return [.line(StyledText(line, .caution), needs: 13)]
  }

  private func words(of swap: SwapRow) -> String {
    let slot = Self.slot(swap.slot, now: now)
    return swap.acceptedAt == nil
      ? "Swap: \(swap.to) is asked to take \(slot)"
      : "Swap: \(swap.to) takes \(slot), a supervisor approves"
  }

  /// `first Mon 20 Sep 09:00 to Mon 27 Sep 09:00 of DS 9`.
  static func slot(_ slot: DutyRow, now: Instant) -> String {
    let from = Wording.moment(slot.whole.start, now: now)
    let to = Wording.moment(slot.whole.end, now: now)
    return "\(slot.isPrimary ? "first" : "reserve") \(from) to \(to) of \(slot.officer)"
  }
}

/// A rule for how much of a length one part of a layout gets.
public enum Part: Hashable, Sendable {
  /// Exactly so many cells, if there is room.
  case fixed(Int)
  /// A share of what the others leave, in proportion to its weight.
  case flexible(weight: Int = 1)
  /// A share of what the others leave, but not under so many cells while there is room.
  case atLeast(Int, weight: Int = 1)
}

/// The sharing out of a length or a rectangle among parts, as a pure function.
///
/// The parts always fill the length exactly, if one of them can grow, and never exceed it. When
/// room runs out, fixed and least lengths are given from the first part on and the rest get none.
public enum Layout {
  /// Returns the length of each part, in order.
  ///
  /// - Complexity: O(n²) in the number of parts at worst.
  public static func lengths(of total: Int, parts: [Part]) -> [Int] {
    var left = Swift.max(0, total)
    var lengths = parts.map { part in
      let taken = Swift.min(left, least(part))
      left -= taken
      return taken
    }
    share(left + flexibleLength(lengths, parts), among: parts, into: &lengths)
    return lengths
  }

  /// Returns the rectangle's columns shared out from left to right, with empty columns between.
  public static func columns(of rect: Rect, parts: [Part], gap: Int = 0) -> [Rect] {
    var x = 0
    return lengths(of: rect.width - gaps(gap, parts), parts: parts).map { length in
      let column = rect.split(left: x).rest.split(left: length).left
      x += length + Swift.max(0, gap)
      return column
    }
  }

  /// Returns the rectangle's rows shared out from top to bottom, with empty rows between.
  public static func rows(of rect: Rect, parts: [Part], gap: Int = 0) -> [Rect] {
    var y = 0
    return lengths(of: rect.height - gaps(gap, parts), parts: parts).map { length in
      let row = rect.split(top: y).rest.split(top: length).top
      y += length + Swift.max(0, gap)
      return row
    }
  }

  private static func gaps(_ gap: Int, _ parts: [Part]) -> Int {
    Swift.max(0, gap) * Swift.max(0, parts.count - 1)
  }

  private static func least(_ part: Part) -> Int {
    switch part {
    case .fixed(let length), .atLeast(let length, _): Swift.max(0, length)
    case .flexible: 0
    }
  }

  private static func weight(_ part: Part) -> Int {
    switch part {
    case .fixed: 0
    case .flexible(let weight), .atLeast(_, let weight): Swift.max(1, weight)
    }
  }

  private static func flexibleLength(_ lengths: [Int], _ parts: [Part]) -> Int {
    zip(lengths, parts).reduce(0) { sum, pair in weight(pair.1) > 0 ? sum + pair.0 : sum }
  }

  /// Shares the room among the parts that can grow; a part whose share would be less than its
  /// least keeps the least and leaves the sharing.
  private static func share(_ room: Int, among parts: [Part], into lengths: inout [Int]) {
    var room = room
    var growing = parts.indices.filter { weight(parts[$0]) > 0 }
    while true {
      let weights = growing.reduce(0) { $0 + weight(parts[$1]) }
      let held = growing.filter { room * weight(parts[$0]) < lengths[$0] * weights }
      guard !held.isEmpty else { break }
      room -= held.reduce(0) { $0 + lengths[$1] }
      growing.removeAll { held.contains($0) }
    }
    var weights = growing.reduce(0) { $0 + weight(parts[$1]) }
    for index in growing {
      let length = room * weight(parts[index]) / weights
      lengths[index] = length
      room -= length
      weights -= weight(parts[index])
    }
  }
}

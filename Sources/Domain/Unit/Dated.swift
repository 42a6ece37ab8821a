/// A value that holds for a stretch of days, with the paragraph that says so.
public struct Dated<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The value.
  public let value: Value
  /// The first day it holds, as the source gives it; `notStated` for always so far.
  public let from: PartialDate
  /// The first day it no longer holds, or nil while it does.
  public let until: CivilDate?
  /// The paragraph it rests on: `10.B2`, `06.B8`.
  public let paragraph: String

  /// The value with its dates and paragraph.
  public init(
    _ value: Value,
    from: PartialDate = .notStated,
    until: CivilDate? = nil,
    paragraph: String
  ) {
    self.value = value
    self.from = from
    self.until = until
    self.paragraph = paragraph
  }

  /// Whether the value holds on a day.
  public func holds(on date: CivilDate) -> Bool {
    if let earliest = from.earliest, date < earliest { return false }
    if let until, date >= until { return false }
    return true
  }
}

extension Sequence {
  /// The value that holds on a day: of several, the one that began last.
  ///
  /// - Complexity: O(n).
  public func holding<Value>(on date: CivilDate) -> Dated<Value>? where Element == Dated<Value> {
    var found: Dated<Value>?
    for dated in self where dated.holds(on: date) {
      if let earlier = found?.from.earliest {
        if let later = dated.from.earliest, later >= earlier { found = dated }
      } else {
        found = dated
      }
    }
    return found
  }
}

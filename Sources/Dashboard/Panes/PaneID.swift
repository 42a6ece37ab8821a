/// A pane of the dashboard, by the digit that goes there and the word that names it in commands.
struct PaneID: Hashable, Sendable, Comparable {
  /// The digit, from 1.
  let number: Int
  /// The word: `intel`, `custody`.
  let word: String

  /// The daily intelligence.
  static let daily = PaneID(number: 1, word: "intel")
  /// The agenda of the weekly intelligence meeting.
  static let agenda = PaneID(number: 2, word: "meeting")
  /// The teams and where they are deployed.
  static let teams = PaneID(number: 3, word: "teams")
  /// The custody usage.
  static let custody = PaneID(number: 4, word: "custody")
  /// The taskings and bids.
  static let tasking = PaneID(number: 5, word: "tasks")
  /// The advice desk.
  static let desk = PaneID(number: 6, word: "desk")

  /// The operations.
  static let operations = PaneID(number: 7, word: "operations")

  /// The meetings by week.
  static let calendar = PaneID(number: 8, word: "calendar")

  /// In the order of the digits.
  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

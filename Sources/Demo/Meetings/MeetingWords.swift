internal import Domain

/// The words of the weekly meeting.
enum MeetingWords {
  /// What a development is to find out.
  static let questions = [
    "Who holds the tenancy, and who else lives there?",
    "Is the number known from other addresses?",
    "Are the people free to leave, and who could ask them safely?",
    "Which company employs them, and who are its directors?",
    "Does the partner hold a file on the same address?",
    "Where does the money go after it is paid in?",
  ]
  /// What a product is to answer.
  static let terms = [
    "The pattern over six months, the gaps, and two options for action.",
    "Who is harmed, how they come to London, and where they could be met sooner.",
    "One person's role, means and travel, for a decision on tactics.",
    "What stopped after the last closure and what moved elsewhere.",
  ]
  /// Why an item was put off.
  static let deferrals = [
    "Waits for the comparison of documents.", "The author is to be asked about the source first.",
    "The partner's meeting decides on the same address this week.",
    "A visit is planned for another matter; its result first.",
  ]
  /// Why an item was taken higher.
  static let escalations = [
    "Touches a body outside London; needs a lead to be agreed.",
    "More officers than the unit can find; needs a choice between two operations.",
  ]
  /// What came of a withdrawn item.
  static let withdrawals: [(String, Outcome.Code)] = [
    ("The address was visited on another matter; nobody there.", .nothing),
    ("The partner has dealt with it meanwhile.", .immigrationSolution),
  ]
  /// What the minutes keep beside the decision.
  static let notes = [
    "The partner's officer asked that the support organisation be told first.",
    "Capacity talked over; no overtime before the end of the month.",
    "Handling code read out and kept.",
    "The analyst sees a link to an older report and will set it out.",
    "Press lines to be agreed before any visit.",
  ]
  /// What somebody disagreed with.
  static let dissents = [
    "The partner's officer would have visited sooner.",
    "The analyst would have graded the information lower.",
  ]
  /// What a running operation's item is called.
  static func review(of name: String) -> String { "Review: Operation \(name)" }
}

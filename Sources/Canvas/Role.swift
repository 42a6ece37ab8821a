/// A meaning that a piece of text or a line carries on the screen.
///
/// Views name roles, never colours; a `Theme` decides how each role looks. A role never carries
/// meaning alone: the text beside it says the same with a word or a mark.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Labels and asides.
  case muted
  /// Rules and grids only; too weak for words.
  case faint
  /// Titles and column heads.
  case heading
  /// The thing that keys act on now, and links.
  case focus
  /// Clear, done, in time.
  case good
  /// Soon, unknown, or to be checked.
  case caution
  /// Late, a hit, a clash, a failure.
  case alert
  /// Asked of somebody else and not agreed; not ours.
  case bid
  /// The chosen row of the pane that has the focus.
  case selected
  /// The chosen row of a pane that has not.
  case selectedUnfocused
  /// A count or a word in a box, without judgement.
  case badge
  /// A boxed word that says good.
  case goodBadge
  /// A boxed word that says caution.
  case cautionBadge
  /// A boxed word that says alert.
  case alertBadge
  /// A protective marking.
  case marking
  /// The notice that the records are invented.
  case synthetic
  /// The border of a pane without the focus.
  case border
  /// The border of the pane with the focus.
  case borderFocused
  /// An input that is not being typed in.
  case field
  /// The input being typed in.
  case fieldFocused
  /// An input whose value cannot be saved yet.
  case fieldError
  /// A key in a hint, as against the word beside it.
  case hintKey
  /// A hint or command that cannot be used now.
  case hintOff
  /// The letters of a match that the search found.
  case match

  /// The name used in theme files: lower case, words joined by hyphens, unique.
  public var name: String {
    switch self {
    case .text: "text"
    case .muted: "muted"
    case .faint: "faint"
    case .heading: "heading"
    case .focus: "focus"
    case .good: "good"
    case .caution: "caution"
    case .alert: "alert"
    case .bid: "bid"
    case .selected: "selected"
    case .selectedUnfocused: "selected-unfocused"
    case .badge: "badge"
    case .goodBadge: "good-badge"
    case .cautionBadge: "caution-badge"
    case .alertBadge: "alert-badge"
    case .marking: "marking"
    case .synthetic: "synthetic"
    case .border: "border"
    case .borderFocused: "border-focused"
    case .field: "field"
    case .fieldFocused: "field-focused"
    case .fieldError: "field-error"
    case .hintKey: "hint-key"
    case .hintOff: "hint-off"
    case .match: "match"
    }
  }

  /// The letter that stands for the role in a printed style plane: lower case, unique.
  public var letter: Character {
    switch self {
    case .text: "t"
    case .muted: "m"
    case .faint: "f"
    case .heading: "h"
    case .focus: "o"
    case .good: "g"
    case .caution: "c"
    case .alert: "a"
    case .bid: "b"
    case .selected: "s"
    case .selectedUnfocused: "u"
    case .badge: "d"
    case .goodBadge: "v"
    case .cautionBadge: "w"
    case .alertBadge: "x"
    case .marking: "k"
    case .synthetic: "z"
    case .border: "l"
    case .borderFocused: "n"
    case .field: "i"
    case .fieldFocused: "j"
    case .fieldError: "e"
    case .hintKey: "y"
    case .hintOff: "q"
    case .match: "r"
    }
  }

  /// Returns the role whose theme-file name this is, or nil if there is none.
  public init?(name: String) {
    guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}

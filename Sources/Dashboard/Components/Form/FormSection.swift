internal import Canvas

/// Fields of a form that belong together, under a heading.
///
/// Where the whole form fits, every section is open; else only the one that has the focus is, and the
/// others say in one row what they hold. Nothing of a folded section is skipped: moving on opens it.
struct FormSection: Sendable, Equatable {
  /// The words of the heading.
  let title: String
  /// The questions, in order.
  let fields: [Field]

  /// A section of a form.
  init(_ title: String, _ fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}

/// One part of a form's picture, top to bottom.
enum FormPart: Hashable, Sendable {
  /// The heading of a section.
  case heading(FormHeading)
  /// A field.
  case field(FormBlock)

  /// The rows that it takes.
  var height: Int {
    switch self {
    case .heading: 1
    case .field(let block): block.height
    }
  }
}

/// The heading of a section: whether it is open, and what it holds while it is not.
struct FormHeading: Hashable, Sendable {
  /// The words.
  let title: String
  /// Whether its fields follow.
  let isOpen: Bool
  /// How many of its fields hold something.
  let filled: Int
  /// How many of its fields are in the way of saving.
  let left: Int
  /// Whether that is said as a fault, since saving was tried.
  let isPressing: Bool

  /// Draws the heading on its row.
  func draw(in row: Rect, on canvas: inout Canvas) {
    let mark: SafeText = isOpen ? "▼ " : "▸ "
    var text = StyledText(mark, .muted)
    text.append(SafeText(title), isOpen ? Style.muted.bold : .muted)
    if !isOpen {
      if filled > 0 { text.append(SafeText("  \(filled) filled in"), .muted) }
      if left > 0 { text.append(SafeText("  \(left) left"), isPressing ? .alert : .caution) }
    }
    canvas.draw(styled: text, at: row.origin, maxWidth: row.width)
  }
}

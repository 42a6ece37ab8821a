import Canvas
import Domain
import Ledger

/// The page of a report that is not shown, because a look at it is not noted.
struct WithheldPage: RowReading {
  /// The report as its list shows it.
  let row: ReportRow
  /// Why it is withheld, and what to do.
  let words: String

  /// What stands beside a list: the report opens by a key, and only then is shown.
  static let closed = "Enter opens it, and notes on it that you looked."

  /// What is said of other records that are marked or handled so: nobody's look at them is noted.
  static let closedWork = "Enter opens it; what it says is not shown before."

  /// What is said where the look could not be noted.
  static func failed(_ failure: String) -> String {
    "It is withheld: who looks at it must be noted on it, and that cannot be done now. \(failure)"
  }

  /// The page as a value.
  var content: DetailContent {
    var content = DetailContent(title: row.reference.text, marking: row.marking)
    content.parts = parts
    return content
  }

  /// The parts, for the page of an agenda item too.
  var parts: [DetailContent.Part] {
    var why = StyledText(SafeText(row.marking.words), Style(.marking))
    why.append(SafeText(", handling \(row.grading.handling.text)"))
    return [
      .line(StyledText(SafeText(row.headline.words), Style.text.bold)), .line(why), .gap,
      .text(words, .caution),
    ]
  }
}

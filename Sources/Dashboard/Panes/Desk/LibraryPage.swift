import Canvas
import Domain
import Ledger

/// The page of an entry of the reference library (10.B21), as the search opens it.
struct LibraryPage: RowReading {
  /// The entry.
  let item: LibraryItem
  /// How often it was written.
  let version: Int
  /// Whether its day of review has come.
  let isDue: Bool

  /// Reads an entry as it stands on the day; nil where it was withdrawn.
  init?(_ key: Domain.Key<LibraryItem>, _ query: PaneQuery, from ledger: any Ledger) throws {
    let (unit, today) = (try ledger.unit(), LondonTime(query.now).date)
    guard let item = unit.library(on: today).first(where: { item in item.key == key }) else {
      return nil
    }
    self.item = item
    version = unit.version(of: .library, key.text)
    isDue = item.isDue(on: today)
  }

  /// The page as a value.
  var content: DetailContent {
    var fields: [DetailContent.Field] = [
      .init("Kind", item.kind.rawValue), .init("Version", "\(version)"),
      .init("Rests on", item.paragraph),
    ]
    if let review = item.review {
      fields.append(.init("Review", review.spoken, isDue ? .caution : .text))
    }
    var parts: [DetailContent.Part] = [.text(item.title, Style.text.bold), .fields(fields), .gap]
    parts.append(.text(item.text, .text))
    parts += [.gap, .text("E writes the next version; advice cites the one it used.", .muted)]
    return DetailContent(title: "Library", parts: parts)
  }
}

import Domain
import Ledger

/// Work that is open already and like what is being given out: it is shown before it is given twice.
///
/// It warns and never stops: two visits to one address may be right.
struct DuplicateWork: Sendable {
  private let open: [TaskingRow]
  private let report: ID<Report>?
  private let now: Instant

  /// The open work to compare with, and the report that the new work rests on.
  init(_ open: [TaskingRow], of report: ID<Report>?, now: Instant) {
    self.open = open.filter { row in !row.status.isOver }
    self.report = report
    self.now = now
  }

  /// The warning beside the action and the clash check, none where nothing is alike.
  func rules(_ values: FormValues) -> [FieldRule] {
    let found = alike(values.text("action"))
    guard let first = found.first else { return [] }
    let more = found.count > 1 ? " and \(found.count - 1) more" : ""
    let words =
      "OPEN ALREADY: \(first.reference.short) \(first.owner), \(first.status.words), due "
      + "\(Wording.moment(first.due, now: now)): \(first.action.words)\(more)"
    return [.note("action", words)]
  }

  /// The open work that rests on the same report, then what shares most of its telling words.
  func alike(_ action: String) -> [TaskingRow] {
    let same = report.map { id in open.filter { row in row.reports.contains(id) } } ?? []
    let words = Self.telling(action)
    let like = open.filter { row in
      guard !same.contains(where: { other in other.id == row.id }) else { return false }
      let other = Self.telling(row.action.words)
      let shared = words.intersection(other).count
      return shared >= 2 && shared * 3 >= 2 * min(words.count, other.count)
    }
    return same + like
  }

  /// The words that tell one piece of work from another: numbers, and words of four letters or more.
  private static func telling(_ text: String) -> Set<String> {
    let words = text.lowercased().split { letter in !letter.isLetter && !letter.isNumber }
    return Set(
      words.filter { word in word.count >= 4 || word.allSatisfy(\.isNumber) }.map(String.init)
    )
  }
}

internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What came in last about the persons of a report, by the links that somebody made.
///
/// It goes from link to link through what the audience may see alone: what they may not see moves no
/// day that they are told.
struct ClearPeriods {
  /// The links of one subject.
  static let linkSQL = """
    SELECT other, other_place FROM subject_link WHERE number = ? AND place = ?
    ORDER BY other, other_place
    """
  /// Whether a report has links at all; few do.
  static let anySQL = "SELECT 1 FROM subject_link WHERE number = ? LIMIT 1"
  /// So many subjects are gone through at most.
  private static let most = 1000

  /// The classes that the audience may see.
  let classes: Set<Int64>
  let unit: Unit
  let database: Database

  /// The periods before an audience that may see some classes.
  init(classes: [Int64], unit: Unit, in database: Database) {
    self.classes = Set(classes)
    self.unit = unit
    self.database = database
  }

  private struct Node: Hashable {
    let number: Int64
    let place: Int
  }

  /// The last report about a person whom a report names too; nil where it moves no review.
  func event(of number: Int64, id: ID<Report>) throws -> NominalEvent? {
    let any = try database.cachedStatement(sql: Self.anySQL)
    guard try Int.fetchOne(any, arguments: [number]) != nil else { return nil }
    return try event(of: number, EventReader.state(Report.self, of: id, in: database).state)
  }

  /// The last report about a person of a report as it was folded.
  func event(of number: Int64, _ report: Report) throws -> NominalEvent? {
    var open = report.nominals.map { place in Node(number: number, place: place) }
    var known = Set(open)
    var last: (at: Int64, reference: String)?
    let links = try database.cachedStatement(sql: Self.linkSQL)
    let find = try database.cachedStatement(
      sql: "SELECT class, received_at, reference FROM report WHERE number = ?"
    )
    while let node = open.popLast(), known.count < Self.most {
      for row in try Row.fetchAll(links, arguments: [node.number, node.place]) {
        let next = Node(number: try row.read(0), place: try row.read(1))
        guard known.insert(next).inserted,
          let other = try Row.fetchOne(find, arguments: [next.number]),
          classes.contains(try other.read(0))
        else { continue }
        open.append(next)
        let at: Int64 = try other.read(1)
        if next.number != number, at > last?.at ?? .min { last = (at, try other.read(2)) }
      }
    }
    guard let last, let reference = Reference(text: last.reference) else { return nil }
    let day = LondonTime(Instant(milliseconds: last.at)).date
    return report.review(afterEventOn: day, in: unit).map { review in
      NominalEvent(reference: reference, on: day, review: review)
    }
  }
}

internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// What an audience may be told of the subjects that are linked with those of a report.
///
/// A link with a report that the audience may not see is not there: neither on the page, nor in the
/// history, nor in a count.
struct LinkList {
  /// The classes that the audience may see.
  let classes: [Int64]
  let database: Database

  /// The subjects that are linked with those of a report, in the order in which they were.
  func subjects(of report: Report) throws -> [LinkedSubject] {
    try report.links.compactMap { linked in
      guard let (other, visibility) = try seen(linked.other),
        other.subjects.indices.contains(linked.otherSubject)
      else { return nil }
      return LinkedSubject(
        link: linked.link,
        reference: other.reference,
        origin: other.origin,
        receivedAt: other.receivedAt,
        subject: other.subjects[linked.otherSubject].told(under: visibility),
        reason: linked.reason,
        by: try OfficerProjector.label(of: linked.by, in: database),
        at: linked.at
      )
    }
  }

  /// What a line of a report's history tells; nil where it would tell of what is not seen.
  func words(of event: Event, subjects: [Subject]) throws -> String? {
    guard case .report(let own) = event else { return History.words(of: event) }
    switch own {
    case .subjectLinked(let linked): return try words(of: linked, "is one with that of", subjects)
    case .subjectParted(let parted): return try words(of: parted, "is not that of", subjects)
    case .checked(let checked):
      let found = try checked.found.count { id in try isSeen(id) }
      return found == 0
        ? "subjects checked, none elsewhere" : "subjects checked, \(found) that may be the same"
    default: return History.words(of: event)
    }
  }

  private func words(of linked: Report.SubjectLinked, _ verb: String, _ subjects: [Subject]) throws
    -> String?
  {
    guard try isSeen(linked.other), let other = try reference(of: linked.other) else { return nil }
    let kind =
      subjects.indices.contains(linked.subject) ? subjects[linked.subject].kind.rawValue : "subject"
    return "its \(kind) \(linked.subject + 1) \(verb) \(other.text): \(linked.reason.words)"
  }

  /// What was submitted as a report, and its class; nil where the audience may not see it.
  private func seen(_ id: ID<Report>) throws -> (Report.Received, VisibilityClass)? {
    guard try isSeen(id) else { return nil }
    let report = try EventReader.state(Report.self, of: id, in: database).state
    guard let received = report.received, let grading = report.grading else { return nil }
    return (received, received.visibility(under: grading))
  }

  private func isSeen(_ id: ID<Report>) throws -> Bool {
    let find = try database.cachedStatement(sql: "SELECT class FROM report WHERE id = ?")
    guard let number = try Int64.fetchOne(find, arguments: [Data(id.bytes)]) else { return false }
    return classes.contains(number)
  }

  private func reference(of id: ID<Report>) throws -> Reference? {
    let find = try database.cachedStatement(sql: "SELECT reference FROM report WHERE id = ?")
    return try String.fetchOne(find, arguments: [Data(id.bytes)]).flatMap(Reference.init(text:))
  }
}

public import Domain
internal import FoundationEssentials
internal import GRDB
public import Ledger

extension SQLiteLedger {
  /// The subjects of other reports that may be those asked about, strongest first, newest first.
  public func alike(_ subjects: [Subject], in ask: SubjectAsk, for audience: Audience) throws
    -> SubjectHits
  {
    try store.read { database in
      var search = SubjectSearch(
        classes: try ClassTable.all(in: database),
        audience: audience,
        ask: ask
      )
      try search.look(for: subjects, in: database)
      return search.found
    }
  }
}

/// Looks subjects up, and keeps what was found apart from what may only be asked about.
struct SubjectSearch {
  /// The SQL that finds the subjects of a key, newest first.
  static let keySQL = """
    SELECT report, place FROM subject_key WHERE key = ? ORDER BY report DESC LIMIT ?
    """
  /// So many subjects of one key are compared; a key of more says little.
  static let most = 200

  let classes: [Int64: VisibilityClass]
  let audience: Audience
  let ask: SubjectAsk
  private var hits: [SubjectHit] = []
  private var agencies: Set<Key<Organisation>> = []
  private var owners: Set<SubjectOwner> = []

  init(classes: [Int64: VisibilityClass], audience: Audience, ask: SubjectAsk) {
    self.classes = classes
    self.audience = audience
    self.ask = ask
  }

  /// What was found so far.
  var found: SubjectHits {
    let sorted = hits.sorted { left, right in
      (left.weight, left.match.strength, left.receivedAt)
        > (right.weight, right.match.strength, right.receivedAt)
    }
    return SubjectHits(hits: sorted, ask: agencies.sorted(), owners: owners.sorted())
  }

  private struct Place: Hashable {
    let report: Int64
    let place: Int
  }

  /// Looks for what may be one with some subjects.
  mutating func look(for subjects: [Subject], in database: Database) throws {
    for (asked, subject) in subjects.enumerated() {
      try look(for: subject, asked, in: database)
    }
  }

  private mutating func look(for subject: Subject, _ asked: Int, in database: Database) throws {
    guard let identity = SubjectIdentity(subject, fold: NameFold.fold) else { return }
    let find = try database.cachedStatement(sql: Self.keySQL)
    var places: Set<Place> = []
    for key in identity.lookups.sorted() {
      let rows = try Row.fetchCursor(find, arguments: [key, Self.most])
      while let row = try rows.next() {
        places.insert(Place(report: try row.read(0), place: try row.read(1)))
      }
    }
    for place in places { try compare(identity, asked, with: place, in: database) }
  }

  private mutating func compare(
    _ identity: SubjectIdentity,
    _ asked: Int,
    with place: Place,
    in database: Database
  ) throws {
    let find = try database.cachedStatement(sql: "SELECT id, class FROM report WHERE number = ?")
    guard let row = try Row.fetchOne(find, arguments: [place.report]),
      let id = ID<Report>(bytes: try row.read(0) as Data), id != ask.report,
      let visibility = classes[try row.read(1)]
    else { return }
    let (report, _) = try EventReader.state(Report.self, of: id, in: database)
    guard let received = report.received, received.subjects.indices.contains(place.place),
      let other = SubjectIdentity(received.subjects[place.place], fold: NameFold.fold),
      let match = Deconfliction.match(identity, other)
    else { return }
    guard audience.permits(visibility) else {
      switch report.pointer(under: visibility) {
      case .nobody: break
      case .agency: agencies.insert(visibility.agency)
      case .officer:
        let label = try OfficerProjector.label(of: received.by, in: database)
        owners.insert(SubjectOwner(agency: visibility.agency, officer: label))
      }
      return
    }
    hits.append(
      SubjectHit(
        report: id,
        reference: received.reference,
        origin: received.origin,
        receivedAt: received.receivedAt,
        subject: received.subjects[place.place].told(under: visibility),
        place: place.place,
        asked: asked,
        match: match,
        weight: weight(identity, other, received.agency)
      )
    )
  }

  private func weight(
    _ one: SubjectIdentity,
    _ other: SubjectIdentity,
    _ agency: Key<Organisation>
  ) -> SubjectHit.Weight {
    let roles = Set([one.text.role, other.text.role])
    if roles == [.victim, .suspect] { return .conflict }
    return agency == ask.agency ? .link : .alert
  }
}

extension Subject {
  /// The subject as another report's page may tell it.
  ///
  /// Of a report whose every look is noted it says only what kind of thing it is: who it is stands on
  /// that report's own page, where the look is noted first.
  func told(under visibility: VisibilityClass) -> Subject {
    visibility.isWatched ? Subject(kind: kind, words: .withheld) : self
  }
}

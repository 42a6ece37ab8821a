internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Records submissions within the writer's transaction: decide, append, project.
///
/// What is decided goes through a line of entries, so that its bytes can be worked out beside the
/// writing; `writeWaiting` has all of it written.
struct Recorder {
  let database: Database
  let codec: EventCodec
  let cache: StateCache
  let line: EntryLine
  let now: Instant
  let search = SearchQueue()
  let counts = CountQueue()
  let history = StreamHistory()

  /// What becomes of a submission; the caller rolls back unless it is recorded.
  func record(_ submission: Submission) throws -> SubmissionOutcome {
    if line.holds(submission.id) { try writeWaiting() }
    if let receipt = try repeated(submission) { return .recorded(receipt) }
    if let conflict = try conflict(with: submission) { return .conflict(conflict) }
    let source = WriterSource(database, cache: cache, writeWaiting: writeWaiting)
    var events: [Event] = []
    var versions: [StreamName: Int] = [:]
    do {
      for command in submission.commands {
        let facts = try facts(for: submission, source: source)
        let role = facts.actor.role(for: command.permission)
        for decided in try command.decided(on: source, facts: facts) {
          versions[command.stream] = try append(
            decided,
            to: command.stream,
            as: submission.entryID(at: events.count),
            occurredAt: facts.occurredAt,
            actor: (facts.actor, role)
          )
          events.append(decided.event)
        }
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
    return .recorded(
      Receipt(
        position: try cache.position(in: database),
        events: events,
        versions: versions,
        isRepeat: false
      )
    )
  }

  /// Writes every entry that is decided and not yet written; what they count may wait still.
  func writeWaiting() throws {
    for entry in try line.drain() { try write(entry) }
  }

  /// The receipt of a submission that is in the ledger already.
  ///
  /// Its entries stand in the streams of its commands: where those have none, as in an import, it is not
  /// looked for.
  private func repeated(_ submission: Submission) throws -> Receipt? {
    let hasBegun = try submission.commands.contains { command in
      try cache.version(of: command.stream, in: database) > 0
    }
    guard hasBegun else { return nil }
    let find = try database.cachedStatement(sql: "SELECT position FROM entry WHERE id = ?")
    let first = Data(submission.entryID(at: 0).bytes)
    guard let start = try Int64.fetchOne(find, arguments: [first]) else { return nil }
    let classes = ClassLookup()
    var entries: [Entry] = []
    // Few submissions have more entries than a page, and a file that is imported again has thousands
    // of submissions.
    while true {
      let page = try EntryTable.entries(
        after: entries.last?.header.position ?? start - 1,
        limit: 16,
        classes: classes,
        in: database
      ).map(\.entry)
      let own = page.prefix { entry in
        entry.header.id.value & ~0xFFFF == submission.id.value
      }
      entries += own
      if own.count < 16 { break }
    }
    let events = try entries.map { entry in try EventReader.event(of: entry, in: database) }
    return Receipt(
      position: entries.last?.header.position ?? start,
      events: events,
      versions: Dictionary(
        entries.map { entry in (entry.header.stream, entry.header.version) },
        uniquingKeysWith: max
      ),
      isRepeat: true
    )
  }

  /// The first stream that moved since the screen showed it, and who moved it.
  private func conflict(with submission: Submission) throws -> Conflict? {
    for (stream, shown) in submission.shown.sorted(by: { $0.key < $1.key }) {
      let actual = try cache.version(of: stream, in: database)
      guard actual != shown else { continue }
      try writeWaiting()
      // A look changes nothing that an act could rest on, nor does a link, which may be one with a
      // report that whoever acts may not see.
      let find = try database.cachedStatement(
        sql: """
          SELECT actor, recorded_at FROM entry
          WHERE stream = ? AND version > ? AND kind NOT IN
            ('report.looked', 'report.subject-linked', 'report.subject-parted')
          ORDER BY version DESC LIMIT 1
          """
      )
      let row = try Row.fetchOne(find, arguments: [stream.text, shown])
      if row == nil, actual > shown { continue }
      let actor = (row?[0] as Data?).flatMap { bytes in ID<Officer>(bytes: bytes) }
      return Conflict(
        stream: stream,
        shown: shown,
        actual: actual,
        by: try actor.map { id in try OfficerProjector.label(of: id, in: database) } ?? "nobody",
        at: Instant(milliseconds: row?[1] ?? 0)
      )
    }
    return nil
  }

  /// What a submission is decided on before its commands ask for more.
  private func facts(for submission: Submission, source: WriterSource) throws -> Facts {
    var facts = try cache.standing(of: submission.author) {
      try standing(of: submission.author, source: source)
    }
    facts.occurredAt = submission.occurredAt ?? now
    return facts
  }

  /// Who acts, and the unit.
  private func standing(of author: Submission.Author, source: WriterSource) throws -> Facts {
    let unit = try source.unit()
    let today = LondonTime(now).date
    var isFounding = false
    var actor: Actor?
    switch author {
    case .officer(let id):
      actor = try source.officer(id).state.actor(id, on: today)
    case .founder:
      try writeWaiting()
      isFounding =
        try Int.fetchOne(
          try database.cachedStatement(sql: "SELECT 1 FROM officer LIMIT 1")
        ) == nil
      actor =
        isFounding
        ? Actor(officer: ID(0), roles: [], organisation: "founder", clearance: .topSecret) : nil
    }
    guard let actor else { throw Refusal.notEnrolled }
    var facts = Facts(now: now, occurredAt: now, actor: actor, unit: unit)
    facts.isFounding = isFounding
    return facts
  }

  /// Gives an entry its place in the ledger and in its stream; the version that the stream has then.
  private func append(
    _ decided: Decided,
    to stream: StreamName,
    as id: ID<Entry>,
    occurredAt: Instant,
    actor: (actor: Actor, role: Role)
  ) throws -> Int {
    let entry = DecidedEntry(
      position: try cache.position(in: database) + 1,
      id: id,
      stream: stream,
      version: try cache.version(of: stream, in: database) + 1,
      actor: actor.actor,
      role: actor.role,
      visibility: decided.visibility,
      classNumber: try cache.number(of: decided.visibility, in: database),
      occurredAt: occurredAt,
      event: decided.event
    )
    cache.note(entry)
    for ready in try line.add(entry) { try write(ready) }
    return entry.version
  }

  /// Writes an entry and what follows from it.
  private func write(_ entry: CodedEntry) throws {
    let decided = entry.decided
    let header = Entry.Header(
      position: decided.position,
      id: decided.id,
      stream: decided.stream,
      version: decided.version,
      kind: entry.coded.kind,
      schema: entry.coded.schema,
      actor: decided.actor.officer,
      role: decided.role,
      organisation: decided.actor.organisation,
      visibility: decided.visibility,
      occurredAt: decided.occurredAt,
      recordedAt: now
    )
    let sealed = HashChain.seal(
      header,
      payload: entry.coded.payload,
      hashed: entry.payloadHash,
      after: try cache.head(in: database).hash
    )
    try EntryTable.insert(sealed, class: decided.classNumber, in: database)
    try ContentTable.insert(entry.coded.bodies, at: header.position, in: database)
    let projected = ProjectedEntry(
      header: header,
      classNumber: decided.classNumber,
      event: decided.event,
      history: history,
      counts: counts,
      subjectKeys: entry.subjectKeys
    )
    history.note(projected)
    try Projectors.project(projected, search: search, in: database)
    if case .report(.disposed) = decided.event { try erase(decided.stream) }
    cache.noteWritten(SealedHead(position: header.position, hash: sealed.hash))
  }

  /// Erases the texts of a report, which every projector has seen for the last time.
  private func erase(_ stream: StreamName) throws {
    try DraftErasure.forget(stream, in: database)
    try Erasure.forgetTitles(about: stream, in: database)
    try Erasure.forgetReasons(about: stream, in: database)
    try ContentTable.erase(stream: stream, in: database)
    history.clear()
  }
}

extension Actor {
  /// The role that allows an act, as the entry names it; administrator for whoever sets up.
  fileprivate func role(for permission: Permission) -> Role {
    roles.intersection(permission.roles).min() ?? .administrator
  }
}

internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// Records one submission within the writer's transaction: decide, append, project.
struct Recorder {
  let database: Database
  let codec: EventCodec
  let cache: StateCache
  let now: Instant
  let search = SearchQueue()

  /// What becomes of a submission; the caller rolls back unless it is recorded.
  func record(_ submission: Submission) throws -> SubmissionOutcome {
    if let receipt = try repeated(submission) { return .recorded(receipt) }
    if let conflict = try conflict(with: submission) { return .conflict(conflict) }
    let source = WriterSource(database, cache: cache)
    var events: [Event] = []
    var versions: [StreamName: Int] = [:]
    var head = try cache.head(in: database)
    do {
      for command in submission.commands {
        let facts = try facts(for: submission, source: source)
        let role = facts.actor.role(for: command.permission)
        for decided in try command.decided(on: source, facts: facts) {
          head = try append(
            decided,
            of: command,
            submission: submission,
            place: events.count,
            actor: (facts.actor, role),
            after: head
          )
          events.append(decided.event)
          versions[command.stream] = try cache.version(of: command.stream, in: database)
        }
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
    return .recorded(
      Receipt(position: head.position, events: events, versions: versions, isRepeat: false)
    )
  }

  /// The receipt of a submission that is in the ledger already.
  private func repeated(_ submission: Submission) throws -> Receipt? {
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

  private func facts(for submission: Submission, source: WriterSource) throws -> Facts {
    let unit = try source.unit()
    let today = LondonTime(now).date
    var isFounding = false
    var actor: Actor?
    switch submission.author {
    case .officer(let id):
      actor = try source.officer(id).state.actor(id, on: today)
    case .founder:
      isFounding =
        try Int.fetchOne(
          try database.cachedStatement(sql: "SELECT 1 FROM officer LIMIT 1")
        ) == nil
      actor =
        isFounding
        ? Actor(officer: ID(0), roles: [], organisation: "founder", clearance: .topSecret) : nil
    }
    guard let actor else { throw Refusal.notEnrolled }
    var facts = Facts(
      now: now,
      occurredAt: submission.occurredAt ?? now,
      actor: actor,
      unit: unit
    )
    facts.isFounding = isFounding
    return facts
  }

  private func append(
    _ decided: Decided,
    of command: Command,
    submission: Submission,
    place: Int,
    actor: (actor: Actor, role: Role),
    after head: SealedHead
  ) throws -> SealedHead {
    let coded = try codec.encode(decided.event)
    let stream = command.stream
    let header = Entry.Header(
      position: head.position + 1,
      id: submission.entryID(at: place),
      stream: stream,
      version: try cache.version(of: stream, in: database) + 1,
      kind: coded.kind,
      schema: coded.schema,
      actor: actor.actor.officer,
      role: actor.role,
      organisation: actor.actor.organisation,
      visibility: decided.visibility,
      occurredAt: submission.occurredAt ?? now,
      recordedAt: now
    )
    let entry = HashChain.seal(header, payload: coded.payload, after: head.hash)
    let number = try cache.number(of: decided.visibility, in: database)
    try EntryTable.insert(entry, class: number, in: database)
    try ContentTable.insert(coded.bodies, at: header.position, in: database)
    try Projectors.project(
      ProjectedEntry(header: header, classNumber: number, event: decided.event),
      search: search,
      in: database
    )
    if case .report(.disposed) = decided.event {
      try DraftErasure.forget(stream, in: database)
      try Erasure.forgetTitles(about: stream, in: database)
      try Erasure.forgetReasons(about: stream, in: database)
      try ContentTable.erase(stream: stream, in: database)
    }
    let head = SealedHead(position: header.position, hash: entry.hash)
    cache.noteAppended(head, to: stream, version: header.version)
    return head
  }
}

extension Actor {
  /// The role that allows an act, as the entry names it; administrator for whoever sets up.
  fileprivate func role(for permission: Permission) -> Role {
    roles.intersection(permission.roles).min() ?? .administrator
  }
}

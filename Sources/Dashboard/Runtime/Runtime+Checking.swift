import Domain
import Ledger

extension Runtime {
  /// Looks for other reports that may name what is typed, or what a report names that work is about.
  func lookUp(_ likeness: Likeness) {
    let result = Result { try self.found(likeness) }
    inbox.post(.subjectFound(likeness, result.mapError(ReadFailure.init)))
  }

  /// Looks for records of every kind like what is typed, as far as the viewer may see them.
  func lookEverywhere(_ likeness: Likeness) {
    var query = SearchQuery()
    query.phrases = likeness.telling.map { word in
      SearchQuery.Phrase([word.lowercased()], isBegun: true)
    }
    let result = Result {
      try self.ledger.search(query, limit: Likeness.most + 1, for: self.desk.audience)
    }
    inbox.post(
      .alikeFound(
        likeness,
        result.map { page in page.rows.compactMap { hit in Reference(text: hit.reference) } }
          .mapError(ReadFailure.init)
      )
    )
  }

  private func found(_ likeness: Likeness) throws -> SubjectHits {
    if let subject = likeness.subject {
      let ask = SubjectAsk(by: try ledger.unit().agency(of: desk.organisation))
      return try ledger.alike([subject], in: ask, for: desk.audience)
    }
    guard let report = likeness.report,
      let detail = try ledger.report(report, for: desk.audience)
    else { return SubjectHits() }
    let ask = SubjectAsk(by: detail.received.agency, about: report)
    return try ledger.alike(detail.received.subjects, in: ask, for: desk.audience)
  }

  /// Looks up the subjects of a report that was just taken in, and records that it was done.
  ///
  /// None found is an answer too. What is found is said, and joined to nothing.
  func check(_ intent: Intent, _ commands: [Command], _ made: inout Made) {
    guard case .receive(let draft) = intent, !draft.subjects.isEmpty,
      case .report(let report, _)? = commands.first
    else { return }
    do {
      let ask = SubjectAsk(by: try ledger.unit().agency(of: draft.origin), about: report)
      let found = try ledger.alike(draft.subjects, in: ask, for: desk.audience)
      let check = Submission(
        id: ids.mint(),
        [.report(report, .check(found: found.hits.map(\.report)))],
        by: .officer(desk.id)
      )
      if case .recorded(let receipt) = try ledger.submit(check) {
        made.versions.merge(receipt.versions, uniquingKeysWith: max)
      }
      made.remark = Self.words(of: found)
    } catch {
      made.remark = "; its subjects were NOT compared: \(ReadFailure(error).sentence)"
    }
  }

  /// Looks for the copies that still hold the texts of a report that was just disposed of.
  func findCopies(_ intent: Intent, _ made: inout Made) {
    guard case .retention(let report, .dispose) = intent else { return }
    do {
      let copies = try ledger.copies(holding: report)
      made.copies = copies
      made.remark =
        copies.isEmpty ? "; no copy is known that still holds them" : "; copies hold them"
    } catch {
      made.remark = "; copies were NOT looked for: \(ReadFailure(error).sentence)"
    }
  }

  private static func words(of found: SubjectHits) -> String {
    let reports = Set(found.hits.map(\.report)).count
    let conflicts = found.hits.contains { hit in hit.weight == .conflict }
    let alerts = found.hits.contains { hit in hit.weight == .alert }
    let whose = conflicts ? ", VICTIM AND SUSPECT" : alerts ? ", another agency's too" : ""
    let hits = reports == 0 ? "" : "; \(Wording.count(reports, "report")) may name the same\(whose)"
    return found.isEmpty
      ? "; its subjects stand nowhere else"
      : hits
        + (found.ask.isEmpty ? "" : "; its page says whom to ask")
  }
}

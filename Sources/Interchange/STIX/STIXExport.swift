internal import Domain
internal import Ledger

/// Writes reports as a STIX 2.1 bundle, for partners.
///
/// Less leaves by it than by the other exports: evaluated reports whose handling code lets them go,
/// each with its sanitised text alone. Never in a bundle are the text as it was submitted, the source's
/// reference, the time of what happened, the subjects, the priority, and what became of the report.
struct STIXExport {
  /// The unit, for the names of its organisations.
  let unit: Unit
  /// The moment from which on a report must have been evaluated; nil for all.
  let since: Instant?

  /// Writes every report that may go and that the audience may see.
  ///
  /// On each of them at which every look is noted, `noting` notes one first; where it answers that it
  /// could not, they are withheld and counted.
  ///
  /// - Complexity: O(n) in the reports, in memory that does not grow with them.
  func write(
    from readings: any Readings,
    for audience: Audience,
    to sink: @escaping ([UInt8]) throws -> Void,
    noting: ([ID<Report>]) throws -> Bool,
    progress: (Int) -> Void
  ) throws -> ExportSummary {
    var writer = BundleWriter(to: sink)
    var summary = ExportSummary()
    var next: Reference?
    repeat {
      let page = try readings.reportTexts(
        after: next,
        since: nil,
        limit: FileExport.pageRows,
        for: audience
      )
      let watched = page.rows.filter { report in report.isWatched && goes(report) }
      let isNoted = try watched.isEmpty || noting(watched.map(\.id))
      summary.withheld += isNoted ? 0 : watched.count
      for report in page.rows where isNoted || !(report.isWatched && goes(report)) {
        try add(report, to: &writer, &summary)
      }
      next = page.next
      progress(summary.rows)
    } while next != nil
    try writer.end()
    return summary
  }

  /// Whether a report is among those that `add` writes.
  private func goes(_ report: ReportText) -> Bool {
    guard let published = Self.published(report), report.received.headline.text != nil else {
      return false
    }
    return since.map { since in published >= since } ?? true
      && SharingTable.level(report.grading.handling, report.received.marking) != nil
  }

  private func add(
    _ report: ReportText,
    to writer: inout BundleWriter,
    _ summary: inout ExportSummary
  ) throws {
    let received = report.received
    guard let published = Self.published(report) else {
      // What nobody has evaluated counts by the day on which it came in.
      if since.map({ since in received.receivedAt >= since }) ?? true { summary.unevaluated += 1 }
      return
    }
    if let since, published < since { return }
    guard let level = SharingTable.level(report.grading.handling, received.marking) else {
      summary.keptBack += 1
      return
    }
    guard let headline = received.headline.text, received.text.text != nil else {
      summary.erased += 1
      return
    }
    let marks = try define(level, for: report, in: &writer)
    var object = JSONObject("report", STIXIdentifier.text("report", report.id))
    object.add("created_by_ref", STIXDefinition.id(of: received.origin))
    object.add("created", Self.time(received.receivedAt))
    object.add("modified", Self.time(published))
    object.add("name", Self.name(of: report, headline))
    if let text = received.sanitised?.text { object.add("description", text) }
    object.add("report_types", ["threat-report"])
    object.add("published", Self.time(published))
    object.add("object_refs", [STIXDefinition.id(of: received.origin)])
    object.add("labels", STIXLabel.all(of: report))
    object.add("lang", "en")
    object.add(
      "external_references",
      [("source_name", source), ("external_id", received.reference.text)],
      inList: true
    )
    object.add("object_marking_refs", marks)
    try writer.add(object.bytes)
    summary.note(received.marking)
  }

  /// Writes what a report refers to, and answers with its markings.
  private func define(
    _ level: TLP,
    for report: ReportText,
    in writer: inout BundleWriter
  ) throws -> [String] {
    let received = report.received
    try writer.define(STIXDefinition.publisherID) { STIXDefinition.publisher }
    try writer.define(TLP.extensionID) { STIXDefinition.extensionDefinition }
    try writer.define(level.id) { JSONObject(whole: level.object) }
    let statement = STIXDefinition.words(
      received.marking,
      report.grading,
      recipients: received.recipients.map(name)
    )
    let id = STIXDefinition.id(ofStatement: statement)
    try writer.define(id) {
      STIXDefinition.statement(
        statement,
        named: "\(received.marking.words), handling code \(report.grading.handling.text)"
      )
    }
    let origin = STIXDefinition.id(of: received.origin)
    try writer.define(origin) { STIXDefinition.identity(origin, name(of: received.origin)) }
    return [level.id, id]
  }

  private func name(of organisation: Key<Organisation>) -> String {
    unit.organisation(organisation)?.name ?? organisation.text
  }

  /// What the unit's references are known by elsewhere.
  private var source: String { "muster-\(unit.key?.text ?? "unit")" }

  /// When a report was evaluated and so may go; nil as long as that is somebody's to do.
  private static func published(_ report: ReportText) -> Instant? {
    switch report.status {
    case .submitted, .returned: nil
    case .evaluated, .nominated, .tasked, .developing, .productCommissioned, .deferred, .referred,
      .held, .linked, .noFurtherAction, .escalated, .filed:
      report.evaluatedAt.map { moment in max(moment, report.received.receivedAt) }
    }
  }

  /// A moment to the millisecond, as STIX has it.
  private static func time(_ instant: Instant) -> String {
    let text = isoText(instant)
    return text.utf8.contains(UInt8(ascii: ".")) ? text : "\(text.dropLast()).000Z"
  }

  /// The reference, and the headline where nothing in it goes beyond the sanitised text.
  ///
  /// A headline was written with the text as it was submitted. Without a sanitised text nobody has
  /// looked at it with a partner's eyes; with one, it still may name a subject whom that text does not.
  private static func name(of report: ReportText, _ headline: String) -> String {
    let (received, reference) = (report.received, report.received.reference.text)
    guard let sanitised = received.sanitised?.text, headline != reference else { return reference }
    let (said, passed) = (headline.lowercased(), sanitised.lowercased())
    for subject in received.subjects {
      for words in tell(subject) where said.contains(words) && !passed.contains(words) {
        return reference
      }
    }
    return "\(reference) \(headline)"
  }

  /// What would tell who or what a subject is: a person's names one by one, anything else as a whole.
  private static func tell(_ subject: Subject) -> [String] {
    guard let words = subject.words.text?.lowercased(), !words.isEmpty else { return [] }
    guard subject.kind == .person else { return [words] }
    return [words]
      + words.split { sign in !sign.isLetter }.filter { $0.count >= 3 }.map(String.init)
  }
}

import Canvas
import Domain
import Ledger

/// What a person says of a subject of a report and one of another.
enum LinkAct: String, Sendable, CaseIterable {
  case link, part

  /// What a step says.
  init(_ step: Report.Linking) {
    switch step {
    case .link: self = .link
    case .part: self = .part
    }
  }
}

/// The forms by which a person says that two subjects are one, or that they are not after all
/// (domain facts 5.2): the program offers what may be one, and chooses nothing.
struct LinkForm {
  /// The report as it was read.
  let page: ReportPage

  /// The declared form.
  func form(_ act: LinkAct) -> Form {
    let report = page.detail.row
    switch act {
    case .link:
      return Form(
        "link-\(report.reference.text)",
        title: "Link two subjects",
        subtitle: "\(report.reference.short) \(report.headline.words)",
        fields: [
          .pick(
            "pair",
            "Are one",
            from: suggested,
            help: "A subject of this report and one of another; nothing is merged."
          ),
          .reason("What tells you; it stays in both histories, and goes with either report."),
        ],
        saveWord: { _ in "link them" }
      )
    case .part:
      return Form(
        "part-\(report.reference.text)",
        title: "Part two subjects",
        subtitle: "\(report.reference.short) \(report.headline.words)",
        fields: [
          .pick("pair", "Are not one", from: linked, help: "The link stays in both histories."),
          .reason("What tells you that they are two."),
        ],
        saveWord: { _ in "part them" }
      )
    }
  }

  /// What may be one with a subject of the report and is not linked with it yet.
  var suggested: [Option] {
    page.openHits.map { hit in
      let strength = hit.match.strength == .strong ? "strong" : "possible"
      return option(
        hit.link,
        hit.reference,
        hit.subject,
        detail: "\(own(hit.asked)) · \(strength): \(hit.match.basis)"
      )
    }
  }

  /// What is linked with a subject of the report.
  var linked: [Option] {
    page.detail.links.map { linked in
      option(
        linked.link,
        linked.reference,
        linked.subject,
        detail: "\(own(linked.link.subject)) · \(linked.by): \(linked.reason.words)"
      )
    }
  }

  private func option(
    _ link: Report.SubjectLink,
    _ reference: Reference,
    _ subject: Subject,
    detail: String
  ) -> Option {
    let name = "\(subject.kind.rawValue) \(link.otherSubject + 1)"
    let words = subject.words == .withheld ? ", told on its page" : ": \(subject.words.words)"
    return Option(
      "\(link.subject + 1) = \(reference.short) \(name)\(words)",
      id: Self.text(of: link),
      detail: detail
    )
  }

  private func own(_ place: Int) -> String {
    let subjects = page.detail.received.subjects
    return subjects.indices.contains(place) ? subjects[place].words.words : ""
  }

  /// A link as an option's name: `0/00ff…/2`.
  static func text(of link: Report.SubjectLink) -> String {
    "\(link.subject)/\(link.other.text)/\(link.otherSubject)"
  }

  /// The link that a text stands for, nil for any other text.
  static func link(_ text: String) -> Report.SubjectLink? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 3, let subject = Int(parts[0]), let other = ID<Report>(text: parts[1]),
      let otherSubject = Int(parts[2])
    else { return nil }
    return Report.SubjectLink(subject: subject, other: other, otherSubject: otherSubject)
  }
}

extension ReportPage {
  /// What may be one with a subject of the report, less what somebody linked with it.
  var openHits: [SubjectHit] {
    let linked = Set(detail.links.map(\.link))
    return alike.hits.filter { hit in !linked.contains(hit.link) }
  }
}

extension DashboardState {
  /// The form that links two subjects, or parts them.
  func linkForm(_ act: LinkAct) -> FormLayer? {
    guard let row = chosenRow, let page = readReport else { return nil }
    return FormLayer(
      LinkForm(page: page).form(act),
      .linking(act, page.detail.row.id),
      about: row.reference,
      row: row
    )
  }

  /// What a form about two subjects asks for.
  func linkIntent(_ act: LinkAct, _ report: ID<Report>, _ values: FormValues) -> (Intent, String)? {
    guard let link = values.option("pair").flatMap(LinkForm.link) else { return nil }
    let reason = Body.present(values.text("reason"))
    let other = readReport.flatMap { page in
      page.alike.hits.first { hit in hit.report == link.other }?.reference
        ?? page.detail.links.first { linked in linked.link == link }?.reference
    }
    let name = other?.short ?? "the other report"
    switch act {
    case .link:
      return (
        .linking(report, .link(link, reason: reason)), "linked with \(name); nothing is merged"
      )
    case .part: return (.linking(report, .part(link, reason: reason)), "parted from \(name)")
    }
  }

  /// Whether two subjects can be linked, or parted, now.
  func linkAvailability(_ act: LinkAct) -> Availability {
    if let barrier = barrier(.linkSubjects) { return .unavailable(barrier) }
    guard focus == .daily, let row = chosenRow else {
      return .unavailable("Choose a report in the daily intelligence (1) first.")
    }
    guard let page = readReport else {
      return .unavailable("Open \(row.reference) first (Enter): you decide on what you have read.")
    }
    guard !page.detail.report.isErased else {
      return .unavailable(Report.Refusal.alreadyErased.sentence)
    }
    switch act {
    case .link where page.openHits.isEmpty:
      return .unavailable(
        "No report names what may be one with a subject of \(row.reference); 'muster report link' "
          + "links any two."
      )
    case .part where page.detail.links.isEmpty:
      return .unavailable("No subject of \(row.reference) is linked with another.")
    case .link, .part: return .available
    }
  }
}

import Domain
import Ledger

/// What is decided about how long a report is kept.
enum RetentionStep: Sendable, Equatable {
  case keep(reason: String, until: CivilDate)
  case group(Retention.Group, basis: String, reviewOn: CivilDate)
  case hold(reason: String)
  case lift(reason: String)
  case dispose(reason: String)

  /// The command of the step.
  var command: Report.Command {
    switch self {
    case .keep(let reason, let day): .retain(reason: reason, until: day)
    case .group(let group, let basis, let day):
      .setRetention(group: group, basis: basis, reviewOn: day)
    case .hold(let reason): .placeHold(reason: reason)
    case .lift(let reason): .liftHold(reason: reason)
    case .dispose(let reason): .dispose(reason: reason)
    }
  }

  /// What is said once the step is recorded, after the reference.
  var doneWords: String {
    switch self {
    case .keep(_, let day): "kept; next review on \(day.spoken)"
    case .group(let group, _, let day): "in group \(group.rawValue); review on \(day.spoken)"
    case .hold: "held; nobody disposes of it until the hold is lifted"
    case .lift: "not held any more"
    case .dispose: "its texts are erased"
    }
  }
}

/// The form by which it is decided how long a report is kept (domain facts 2.5).
struct RetentionForm {
  /// The report as it was read.
  let detail: ReportDetail
  /// What the officer may do.
  let desk: DeskOfficer

  /// The declared form.
  var form: Form {
    let reference = detail.row.reference
    return Form(
      "retention-\(reference.text)",
      title: "How long it is kept",
      subtitle: "\(reference.short) \(detail.row.headline.words)",
      fields: [
        .one("what", "Decide", of: choices, help: standing),
        Field("group", "Group", .choice(Self.groups), source: "2.5"),
        Field("day", "Next review", .date(.due), help: "As in +6y, +26w or 16/9/2016."),
        .reason("Why; it stays in the ledger, so do not repeat what the report says."),
        Field(
          "confirm",
          "Reference",
          .text(max: 20),
          help: "Erasing cannot be undone: type \(reference.text) to do it.",
          validate: { value, _ in
            guard case .text(let typed) = value, typed.uppercased() != reference.text else {
              return nil
            }
            return "That is not \(reference.text); nothing is erased."
          }
        ),
      ],
      saveWord: { values in values.option("what") == "dispose" ? "erase its texts" : "decide" },
      rules: Self.rules
    )
  }

  private var choices: [Option] {
    var choices: [Option] = []
    if desk.may(.reviewRetention) {
      choices.append(Option("keep", id: "keep", detail: "until the next review"))
      choices.append(Option("group", id: "group", detail: "put it into a group of the rules"))
    }
    let isHeld = detail.report.hold != nil
    if !isHeld, desk.may(.placeHold) {
      choices.append(Option("hold", id: "hold", detail: "nobody disposes of it, whatever the day"))
    }
    if isHeld, desk.may(.liftHold) {
      choices.append(Option("lift the hold", id: "lift", detail: "it may be disposed of again"))
    }
    if !isHeld, desk.may(.disposeOfReport) {
      choices.append(Option("dispose", id: "dispose", detail: "erase its texts for good"))
    }
    return choices
  }

  /// How it stands now, in a sentence.
  private var standing: String {
    let report = detail.report
    let group = report.retention.map { kept in "group \(kept.group.rawValue)" } ?? "no group"
    let review = report.retentionReview.map { day in ", review on \(day.spoken)" } ?? ""
    let hold = report.hold.map { hold in ", held \(hold.words)" } ?? ""
    return "Now: \(group)\(review)\(hold)."
      + (detail.moved.map { moved in " " + moved.words } ?? "")
  }

  private static let groups = Retention.Group.allCases.map { group in
    Option("\(group.rawValue)", id: "\(group.rawValue)", detail: group.words)
  }

  private static let rules: @Sendable (FormValues) -> [FieldRule] = { values in
    switch values.option("what") {
    case "keep":
      [.hide("group"), .hide("confirm"), .require("day", because: "it is kept until one")]
    case "group":
      [
        .hide("confirm"), .require("group", because: "it is put into one"),
        .require("day", because: "each group is reviewed (2.5)"),
      ]
    case "dispose":
      [
        .hide("group"), .hide("day"), .require("confirm", because: "erasing cannot be undone"),
      ]
    default: [.hide("group"), .hide("day"), .hide("confirm")]
    }
  }

  /// The step that the values ask for; nil where something is missing.
  static func step(_ values: FormValues) -> RetentionStep? {
    let reason = values.text("reason")
    switch values.option("what") {
    case "keep": return values.day("day").map { day in .keep(reason: reason, until: day) }
    case "group":
      guard let number = values.option("group").flatMap(Int.init),
        let group = Retention.Group(rawValue: number), let day = values.day("day")
      else { return nil }
      return .group(group, basis: reason, reviewOn: day)
    case "hold": return .hold(reason: reason)
    case "lift": return .lift(reason: reason)
    case "dispose": return .dispose(reason: reason)
    default: return nil
    }
  }
}

extension DashboardState {
  /// The report whose page is open or beside the list, as it was read; also one that no list has.
  private var reportInView: ReportPage? {
    guard focus == .daily, let page = self[pane: .daily].page,
      page.row == openPage?.row ?? chosenRow?.id
    else { return nil }
    return page.reading as? ReportPage
  }

  /// The form that decides how long the report in view is kept.
  func retentionForm() -> FormLayer? {
    guard let detail = reportInView?.detail else { return nil }
    return FormLayer(
      RetentionForm(detail: detail, desk: desk).form,
      .retention(detail.row.id),
      about: detail.row.reference.short,
      row: chosenRow ?? ReportLine(detail.row, context(for: .daily)).row
    )
  }

  /// Whether it can be decided how long the report in view is kept.
  var retentionAvailability: Availability {
    if let readOnlyWords { return .unavailable(readOnlyWords) }
    let permissions: [Permission] = [.reviewRetention, .placeHold, .liftHold, .disposeOfReport]
    guard permissions.contains(where: desk.may) else {
      return .unavailable(Permission.reviewRetention.refusalSentence)
    }
    guard focus == .daily else {
      return .unavailable("Choose a report in the daily intelligence (1) first.")
    }
    guard let detail = reportInView?.detail else {
      return .unavailable("Open the report first (Enter): you decide on what you have read.")
    }
    guard !detail.report.isErased else {
      return .unavailable(Report.Refusal.alreadyErased.sentence)
    }
    return RetentionForm(detail: detail, desk: desk).isEmpty
      ? .unavailable("The hold on it is lifted by a commander or a supervisor; ask one.")
      : .available
  }
}

extension NominalEvent {
  /// What it does to the review, in a sentence.
  var words: String {
    "\(reference.short) of \(on.spoken) names the same person: clear until \(review.spoken)."
  }
}

extension RetentionForm {
  /// Whether the officer may decide nothing about the report as it stands.
  fileprivate var isEmpty: Bool { choices.isEmpty }
}

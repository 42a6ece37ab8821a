import Domain

/// Where a form comes from: the pane in which it was opened, the row it is about, and the action.
///
/// Its text is the name under which the draft of the form is kept, and leads back to the form.
struct FormOrigin: Hashable, Sendable {
  /// The pane in which it was opened.
  let pane: PaneID
  /// The row that it is about, nil where it rests on none.
  let row: RowID?
  /// The action that opened it.
  let acting: Action.Acting

  /// A form that an action opens on a row of a pane.
  init(_ acting: Action.Acting, in pane: PaneID, on row: RowID?) {
    self.acting = acting
    self.pane = pane
    self.row = row
  }

  /// The origin that a text stands for, or nil for any other text.
  init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3,
      let pane = PaneCatalogue.ids.first(where: { id in id.word == parts[0] }),
      let acting = Self.openers.first(where: { acting in Self.word(of: acting) == parts[2] })
    else { return nil }
    let row = RowID(text: parts[1])
    guard row != nil || parts[1].isEmpty else { return nil }
    self.init(acting, in: pane, on: row)
  }

  /// `meeting/item:00ff…/decide-defer`.
  var text: String { "\(pane.word)/\(row?.text ?? "")/\(Self.word(of: acting))" }

  /// The actions whose forms come back after the program ended.
  private static let openers: [Action.Acting] =
    [.task, .report, .evaluate, .sendBack, .disclose, .recall, .interest, .retention]
    + ClearingAct.allCases.map(Action.Acting.clearing)
    + RequirementAct.allCases.map(Action.Acting.requirement)
    + LinkAct.allCases.map(Action.Acting.linking)
    + Decision.Kind.allCases.map(Action.Acting.decide)
    + StepKind.allCases.map(Action.Acting.step) + MeetingAct.allCases.map(Action.Acting.meeting)
    + CustodyStep.allCases.map(Action.Acting.custody) + CallAct.allCases.map(Action.Acting.call)
    + OperationAct.allCases.map(Action.Acting.operation)
    + CalendarAct.allCases.map(Action.Acting.calendar)
    + [.scenario(.discard), .scenario(.apply)]

  private static func word(of acting: Action.Acting) -> String {
    switch acting {
    case .nominate: "nominate"
    case .openMeeting: "open"
    case .task: "task"
    case .report: "report"
    case .evaluate: "evaluate"
    case .sendBack: "send-back"
    case .disclose: "share"
    case .recall: "call-back"
    case .interest: "others-learn"
    case .retention: "retention"
    case .clearing(let act): "clearing-\(act.rawValue)"
    case .requirement(let act): "requirement-\(act.rawValue)"
    case .linking(let act): "subject-\(act.rawValue)"
    case .decide(let kind): "decide-\(kind.rawValue)"
    case .step(let kind): "step-\(kind)"
    case .meeting(let act): "meeting-\(act.rawValue)"
    case .custody(let step): "custody-\(step.rawValue)"
    case .call(let act): act.word
    case .operation(let act): "operation-\(act.rawValue)"
    case .calendar(let act): "calendar-\(act.rawValue)"
    case .scenario(let act): "scenario-\(act.rawValue)"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}

extension RowID {
  /// The row as a text: `item:` and 32 digits, `team:maxim`.
  var text: String {
    switch self {
    case .report(let id): "report:\(id.text)"
    case .item(let id): "item:\(id.text)"
    case .team(let key): "team:\(key.text)"
    case .detention(let id): "detention:\(id.text)"
    case .tasking(let id): "tasking:\(id.text)"
    case .operation(let id): "operation:\(id.text)"
    case .meeting(let id): "meeting:\(id.text)"
    case .foreseen(let key, let day): "foreseen:\(key.text)@\(day)"
    case .week(let monday): "week:\(monday)"
    case .call(let id): "call:\(id.text)"
    case .library(let key): "library:\(key.text)"
    case .claim(let id): "claim:\(id.text)"
    case .usage(let year): "usage:\(year)"
    case .sheet(let sheet): "sheet:\(sheet.rawValue)"
    case .scenarios: "scenarios:"
    case .equality: "equality:"
    case .heading(let words): "heading:\(words)"
    }
  }

  /// The row that a text stands for, or nil for any other text.
  init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let found: RowID? =
      switch parts[0] {
      case "report": ID(text: parts[1]).map(RowID.report)
      case "item": ID(text: parts[1]).map(RowID.item)
      case "team": Domain.Key(parts[1]).map(RowID.team)
      case "detention": ID(text: parts[1]).map(RowID.detention)
      case "tasking": ID(text: parts[1]).map(RowID.tasking)
      case "operation": ID(text: parts[1]).map(RowID.operation)
      case "meeting": ID(text: parts[1]).map(RowID.meeting)
      case "week": Int(parts[1]).map(RowID.week)
      case "call": ID(text: parts[1]).map(RowID.call)
      case "library": Domain.Key(parts[1]).map(RowID.library)
      case "claim": ID(text: parts[1]).map(RowID.claim)
      case "sheet": DailySheet(rawValue: parts[1]).map(RowID.sheet)
      case "usage": Int(parts[1]).map(RowID.usage)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

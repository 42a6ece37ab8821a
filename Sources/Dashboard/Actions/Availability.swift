import Domain
import Ledger

/// Whether an action can be done now, or why not.
enum Availability: Sendable, Equatable {
  case available
  /// Not now, for a reason said in a sentence.
  case unavailable(String)

  /// Whether it can be done now.
  var isAvailable: Bool { self == .available }

  /// Why it cannot be done, nil where it can.
  var reason: String? {
    if case .unavailable(let reason) = self { reason } else { nil }
  }
}

extension DashboardState {
  /// Whether an action can be done now; what cannot stays in sight and says why.
  func availability(of action: Action) -> Availability {
    switch action {
    case .move(.nextMatch), .move(.previousMatch):
      needed(lastWords.isEmpty, "Nothing was looked for here yet; / filters the list.")
    case .go(.back): needed(isAtTop, "This is the top; q leaves Muster.")
    case .go(.links): needed(pageLinks.isEmpty, "This page names no record that can be gone to.")
    case .go(.needsYou): needed(!hasNeeds, "Nothing needs you now.")
    case .go(.open), .look(.copy), .look(.copyLine):
      needed(chosenRow == nil, "There is no row here to choose.")
    case .look(.mark), .look(.markRange), .look(.markAll):
      needed(focused.content.choice(at: 0) == nil, "There is no row here to mark.")
    case .look(.drafts): needed(drafts.isEmpty, "You have no drafts.")
    case .look(.messages): needed(notices.isEmpty, "Nothing was said yet.")
    case .look(.map): needed(unit?.boroughs().isEmpty ?? true, "The unit names no borough.")
    case .look(.numbers):
      needed(
        chartTables(of: focus).isEmpty,
        "\(PaneCatalogue.pane(focus).name) has no chart."
      )
    case .act(let acting): availability(of: acting)
    case .view(let viewing): availability(of: viewing)
    case .move, .go, .look, .leave, .answer: .available
    }
  }

  private func availability(of viewing: Action.Viewing) -> Availability {
    let pane = PaneCatalogue.pane(focus)
    switch viewing {
    case .sort:
      return needed(
        pane.isSearchedByLedger,
        "\(pane.name) stays newest first, because not all of it is loaded; / finds rows in it."
      )
    case .reverse:
      return needed(focused.choices.order == nil, "The list is in its own order; , s sorts it.")
    case .laterColumns:
      return needed(hiddenColumns(of: focus) == 0, "Every column is shown.")
    case .earlierColumns:
      return needed(focused.choices.passed == 0, "These are the first columns.")
    case .reset:
      return needed(
        focused.choices.isPlain && focused.words.isEmpty,
        "The list has its own order and columns already."
      )
    case .columns, .keys: return .available
    }
  }

  private func availability(of acting: Action.Acting) -> Availability {
    switch acting {
    case .undo: undoAvailability
    case .redo: redoAvailability
    case .nominate: nominateAvailability
    case .task: taskAvailability
    case .report: reportAvailability
    case .evaluate: evaluateAvailability
    case .sendBack: sendBackAvailability
    case .disclose: discloseAvailability
    case .recall: recallAvailability
    case .interest: interestAvailability
    case .retention: retentionAvailability
    case .clearing(let act): clearingAvailability(act)
    case .requirement(let act): requirementAvailability(act)
    case .linking(let act): linkAvailability(act)
    case .openMeeting: openMeetingAvailability
    case .decide(let kind): decideAvailability(kind)
    case .step(let kind): stepAvailability(kind)
    case .meeting(let act): meetingAvailability(act)
    case .custody(let step): custodyAvailability(step)
    case .call(let act): callAvailability(act)
    case .operation(let act): operationAvailability(act)
    case .calendar(let act): calendarAvailability(act)
    case .scenario(let act): scenarioAvailability(act)
    }
  }

  /// Why nobody may do this here, before anything of its own is looked at.
  func barrier(_ permission: Permission) -> String? {
    if let readOnlyWords { return readOnlyWords }
    return desk.may(permission) ? nil : permission.refusalSentence
  }

  /// The words of the filter that was last used in the focused pane.
  var lastWords: String { searched[focus] ?? "" }

  /// That nothing can be recorded and why, nil where it can.
  var readOnlyWords: String? {
    readOnlyReason.map { reason in "This ledger can only be read: \(reason)" }
  }

  /// Whether there is nothing to go back from.
  private var isAtTop: Bool {
    layers.isEmpty && !isZoomed && focused.words.isEmpty && focused.marks.isEmpty
      && focused.rangeStart == nil
  }

  private func needed(_ isMissing: Bool, _ reason: String) -> Availability {
    isMissing ? .unavailable(reason) : .available
  }

  private var redoAvailability: Availability {
    if let readOnlyWords { return .unavailable(readOnlyWords) }
    return needed(redo.isEmpty, "You have undone nothing that could be done again.")
  }

  private var undoAvailability: Availability {
    if draftToRestore != nil { return .available }
    if let readOnlyWords { return .unavailable(readOnlyWords) }
    return needed(undo.isEmpty, "You have done nothing yet that can be undone.")
  }
}

import Domain
import Ledger

extension DashboardState {
  /// The stay of a row, in a cell or left lately.
  func custodyRow(_ id: RowID?) -> CustodyRow? {
    guard case .detention(let id) = id,
      let reading = self[pane: .custody].reading as? CustodyPane.Reading
    else { return nil }
    return reading.board.first { row in row.id == id } ?? reading.left.first { row in row.id == id }
  }

  /// The claim of a row.
  func claimRow(_ id: RowID?) -> ClaimRow? {
    guard case .claim(let id) = id,
      let reading = self[pane: .custody].reading as? CustodyPane.Reading
    else { return nil }
    return reading.claims.first { row in row.id == id }
  }

  /// Whether something can be entered in the chosen custody record, or done with the chosen claim.
  func custodyAvailability(_ step: CustodyStep) -> Availability {
    if let permission = step.permission, let barrier = barrier(permission) {
      return .unavailable(barrier)
    }
    guard unit != nil else { return .unavailable("The unit is still being read.") }
    switch step {
    case .bookIn, .claim:
      return .available
    case .claimStep:
      guard let row = claimRow(chosenRow?.id) else {
        return .unavailable("Choose a claim below the stays first.")
      }
      guard let first = row.status.steps.first else {
        return .unavailable(
          "\(row.reference) is \(row.status.words); nothing more is done with it."
        )
      }
      // Whoever draws a claim up does not check it, so that its steps are not all for the same roles.
      let isForAny = row.status.steps.contains { step in barrier(step.permission) == nil }
      return isForAny ? .available : .unavailable(barrier(first.permission) ?? "")
    case .check, .level, .event, .interpreter, .regime, .flag, .answer, .depart, .correct, .reveal:
      guard let row = custodyRow(chosenRow?.id) else {
        return .unavailable("Choose a stay first.")
      }
      return reason(step, against: row).map(Availability.unavailable) ?? .available
    }
  }

  /// Why a step does not fit a stay, nil where it does.
  private func reason(_ step: CustodyStep, against row: CustodyRow) -> String? {
    let name = row.shortReference
    switch step {
    case .check, .depart:
      return row.stay.departure == nil
        ? nil : "\(name) has left; e enters what was done before, C puts an entry right."
    case .flag:
      return row.stay.flags.count == CustodyFlag.allCases.count ? "\(name) has every flag." : nil
    case .answer:
      return row.stay.openFlags.isEmpty ? "\(name) has no flag that waits for an answer." : nil
    case .level, .event, .interpreter, .regime, .correct, .reveal, .bookIn, .claim, .claimStep:
      return nil
    }
  }
}

extension CustodyStep {
  /// What the officer must be allowed to do; nil where that depends on the claim.
  var permission: Permission? {
    switch self {
    case .reveal: .revealDetainee
    case .claim: .prepareClaim
    case .claimStep: nil
    case .bookIn, .check, .level, .event, .interpreter, .regime, .flag, .answer, .depart, .correct:
      .recordCustody
    }
  }
}

extension Claim.Status {
  /// What can be done with a claim next.
  var steps: [ClaimStep] {
    switch self {
    case .draft: [.draftAgain, .check]
    case .checked: [.send]
    case .sent, .queried, .partPaid: [.pay, .payByFile, .query, .adjust, .writeOff]
    case .paid: [.adjust]
    case .writtenOff: []
    }
  }
}

/// A step of a claim.
enum ClaimStep: String, Sendable, CaseIterable {
  case draftAgain = "draft-again"
  case check, send, query, adjust, pay
  case payByFile = "pay-by-file"
  case writeOff = "write-off"

  /// What the officer must be allowed to do.
  var permission: Permission {
    switch self {
    case .check, .writeOff: .checkClaim
    case .draftAgain, .send, .query, .adjust, .pay, .payByFile: .prepareClaim
    }
  }

  /// The step in words.
  var words: String {
    switch self {
    case .draftAgain: "draw up again"
    case .check: "checked and right"
    case .send: "sent to the partner"
    case .query: "queried by the partner"
    case .adjust: "adjust a line"
    case .pay: "paid by the partner"
    case .payByFile: "paid as the partner's file says"
    case .writeOff: "write off the rest"
    }
  }
}

import Domain
import Ledger

extension DashboardState {
  /// The call of a row.
  func callRow(_ id: RowID?) -> AdviceRow? {
    guard case .call(let id) = id,
      let reading = self[pane: .desk].reading as? DeskPane.Reading
    else { return nil }
    return reading.calls.first { call in call.id == id }
  }

  /// A call as the desk last read it: an open one always, a closed one while its page is in view.
  func callDetail(_ id: ID<AdviceCall>) -> AdviceDetail? {
    let desk = self[pane: .desk]
    if let reading = desk.reading as? DeskPane.Reading,
      let open = reading.open.first(where: { detail in detail.row.id == id })
    {
      return open
    }
    guard desk.page?.row == .call(id) else { return nil }
    return (desk.page?.reading as? CallPage)?.detail
  }

  /// Whether something can be done on the desk now.
  func callAvailability(_ act: CallAct) -> Availability {
    if act == .rota { return rotaAvailability }
    if act == .library { return libraryAvailability }
    if let barrier = barrier(.logAdvice) { return .unavailable(barrier) }
    guard unit != nil else { return .unavailable("The unit is still being read.") }
    if act == .ring { return .available }
    if act == .handOver { return handOverAvailability }
    guard let call = callRow(chosenRow?.id) else {
      return .unavailable("Choose a call (6) first.")
    }
    let name = call.reference.short
    if act.isLead { return leadBarrier(act).map(Availability.unavailable) ?? .available }
    if act != .referralNews, call.isClosed {
      return .unavailable("\(name) is closed; open another and refer to it.")
    }
    return callBarrier(act, call).map(Availability.unavailable) ?? .available
  }

  private func callBarrier(_ act: CallAct, _ call: AdviceRow) -> String? {
    let name = call.reference.short
    switch act {
    case .steps, .climb, .takeOn:
      guard let response = call.response else {
        return "\(name) is not fast-time: e says that a victim or perpetrator is identified."
      }
      guard act == .takeOn, response.acknowledgedAt != nil else { return nil }
      return "Somebody has taken \(name) on already."
    case .referralNews:
      return call.openReferrals == 0 ? "\(name) has no referral that waits for an answer." : nil
    case .ring, .resume, .indicators, .advise, .refer, .followUp, .close, .handOver, .rota,
      .library, .toReport, .toMeeting, .toTask:
      return nil
    }
  }
}

/// Acts that touch several streams at once, as the commands that one submission carries.
///
/// Either all of them are recorded or none is.
public enum Steps {
  /// A claim is drawn up, and each stay that it claims for says so.
  public static func drawUp(_ run: Claim.Run, as claim: ID<Claim>, into stays: [ID<Detention>])
    -> [Command]
  {
    [.claim(claim, .draft(run))] + stays.map { stay in .detention(stay, .claim(in: claim)) }
  }

  /// A report is put forward for a meeting and placed on its agenda.
  public static func nominate(
    _ report: ID<Report>,
    titled title: Body,
    for meeting: ID<Meeting>,
    as item: ID<AgendaItem>,
    isRisk: Bool
  ) -> [Command] {
    let placed = AgendaItem(
      id: item,
      heading: isRisk ? .risk : .nominations,
      matter: .report(report),
      title: title,
      isRisk: isRisk
    )
    return [.report(report, .nominate(meeting)), .meeting(meeting, .place(placed))]
  }

  /// A nomination is taken back.
  public static func withdrawNomination(
    of report: ID<Report>,
    item: ID<AgendaItem>,
    on meeting: ID<Meeting>,
    reason: String
  ) -> [Command] {
    [
      .meeting(meeting, .remove(item, reason: reason)),
      .report(report, .withdrawNomination(reason: reason)),
    ]
  }

  /// A meeting decides on an item; a report it is about is settled with it.
  public static func decide(
    _ decision: Decision,
    on item: AgendaItem,
    of meeting: ID<Meeting>
  ) -> [Command] {
    var commands: [Command] = [.meeting(meeting, .decide(item.id, decision))]
    if case .report(let report) = item.matter {
      commands.append(.report(report, .settle(decision.reportStatus, meeting: meeting)))
    }
    return commands
  }

  /// A meeting gives an item to a team: the tasking or bid is raised and the item decided.
  public static func task(
    _ draft: Tasking.Draft,
    as tasking: ID<Tasking>,
    isBid: Bool,
    on item: AgendaItem,
    of meeting: ID<Meeting>
  ) -> [Command] {
    var draft = draft
    draft.meeting = meeting
    if case .report(let report) = item.matter { draft.reports = [report] }
    let raise: Tasking.Command = isBid ? .fileBid(draft) : .raise(draft)
    return [.tasking(tasking, raise)] + decide(.task(tasking), on: item, of: meeting)
  }

  /// A decision is undone, with what it led to.
  public static func undo(
    _ decision: Decision,
    on item: AgendaItem,
    of meeting: ID<Meeting>,
    reason: String
  ) -> [Command] {
    var commands: [Command] = [.meeting(meeting, .revoke(item.id, reason: reason))]
    if case .report(let report) = item.matter {
      commands.append(.report(report, .reopen(reason: reason)))
    }
    switch decision {
    case .task(let tasking): commands.append(.tasking(tasking, .cancel(reason: reason)))
    case .joint(let terms): commands.append(.tasking(terms.lead, .cancel(reason: reason)))
    case .develop, .commission, .deferred, .refer, .monitor, .link, .noFurtherAction, .escalate,
      .withdraw:
      break
    }
    return commands
  }
}

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
    for case .report(let report) in item.matters {
      commands.append(.report(report, .settle(decision.reportStatus, meeting: meeting)))
    }
    return commands
  }

  /// A meeting gives an item to teams of two bodies; one process owns it (AMB-14).
  public static func joint(
    _ draft: Tasking.Draft,
    as tasking: ID<Tasking>,
    isBid: Bool,
    owner: Key<Organisation>,
    on item: AgendaItem,
    of meeting: ID<Meeting>
  ) -> [Command] {
    let draft = from(draft, of: item, meeting)
    let decision = Decision.joint(.init(lead: tasking, support: draft.support, owner: owner))
    return [.tasking(tasking, isBid ? .fileBid(draft) : .raise(draft))]
      + decide(decision, on: item, of: meeting)
  }

  /// The meeting closes; what nobody decided goes on to the next one, one meeting older.
  ///
  /// `carried` has the undecided items, each with the identity that it has on the next agenda, and
  /// `call` is what calls the next meeting where none is called yet.
  public static func close(
    _ meeting: ID<Meeting>,
    carrying carried: [(item: AgendaItem, next: ID<AgendaItem>)],
    to next: ID<Meeting>,
    calling call: Meeting.Command?
  ) -> [Command] {
    var commands: [Command] = [.meeting(meeting, .close)]
    if let call { commands.append(.meeting(next, call)) }
    for (item, id) in carried {
      for case .report(let report) in item.matters {
        commands.append(
          .report(report, .withdrawNomination(reason: "Carried to the next meeting."))
        )
        commands.append(.report(report, .nominate(next)))
      }
      commands.append(.meeting(next, .place(item.carried(as: id))))
    }
    return commands
  }

  /// Items that the sources put forward are placed on an agenda.
  public static func build(_ items: [AgendaItem], for meeting: ID<Meeting>) -> [Command] {
    items.flatMap { item -> [Command] in
      let nominations = item.matters.compactMap { matter -> Command? in
        guard case .report(let report) = matter else { return nil }
        return .report(report, .nominate(meeting))
      }
      return nominations + [.meeting(meeting, .place(item))]
    }
  }

  /// The draft with the meeting and the reports that it comes from.
  private static func from(_ draft: Tasking.Draft, of item: AgendaItem, _ meeting: ID<Meeting>)
    -> Tasking.Draft
  {
    var draft = draft
    draft.meeting = meeting
    let reports = item.matters.compactMap { matter -> ID<Report>? in
      guard case .report(let report) = matter else { return nil }
      return report
    }
    if !reports.isEmpty { draft.reports = reports }
    return draft
  }

  /// A meeting gives an item to a team: the tasking or bid is raised and the item decided.
  public static func task(
    _ draft: Tasking.Draft,
    as tasking: ID<Tasking>,
    isBid: Bool,
    on item: AgendaItem,
    of meeting: ID<Meeting>
  ) -> [Command] {
    let draft = from(draft, of: item, meeting)
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
    for case .report(let report) in item.matters {
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

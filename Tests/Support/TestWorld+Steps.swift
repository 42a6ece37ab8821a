public import Domain

extension TestWorld {
  /// Takes a report in and answers with its identity.
  @discardableResult
  public func receive(_ draft: Report.Draft = .test(), by officer: TestOfficer = .analyst) throws
    -> ID<Report>
  {
    let id: ID<Report> = ids.mint()
    try submit([.report(id, .receive(draft))], by: officer)
    return id
  }

  /// Disposes of a report, so that its texts are erased.
  public func dispose(of report: ID<Report>) throws {
    try submit([.report(report, .dispose(reason: "retention"))], by: .intelligenceUnit)
  }

  /// Schedules a meeting and answers with its identity.
  @discardableResult
  public func schedule(_ series: Key<MeetingSeries> = "wim", at time: String = "2010-09-16 10:00")
    throws -> ID<Meeting>
  {
    let id: ID<Meeting> = ids.mint()
    let startsAt = london(time)
    try submit(
      [
        .meeting(
          id,
          .schedule(series, startsAt: startsAt, intakeFrom: startsAt.adding(hours: -24 * 7))
        )
      ],
      by: .chair
    )
    return id
  }

  /// Puts a report on a meeting's agenda and answers with the item.
  @discardableResult
  public func nominate(
    _ report: ID<Report>,
    for meeting: ID<Meeting>,
    titled title: Body = "Vans",
    isRisk: Bool = false
  ) throws -> AgendaItem {
    let item: ID<AgendaItem> = ids.mint()
    try submit(
      Steps.nominate(report, titled: title, for: meeting, as: item, isRisk: isRisk),
      by: .analyst
    )
    return AgendaItem(
      id: item,
      heading: isRisk ? .risk : .nominations,
      matter: .report(report),
      title: title,
      isRisk: isRisk
    )
  }

  /// Raises a tasking for a team, or files a bid for it, and answers with its identity.
  @discardableResult
  public func raise(_ draft: Tasking.Draft = .test(), isBid: Bool = false) throws -> ID<Tasking> {
    let id: ID<Tasking> = ids.mint()
    try submit([.tasking(id, isBid ? .fileBid(draft) : .raise(draft))], by: .chair)
    return id
  }

  /// Records that somebody came into custody and answers with the stay's identity.
  @discardableResult
  public func arrive(_ arrival: Detention.Arrival = .test()) throws -> ID<Detention> {
    let id: ID<Detention> = ids.mint()
    try submit([.detention(id, .arrive(arrival))], by: .custody)
    return id
  }
}

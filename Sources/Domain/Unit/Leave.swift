/// Days on which an officer is not there to be on call: whole London days, no reason kept.
public struct Leave: Hashable, Sendable, Codable {
  /// The first day.
  public let from: CivilDate
  /// The last day, which belongs to it.
  public let through: CivilDate

  /// Leave from a day through another.
  public init(from: CivilDate, through: CivilDate) {
    self.from = from
    self.through = through
  }

  /// From the first moment of its first day to the first one after its last; nil where it is empty.
  public var interval: Interval? {
    Interval(
      from: LondonTime.startOfDay(from),
      to: LondonTime.startOfDay(through.adding(days: 1))
    )
  }
}

extension Officer {
  /// Leave was taken.
  public struct LeaveTaken: Sendable, Equatable, Codable {
    /// The days.
    public let leave: Leave
    /// The supervisor's reason where the person holds slots on those days; nil for none held.
    public let despite: String?
    /// Who entered it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Leave was taken back.
  public struct LeaveCancelled: Sendable, Equatable, Codable {
    /// The days.
    public let leave: Leave
    /// Why.
    public let reason: String
    /// Who took it back.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The leave that touches a stretch of time, the earliest; nil where there is none.
  ///
  /// - Complexity: O(n) in the leave.
  public func leave(in interval: Interval) -> Leave? {
    leave.filter { leave in leave.interval.map(interval.overlaps) ?? false }
      .min { left, right in left.from < right.from }
  }

  /// What leave leads to: refused over a slot that the person holds, but for a supervisor's reason.
  func take(_ leave: Leave, _ despite: String, _ id: ID<Officer>, _ facts: Facts)
    throws(Domain.Refusal) -> Event
  {
    guard isEnrolled else { throw .officer(.notEnrolled) }
    try requireOwn(id, facts)
    guard let interval = leave.interval else { throw .officer(.leaveEmpty) }
    guard self.leave(in: interval) == nil else { throw .officer(.leaveTaken) }
    let held = facts.rota.slots.first { slot in
      slot.holder.isHeld(by: id, label: label) && slot.interval.overlaps(interval)
        && slot.interval.end > facts.now
    }
    let mayOverride =
      !despite.isEmpty && !facts.actor.roles.isDisjoint(with: Permission.approveSwap.roles)
    if let held, !mayOverride { throw .officer(.onCall(held.interval)) }
    return .leaveTaken(
      LeaveTaken(
        leave: leave,
        despite: held == nil ? nil : despite,
        by: facts.actor.officer,
        at: facts.now
      )
    )
  }

  /// Whoever enters leave is the person, or keeps the rota.
  func requireOwn(_ id: ID<Officer>, _ facts: Facts) throws(Domain.Refusal) {
    guard
      facts.actor.officer == id
        || !facts.actor.roles.isDisjoint(with: Permission.editRota.roles)
    else { throw .officer(.notYourLeave) }
  }
}

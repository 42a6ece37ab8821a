extension Officer {
  /// Enrolment rests on no other stream, leave on the rota of its days.
  public func needs(_ command: Command) -> [FactQuery] {
    if case .takeLeave(let leave, _) = command, let interval = leave.interval {
      return [.rota(interval)]
    }
    return []
  }

  /// The events of a change to a person's enrolment.
  public func decide(_ command: Command, on id: ID<Officer>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    switch command {
    case .enrol(let enrolment):
      guard !isEnrolled else { throw .officer(.alreadyEnrolled) }
      guard !enrolment.label.isEmpty else { throw .officer(.noLabel) }
      guard !enrolment.roles.isEmpty else { throw .officer(.noRole) }
      guard facts.unit.organisation(enrolment.organisation) != nil else {
        throw .officer(.unknownOrganisation(enrolment.organisation))
      }
      return [.enrolled(enrolment)]
    case .grant(let role, let from):
      try requireEnrolled()
      guard !holds(role, on: from) else { throw .officer(.roleHeld(role)) }
      return [.granted(RoleChange(role: role, from: from))]
    case .revoke(let role, let from):
      try requireEnrolled()
      guard holds(role, on: from) else { throw .officer(.roleNotHeld(role)) }
      return [.revoked(RoleChange(role: role, from: from))]
    case .mapAccount(let account):
      try requireEnrolled()
      return [.accountMapped(AccountMapping(account: account))]
    case .takeLeave(let leave, let despite): return [try take(leave, despite, id, facts)]
    case .cancelLeave(let leave, let reason):
      try requireEnrolled()
      try requireOwn(id, facts)
      guard self.leave.contains(leave) else { throw .officer(.noSuchLeave) }
      guard !reason.isEmpty else { throw .officer(.leaveReasonNeeded) }
      let (by, at) = (facts.actor.officer, facts.now)
      return [.leaveCancelled(LeaveCancelled(leave: leave, reason: reason, by: by, at: at))]
    }
  }

  /// Folds one event into the enrolment.
  public mutating func apply(_ event: Event) {
    switch event {
    case .enrolled(let enrolment):
      label = enrolment.label
      account = enrolment.account
      alias = enrolment.alias
      let from = PartialDate.day(enrolment.from)
      organisation = [Dated(enrolment.organisation, from: from, paragraph: "enrolment")]
      roles = enrolment.roles.map { role in Dated(role, from: from, paragraph: "enrolment") }
      clearance = [Dated(enrolment.clearance, from: from, paragraph: "enrolment")]
    case .granted(let change):
      roles.append(Dated(change.role, from: .day(change.from), paragraph: "grant"))
    case .revoked(let change):
      roles = roles.map { role in
        guard role.value == change.role, role.holds(on: change.from) else { return role }
        return Dated(role.value, from: role.from, until: change.from, paragraph: role.paragraph)
      }
    case .accountMapped(let mapping):
      account = mapping.account
    case .leaveTaken(let taken): leave.append(taken.leave)
    case .leaveCancelled(let cancelled): leave.removeAll { held in held == cancelled.leave }
    }
  }

  private func holds(_ role: Role, on date: CivilDate) -> Bool {
    roles.contains { held in held.value == role && held.holds(on: date) }
  }

  private func requireEnrolled() throws(Domain.Refusal) {
    guard isEnrolled else { throw .officer(.notEnrolled) }
  }
}

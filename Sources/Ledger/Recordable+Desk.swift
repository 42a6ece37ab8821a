public import Domain

extension Operation: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .operation }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .operation(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .operation(let own) = event { own } else { nil }
  }
  /// As its plan is marked.
  public func visibility(in unit: Unit) -> VisibilityClass { plan?.visibility ?? unit.homeClass }
}

extension Deployment: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .deployment }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .deployment(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .deployment(let own) = event { own } else { nil }
  }
  /// As its plan is marked; a posting is the unit's own and restricted.
  public func visibility(in unit: Unit) -> VisibilityClass { plan?.visibility ?? unit.homeClass }
}

extension Detention: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .detention }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .detention(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .detention(let own) = event { own } else { nil }
  }
  /// As its arrival is marked.
  public func visibility(in unit: Unit) -> VisibilityClass {
    arrival?.visibility ?? unit.homeClass
  }
}

extension Claim: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .claim }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .claim(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .claim(let own) = event { own } else { nil }
  }
  /// The unit's own and restricted.
  public func visibility(in unit: Unit) -> VisibilityClass { unit.homeClass }
}

extension AdviceCall: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .adviceCall }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .adviceCall(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .adviceCall(let own) = event { own } else { nil }
  }
  /// As its opening is marked.
  public func visibility(in unit: Unit) -> VisibilityClass { opened?.visibility ?? unit.homeClass }
}

extension Duty: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .duty }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .duty(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .duty(let own) = event { own } else { nil }
  }
  /// Open to everybody who is enrolled.
  public func visibility(in unit: Unit) -> VisibilityClass { unit.openClass }
}

extension Handover: Recordable {
  /// The word that begins its streams' names.
  public static var kind: AggregateKind { .handover }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .handover(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .handover(let own) = event { own } else { nil }
  }
  /// As the unit's own records are.
  public func visibility(in unit: Unit) -> VisibilityClass {
    drafted.map { drafted in VisibilityClass(agency: drafted.agency, marking: .restricted) }
      ?? unit.homeClass
  }
}

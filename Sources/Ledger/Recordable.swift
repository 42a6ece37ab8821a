public import Domain

/// An aggregate that a ledger records: where its events stand in the sum, and who may see them.
public protocol Recordable: Aggregate {
  /// The word that begins its streams' names.
  static var kind: AggregateKind { get }
  /// The event in the sum over all aggregates.
  static func event(_ event: Event) -> Domain.Event
  /// The event out of the sum, or nil where it is another aggregate's.
  static func own(_ event: Domain.Event) -> Event?
  /// Who may see the aggregate as it stands.
  func visibility(in unit: Unit) -> VisibilityClass
}

extension Unit: Recordable {
  /// `unit`.
  public static var kind: AggregateKind { .unit }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .unit(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .unit(let own) = event { own } else { nil }
  }
  /// The unit is open to everybody who is enrolled.
  public func visibility(in unit: Unit) -> VisibilityClass { unit.openClass }
}

extension Officer: Recordable {
  /// `officer`.
  public static var kind: AggregateKind { .officer }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .officer(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .officer(let own) = event { own } else { nil }
  }
  /// Enrolments are open to everybody who is enrolled.
  public func visibility(in unit: Unit) -> VisibilityClass { unit.openClass }
}

extension Report: Recordable {
  /// `report`.
  public static var kind: AggregateKind { .report }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .report(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .report(let own) = event { own } else { nil }
  }
  /// By owner, marking, the handling code in force and the named recipients.
  public func visibility(in unit: Unit) -> VisibilityClass {
    guard let received, let grading else { return unit.homeClass }
    return received.visibility(under: grading)
  }
}

extension Meeting: Recordable {
  /// `meeting`.
  public static var kind: AggregateKind { .meeting }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .meeting(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .meeting(let own) = event { own } else { nil }
  }
  /// Restricted, of the agency that holds the series.
  public func visibility(in unit: Unit) -> VisibilityClass {
    let holder = scheduled.flatMap { meeting in unit.series(meeting.series)?.organisation }
    guard let holder else { return unit.homeClass }
    return VisibilityClass(agency: unit.agency(of: holder), marking: .restricted)
  }
}

extension Tasking: Recordable {
  /// `tasking`.
  public static var kind: AggregateKind { .tasking }
  /// The event in the sum over all aggregates.
  public static func event(_ event: Event) -> Domain.Event { .tasking(event) }
  /// The event out of the sum.
  public static func own(_ event: Domain.Event) -> Event? {
    if case .tasking(let own) = event { own } else { nil }
  }
  /// Of the draft's marking; the process that owns it is always a recipient.
  public func visibility(in unit: Unit) -> VisibilityClass {
    let home = unit.homeClass
    guard let draft, let authority else { return home }
    return VisibilityClass(
      agency: home.agency,
      marking: draft.marking,
      recipients: [unit.agency(of: authority)]
    )
  }
}

extension Unit {
  /// The class of what everybody who is enrolled may see.
  public var openClass: VisibilityClass {
    VisibilityClass(agency: homeAgency, marking: .notProtectivelyMarked)
  }

  /// The class of the unit's own restricted records.
  public var homeClass: VisibilityClass {
    VisibilityClass(agency: homeAgency, marking: .restricted)
  }

  /// The agency that the unit belongs to: the first organisation's, as the unit file says.
  public var homeAgency: Key<Organisation> {
    guard let first = order.first(where: { $0.section == .organisation }),
      let organisation = organisation(Key(stringLiteral: first.key))
    else { return "unit" }
    return organisation.agency
  }
}

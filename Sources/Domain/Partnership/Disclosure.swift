/// A report's sanitised text as it was passed on to bodies outside the agency that owns the report.
///
/// What was passed on stays on the report with the agreement it rests on (domain facts 9.3), and can
/// be called back; that it was given is never taken out of the ledger.
public struct Disclosure: Sendable, Equatable {
  /// What was passed on, to whom and why.
  public let made: Report.Disclosed
  /// How it was called back, nil while it stands.
  public internal(set) var recalled: Report.DisclosureRecalled?

  /// Its number on the report, from 1.
  public var number: Int { made.number }
  /// Whether nobody called it back.
  public var isStanding: Bool { recalled == nil }
}

extension Disclosure {
  /// What an officer asks to pass on.
  public struct Draft: Sendable, Equatable {
    /// The bodies that are given it.
    public var recipients: Set<Key<Organisation>>
    /// The agreement that it rests on.
    public var agreement: Key<Agreement>
    /// The text without what states or implies the source.
    public var text: Body
    /// Why it is passed on.
    public var reason: String
    /// What the recipients must observe; needed under codes 5 and C.
    public var conditions: String
    /// Whether the officer has looked twice at recipients that sit in none of the unit's meetings.
    public var confirmsUnusual: Bool

    /// What is asked to be passed on.
    public init(
      to recipients: Set<Key<Organisation>>,
      under agreement: Key<Agreement>,
      text: Body,
      reason: String,
      conditions: String = "",
      confirmsUnusual: Bool = false
    ) {
      self.recipients = recipients
      self.agreement = agreement
      self.text = text
      self.reason = reason
      self.conditions = conditions
      self.confirmsUnusual = confirmsUnusual
    }
  }

  /// The highest marking that a kind of body is given in this way.
  ///
  /// [GK]; a setting of the unit, `sharing-limit-civil` and so on, says otherwise.
  public static func limit(for standing: Organisation.Standing, in unit: Unit) -> ProtectiveMarking
  {
    let setting = unit.setting(Key(stringLiteral: "sharing-limit-\(standing.rawValue)"))
    if let limit = setting.flatMap({ ProtectiveMarking(words: $0.value) }) { return limit }
    switch standing {
    case .police, .enforcement: return .confidential
    case .civil, .foreign: return .restricted
    }
  }

  /// Why a body may not be given a report, whatever agreement there is; nil where it may.
  public static func barrier(
    to body: Organisation,
    _ visibility: VisibilityClass,
    in unit: Unit
  ) -> Report.Refusal? {
    guard body.agency != visibility.agency else { return .recipientIsOwner(body.name) }
    let viewer = Viewer(agency: body.agency, standing: body.standing, clearance: .topSecret)
    guard viewer.maySee(visibility) else {
      return .handlingForbids(visibility.handling?.text ?? "", body.name)
    }
    let limit = limit(for: body.standing, in: unit)
    guard visibility.marking <= limit else {
      return .markingForbids(visibility.marking, body.name, limit: limit)
    }
    return nil
  }

  /// Whether a body sits in none of the unit's meetings on a day, so that one looks twice.
  public static func isUnusual(_ body: Organisation, in unit: Unit, on day: CivilDate) -> Bool {
    let members = unit.records(.series, on: day).flatMap { record -> [Key<Organisation>] in
      guard case .series(let series) = record else { return [] }
      return series.members.map(unit.agency(of:)) + [unit.agency(of: series.organisation)]
    }
    return !members.contains(body.agency)
  }
}

extension Agreement {
  /// How the agreement stands on a day, nil before it was made.
  public func status(on day: CivilDate) -> Status? { status.holding(on: day)?.value }

  /// Whether something new may rest on it: an agreement under review does not bear new sharing.
  public func isInForce(on day: CivilDate) -> Bool { status(on: day) == .inForce }

  /// Whether its day of review has passed; it still stands until somebody says otherwise.
  public func isReviewOverdue(on day: CivilDate) -> Bool {
    review.earliest.map { earliest in earliest < day } ?? false
  }

  /// Whether the agencies are all parties to it.
  public func binds(_ agencies: Set<Key<Organisation>>, in unit: Unit) -> Bool {
    agencies.isSubset(of: Set(parties.map(unit.agency(of:))))
  }
}

extension Agreement.Status {
  /// The status as a screen shows it.
  public var words: String {
    switch self {
    case .inForce: "in force"
    case .underReview: "under review"
    case .superseded: "superseded"
    case .lapsed: "lapsed"
    }
  }
}

extension Agreement {
  /// How it stands on a day, in words.
  public func statusWords(on day: CivilDate) -> String {
    status(on: day)?.words ?? "not in force yet"
  }
}

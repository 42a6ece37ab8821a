/// How long a report is kept, and why: its group of the retention rules (domain facts 2.5).
public struct Retention: Sendable, Equatable {
  /// The groups of the guidance of 2006 and 2010 [GK]; how they are filled is the unit's judgement.
  public enum Group: Int, Sendable, CaseIterable, Codable {
    case publicProtection = 1
    case seriousOffence = 2
    case otherOffence = 3
    case intelligence = 4

    /// What the group covers.
    public var words: String {
      switch self {
      case .publicProtection: "certain public-protection matters"
      case .seriousOffence: "other sexual, violent or serious offences"
      case .otherOffence: "all other offences"
      case .intelligence: "undetected crime, intelligence products, missing persons and victims"
      }
    }
  }

  /// What keeps a report from being disposed of, whatever its review day.
  public struct Hold: Sendable, Equatable {
    /// Why.
    public let reason: String
    /// Who placed it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant

    /// The hold, as the rest of a sentence.
    public var words: String { "since \(LondonTime(at).date.spoken) (\(reason))" }
  }

  /// The group.
  public let group: Group
  /// Why it is that one.
  public let basis: String

  /// Years until the first review of a report for which nobody set a day.
  ///
  /// The normal minimum retention is six years (Hansard 2006). It counts from the day on which the
  /// report came in, and anew from each later report about a person whom both name (`ClearPeriod`).
  public static let usualYears = 6

  /// The first review day of a report that came in on a day.
  public static func usualReview(receivedOn date: CivilDate) -> CivilDate {
    // The calendar ends with the year 9999; what came in then is never reviewed.
    date.adding(years: usualYears)
  }
}

extension Report {
  /// When it is reviewed whether the report is kept: the day that was set, or the usual one.
  public var retentionReview: CivilDate? {
    setReview
      ?? received.map { received in
        Retention.usualReview(receivedOn: LondonTime(received.receivedAt).date)
      }
  }

  /// The report was put into a group of the retention rules.
  public struct RetentionSet: Sendable, Equatable, Codable {
    /// The group.
    public let group: Retention.Group
    /// Why it is that one.
    public let basis: String
    /// When it is reviewed.
    public let reviewOn: CivilDate
    /// Who put it there.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A review decided that the report is kept.
  public struct Retained: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// The day of the next review.
    public let until: CivilDate
    /// Who reviewed it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The event of a command about how long the report is kept.
  ///
  /// A filed report is kept like any other; only one without texts has nothing left to decide.
  func decideRetention(_ command: Command, facts: Facts) throws(Domain.Refusal) -> Event {
    guard !isErased else { throw .report(.alreadyErased) }
    let (by, at) = (facts.actor.officer, facts.now)
    switch command {
    case .setRetention(let group, let basis, let day):
      let why = try reasoned(basis, "put a report into a retention group", facts: facts).reason
      let reviewOn = try ahead(day, facts: facts)
      return .retentionSet(
        RetentionSet(group: group, basis: why, reviewOn: reviewOn, by: by, at: at)
      )
    case .retain(let reason, let day):
      let why = try reasoned(reason, "keep a report", facts: facts).reason
      return .retained(Retained(reason: why, until: try ahead(day, facts: facts), by: by, at: at))
    case .placeHold(let reason):
      if let hold { throw .report(.alreadyHeld(hold)) }
      return .holdPlaced(try reasoned(reason, "place a hold on a report", facts: facts))
    case .liftHold(let reason):
      guard hold != nil else { throw .report(.notHeld) }
      return .holdLifted(try reasoned(reason, "lift a hold on a report", facts: facts))
    case .dispose(let reason):
      if let hold { throw .report(.disposalHeld(hold)) }
      let why = try reasoned(reason, "dispose of a report", facts: facts).reason
      return .disposed(Disposed(reason: why, by: by, at: at))
    case .receive, .evaluate, .sendBack, .nominate, .withdrawNomination, .settle, .reopen, .file,
      .check, .disclose, .recallDisclosure, .look, .setInterest, .passing,
      .answering, .linking:
      preconditionFailure("Only a command about retention is decided here.")
    }
  }

  private func ahead(_ day: CivilDate, facts: Facts) throws(Domain.Refusal) -> CivilDate {
    guard day > LondonTime(facts.now).date else { throw .report(.reviewNotAhead(day)) }
    return day
  }
}

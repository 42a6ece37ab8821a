public import Domain

/// The teams and where they are deployed.
public protocol TeamReadings {
  /// Every team of the unit on a London day, in the order of the unit file.
  func teams(on date: CivilDate, for audience: Audience) throws -> [TeamRow]
  /// The deployments that touch a stretch of time, by team and start.
  func deployments(in interval: Interval, for audience: Audience) throws -> [DeploymentRow]
  /// The postings that last beyond a day or begin after it, by team and officer.
  func postings(from date: CivilDate, for audience: Audience) throws -> [PostingRow]
  /// How many reports speak of each borough, of those that came in from a day up to another.
  func reportsByBorough(from first: CivilDate, until end: CivilDate, for audience: Audience) throws
    -> [Key<Borough>: Int]
}

/// An officer in a team, by identity and label; never by name (AMB-20).
public struct PostingRow: Sendable, Equatable {
  /// The identity of the posting.
  public let id: ID<Deployment>
  /// What the officer is called on screens.
  public let label: String
  /// The posting.
  public let posting: Posting
  /// When the officer is kept from the team's work.
  public let abstractions: [Abstraction]

  /// A posting's row.
  public init(
    id: ID<Deployment>,
    label: String,
    posting: Posting,
    abstractions: [Abstraction]
  ) {
    self.id = id
    self.label = label
    self.posting = posting
    self.abstractions = abstractions
  }
}

extension PostingRow {
  /// What keeps the officer from the team's work on a day, nil where nothing does.
  public func absence(on date: CivilDate) -> Abstraction? {
    guard posting.holds(on: date) else { return nil }
    return abstractions.first { absence in absence.holds(on: date) }
  }
}

/// A team as the deployments pane shows it.
public struct TeamRow: Sendable, Equatable {
  /// The team as the unit describes it on that day.
  public let team: Team
  /// How many people are posted to it on that day, nil where no posting is recorded.
  public let actual: Int?
  /// How many taskings that are not over it leads.
  public let openTaskings: Int
  /// How many of its bids wait for an answer.
  public let openBids: Int

  /// A team's row.
  public init(team: Team, actual: Int?, openTaskings: Int, openBids: Int) {
    self.team = team
    self.actual = actual
    self.openTaskings = openTaskings
    self.openBids = openBids
  }
}

/// A deployment as the pane shows it.
public struct DeploymentRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Deployment>
  /// The version of its stream.
  public let version: Int
  /// The team.
  public let team: Key<Team>
  /// Where it works.
  public let boroughs: [Key<Borough>]
  /// What it does there.
  public let purpose: Body
  /// From when.
  public let from: Instant
  /// Until when, nil while no end is planned.
  public let until: Instant?
  /// When and whether it was withdrawn before its end.
  public let isWithdrawn: Bool

  /// A deployment's row.
  public init(
    id: ID<Deployment>,
    version: Int,
    team: Key<Team>,
    boroughs: [Key<Borough>],
    purpose: Body,
    from: Instant,
    until: Instant?,
    isWithdrawn: Bool
  ) {
    self.id = id
    self.version = version
    self.team = team
    self.boroughs = boroughs
    self.purpose = purpose
    self.from = from
    self.until = until
    self.isWithdrawn = isWithdrawn
  }
}

public import Domain

/// The teams and where they are deployed.
public protocol TeamReadings {
  /// Every team of the unit on a London day, in the order of the unit file.
  func teams(on date: CivilDate, for audience: Audience) throws -> [TeamRow]
  /// The deployments that touch a stretch of time, by team and start.
  func deployments(in interval: Interval, for audience: Audience) throws -> [DeploymentRow]
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

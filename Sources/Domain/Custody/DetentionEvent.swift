extension Detention {
  /// What may happen to a custody record.
  public enum Event: Sendable, Equatable {
    case arrived(Arrived)
    case arrivalAmended(ArrivalAmended)
    case episodeBegun(EpisodeBegun)
    case episodeEnded(EpisodeEnded)
    case levelSet(LevelSet)
    case interpreterAdded(InterpreterAdded)
    case interpreterUpdated(InterpreterUpdated)
    case checked(Checked)
    case noted(Noted)
    case flagRaised(FlagRaised)
    case flagAnswered(FlagAnswered)
    case departed(Departed)
    case revealed(Revealed)
    case claimed(Claimed)
    case voided(Voided)
  }

  /// Somebody was booked in.
  public struct Arrived: Sendable, Equatable, Codable {
    /// What people call the record.
    public let reference: CustodyReference
    /// The suite.
    public let suite: Key<CustodySuite>
    /// How the person came into the cells.
    public let routeIn: RouteIn
    /// What the person is called in the record.
    public let detainee: Body
    /// The nationality.
    public let nationality: Body?
    /// What makes the person vulnerable, most urgent first.
    public let flags: [CustodyFlag]
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// The protective marking.
    public let marking: ProtectiveMarking
    /// When the person arrived at the station.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>

    /// The class that says who may see the record.
    public var visibility: VisibilityClass { VisibilityClass(agency: agency, marking: marking) }
  }

  /// The arrival was put right.
  public struct ArrivalAmended: Sendable, Equatable, Codable {
    /// The arrival as it stands from here on.
    public let arrival: Arrived
    /// Why.
    public let reason: String
  }

  /// An episode began.
  public struct EpisodeBegun: Sendable, Equatable, Codable {
    /// Which law it rests on.
    public let regime: Episode.Regime
    /// Its end, where it was known when the beginning was written down.
    public let until: Instant?
    /// Whether it is stated to run beside an episode of the other regime.
    public let isDual: Bool
    /// When it began.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// An episode ended.
  public struct EpisodeEnded: Sendable, Equatable, Codable {
    /// The number of the entry that began it.
    public let entry: Int
    /// When it ended.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The level of observation was set.
  public struct LevelSet: Sendable, Equatable, Codable {
    /// The level, 1 to 4.
    public let level: ObservationLevel
    /// From when on.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// An interpreter's work was written down.
  public struct InterpreterAdded: Sendable, Equatable, Codable {
    /// The work, as far as it was known.
    public let session: InterpreterSession
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// More became known about an interpreter's work.
  public struct InterpreterUpdated: Sendable, Equatable, Codable {
    /// The number of the entry that added it.
    public let entry: Int
    /// The whole session as it was known then.
    public let session: InterpreterSession
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }

  /// The detainee was visited.
  public struct Checked: Sendable, Equatable, Codable {
    /// When.
    public let occurredAt: Instant
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>
  }
}

extension Detention {
  /// What may be asked of a custody record.
  public enum Command: Sendable, Equatable {
    /// Book somebody in.
    case arrive(Arrival)
    /// Put the arrival right: everything but the reference may change.
    case amendArrival(Arrival, reason: String)
    /// Begin an episode; an end that is known already comes with it.
    case beginEpisode(Episode.Regime, from: Instant, until: Instant? = nil, isDual: Bool = false)
    /// End the episode of a regime that is still open.
    case endEpisode(Episode.Regime, at: Instant)
    /// Set the level of observation from a moment on.
    case setLevel(ObservationLevel, from: Instant)
    /// Write down an interpreter's work, as far as it is known.
    case addInterpreter(InterpreterSession)
    /// Write down more about an interpreter's work: the whole session as it is known now.
    case updateInterpreter(entry: Int, InterpreterSession)
    /// Write down a visit.
    case check(at: Instant)
    /// Write down something else that is timed.
    case note(CustodyOccurrence, at: Instant)
    /// Raise a flag.
    case raiseFlag(CustodyFlag, at: Instant)
    /// Say how a flag was answered.
    case answerFlag(CustodyFlag, Body, at: Instant)
    /// End the stay.
    case depart(DepartureKind, destination: String, at: Instant)
    /// Look at what identifies the person, for a reason that stays in the record.
    case reveal(reason: String)
    /// Put the stay into a month's claim, once and for all.
    case claim(in: ID<Claim>)
    /// Take an earlier entry out of account.
    case void(entry: Int, reason: String)
    /// Take an earlier entry out of account and enter another in its place.
    indirect case correct(entry: Int, reason: String, with: Command)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .reveal: .revealDetainee
      case .claim: .prepareClaim
      case .arrive, .amendArrival, .beginEpisode, .endEpisode, .setLevel, .addInterpreter,
        .updateInterpreter, .check, .note, .raiseFlag, .answerFlag, .depart, .void, .correct:
        .recordCustody
      }
    }
  }

  /// What is written down when somebody is booked in.
  public struct Arrival: Sendable, Equatable {
    /// The suite.
    public var suite: Key<CustodySuite>
    /// The reference of the system that the record comes from; nil for one numbered here.
    public var outsideReference: String?
    /// How the person came into the cells.
    public var routeIn: RouteIn
    /// What the person is called in the record: a reference, never a name.
    public var detainee: Body
    /// The nationality, nil where it is not known.
    public var nationality: Body?
    /// What makes the person vulnerable.
    public var flags: Set<CustodyFlag>
    /// When the person arrived at the station.
    public var arrivedAt: Instant
    /// The protective marking.
    public var marking: ProtectiveMarking

    /// An arrival with the least that a custody record needs.
    public init(
      suite: Key<CustodySuite>,
      routeIn: RouteIn,
      detainee: Body,
      arrivedAt: Instant
    ) {
      self.suite = suite
      self.routeIn = routeIn
      self.detainee = detainee
      self.arrivedAt = arrivedAt
      outsideReference = nil
      nationality = nil
      flags = []
      marking = .restricted
    }
  }
}

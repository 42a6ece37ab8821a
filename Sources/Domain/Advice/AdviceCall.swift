/// One call to the advice line: who asked what, what was advised and why (10.B21).
///
/// Advice is advice: the caller's unit still decides. Entries are added and never changed.
public struct AdviceCall: Aggregate {
  /// What a call is about.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A question of legislation or protocol.
    case query
    case trafficking
    case custody
    case operationalSupport = "operational-support"
    case media
    case other

    /// The kind as a screen shows it.
    public var words: String {
      switch self {
      case .query: "legislation or protocol"
      case .trafficking: "trafficking"
      case .custody: "custody or immigration"
      case .operationalSupport: "operational support"
      case .media: "media"
      case .other: "other"
      }
    }
  }

  /// The answer to a question that may still be open.
  public enum Answer: String, Sendable, CaseIterable, Codable {
    case yes, no
    case notKnown = "not-known"
  }

  /// Where a call stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case open, advised, closed
  }

  /// What was opened; nil before the first event.
  public internal(set) var opened: Opened?
  /// What is known of the call.
  public internal(set) var details = Details()
  /// What was asked, as it stands now.
  public internal(set) var summary: Body?
  /// Where it stands.
  public internal(set) var status = Status.open
  /// Whether a victim or perpetrator is identified, which makes the call fast-time (10.B21).
  public internal(set) var victimOrPerpetrator = Answer.notKnown
  /// Whether a child is involved; a possible child is a child until shown otherwise.
  public internal(set) var child = Answer.notKnown
  /// When a victim or perpetrator was first identified; nil while none is.
  public internal(set) var fastSince: Instant?
  /// The advice given, in the order of entry.
  public internal(set) var advice: [Advised] = []
  /// Who was told, in the order of entry.
  public internal(set) var escalations: [Escalated] = []
  /// When somebody took the fast-time call on; nil until then.
  public internal(set) var acknowledgement: Acknowledged?
  /// What is to be done after the call.
  public internal(set) var followUps: [FollowedUp] = []
  /// What the fast-time response asks, as it stood when it began; nil until then.
  public internal(set) var response: Began?
  /// What was answered of its steps, in the order of entry; a later answer corrects an earlier one.
  public internal(set) var answered: [StepAnswered] = []
  /// The rungs that were passed over because nobody held them.
  public internal(set) var skipped: [RungSkipped] = []
  /// The indicators that were last said to be seen: counted, never scored.
  public internal(set) var indicators: [Checklist.Step] = []
  /// Whom the people in it were referred to, in the order of entry.
  public internal(set) var referrals: [Referral] = []
  /// What the call led to, in the order of entry.
  public internal(set) var led: [Led] = []
  /// When the call was closed.
  public internal(set) var closedAt: Instant?

  /// A call not yet received.
  public init() {}

  /// The fast-time response that the call needs, nil while no victim or perpetrator is identified.
  public func fastTimeResponse(_ timers: FastTimeTimers = FastTimeTimers()) -> FastTimeResponse? {
    fastSince.map { since in
      FastTimeResponse(
        since: since,
        timers: response?.timers ?? timers,
        acknowledgedAt: acknowledgement?.occurredAt,
        escalatedAt: escalations.map(\.occurredAt).filter { at in at >= since }.sorted()
      )
    }
  }
}

extension AdviceCall {
  /// Who calls, as far as it is known; a call is opened first and described while it lasts.
  public struct Details: Sendable, Equatable, Codable {
    /// The caller, and a name where the caller gives one.
    public var caller: Body?
    /// The caller's rank or part: `PC`, `ward sister`.
    public var rank: Body?
    /// Where the caller serves: a borough, a ward, an office.
    public var unit: Body?
    /// Where to call back.
    public var callBack: Body?
    /// Whom the caller works for, nil where the unit does not know the body.
    public var organisation: Key<Organisation>?
    /// What the call is about.
    public var kind: Kind?
    /// What it is about more closely, as the routing table asks.
    public var topic: Key<Topic>?
    /// When it rang, where that was told otherwise than the key that opened the call.
    public var rang: Instant?

    /// Details of which nothing is known.
    public init() {}

    /// The details of a caller.
    public init(
      caller: Body?,
      callBack: Body?,
      organisation: Key<Organisation>?,
      kind: Kind?
    ) {
      self.caller = caller
      self.callBack = callBack
      self.organisation = organisation
      self.kind = kind
    }
  }

  /// The first entry of a call: one key stamps the time, the rest may follow.
  public struct Opening: Sendable, Equatable {
    /// When it rang, as told.
    public var receivedAt: Instant
    /// When somebody answered.
    public var answeredAt: Instant
    /// Who calls.
    public var details: Details
    /// What is asked, nil while nobody has typed it.
    public var summary: Body?
    /// Whether a victim or perpetrator is identified.
    public var victimOrPerpetrator: Answer
    /// Whether a child is involved.
    public var child: Answer
    /// The protective marking.
    public var marking: ProtectiveMarking

    /// An opening with its two times.
    public init(receivedAt: Instant, answeredAt: Instant) {
      self.receivedAt = receivedAt
      self.answeredAt = answeredAt
      details = Details()
      summary = nil
      victimOrPerpetrator = .notKnown
      child = .notKnown
      marking = .restricted
    }
  }

  /// Advice as it was given.
  public struct Advice: Sendable, Equatable, Codable {
    /// What was advised.
    public var text: Body
    /// What it rests on: an act and section, a protocol, a practice note.
    public var source: String
    /// Why.
    public var rationale: Body
    /// What the adviser or a colleague disagreed with.
    public var dissent: Body?
    /// What the caller answered.
    public var reply: Body?

    /// Advice with its source and rationale.
    public init(
      text: Body,
      source: String,
      rationale: Body,
      dissent: Body? = nil,
      reply: Body? = nil
    ) {
      self.text = text
      self.source = source
      self.rationale = rationale
      self.dissent = dissent
      self.reply = reply
    }
  }
}

/// An intelligence report: from the first submission to what became of it.
public struct Report: Aggregate {
  /// Where the report stands.
  public enum Status: String, Sendable, CaseIterable, Codable {
    case submitted, evaluated, returned, nominated, tasked, developing, productCommissioned
    case deferred, referred, held, linked, noFurtherAction, escalated, filed

    /// The status as a screen shows it.
    public var words: String {
      switch self {
      case .submitted: "submitted"
      case .evaluated: "evaluated"
      case .returned: "returned"
      case .nominated: "nominated"
      case .tasked: "tasked"
      case .developing: "developing"
      case .productCommissioned: "product commissioned"
      case .deferred: "deferred"
      case .referred: "referred"
      case .held: "held on file"
      case .linked: "linked"
      case .noFurtherAction: "no further action"
      case .escalated: "escalated"
      case .filed: "filed"
      }
    }
  }

  /// What was submitted; nil before the first event.
  public internal(set) var received: Received?
  /// The grading in force: the intelligence unit's, or else the submitting officer's.
  public internal(set) var grading: Grading?
  /// When the handling code is looked at again, where it limits use to codes 4 or 5.
  public internal(set) var review: CivilDate?
  /// Where the report stands.
  public internal(set) var status = Status.submitted
  /// The meeting that it is nominated for.
  public internal(set) var nomination: ID<Meeting>?
  /// When its subjects were looked up last, and what was found.
  public internal(set) var checked: Checked?
  /// The group of the retention rules that it was put into; nil where nobody did yet.
  public internal(set) var retention: Retention?
  /// The review day that somebody set; nil where the usual one stands.
  var setReview: CivilDate?
  /// When somebody set it.
  var reviewSetAt: Instant?
  /// What keeps it from being disposed of.
  public internal(set) var hold: Retention.Hold?
  /// Whether the intelligence unit has evaluated it.
  public internal(set) var isEvaluated = false
  /// What was passed on of it, in order.
  public internal(set) var disclosures: [Disclosure] = []
  /// The bodies that it was passed to in the clearing queue, in order.
  public internal(set) var passes: [Pass] = []
  /// The intelligence requirements that somebody said it answers, in order.
  public internal(set) var answers: [Key<IntelligenceRequirement>] = []
  /// The subjects of other reports that somebody said are its own, in order.
  public internal(set) var links: [SubjectLinked] = []
  /// What others learn of it who may not see it; nil for the usual.
  public internal(set) var interest: Interest?
  /// Whether disposal has erased its texts.
  public internal(set) var isErased = false

  /// A report not yet received.
  public init() {}
}

extension Report {
  /// What a submitting officer writes.
  public struct Draft: Sendable, Equatable {
    /// Where the report comes from.
    public var origin: Key<Organisation>
    /// When what it tells happened.
    public var occurredAt: Instant
    /// The protective marking.
    public var marking: ProtectiveMarking
    /// The grading that the submitting officer proposes.
    public var grading: Grading
    /// NIM level, 1 to 3.
    public var level: Int
    /// The control-strategy priority, nil for outside it.
    public var priority: Key<Priority>?
    /// Why the report lies outside the control strategy; empty where it has a priority.
    public var outsideReason: String
    /// The kind of work, nil where none fits.
    public var workType: Key<WorkType>?
    /// The boroughs that it speaks of.
    public var boroughs: [Key<Borough>]
    /// What makes it urgent before anything else.
    public var flags: Set<Flag>
    /// The agencies named as recipients under code 5 or C.
    public var recipients: Set<Key<Organisation>>
    /// The reference of the source in the source register; never an identity.
    public var sourceReference: Body?
    /// How the source came to know it, without what would lead to the source.
    public var provenance: Body?
    /// One line that a list shows.
    public var headline: Body
    /// The text.
    public var text: Body
    /// The text without what states or implies the source, the only one that is passed on.
    public var sanitised: Body?
    /// The people, places and things that it names.
    public var subjects: [Subject]
    /// Whether it was passed to whoever must see it before it came here, as what a file brings was.
    public var wasCleared: Bool

    /// A draft with the least that a report needs.
    public init(
      origin: Key<Organisation>,
      occurredAt: Instant,
      marking: ProtectiveMarking,
      grading: Grading,
      level: Int,
      headline: Body,
      text: Body
    ) {
      self.origin = origin
      self.occurredAt = occurredAt
      self.marking = marking
      self.grading = grading
      self.level = level
      self.headline = headline
      self.text = text
      priority = nil
      outsideReason = ""
      workType = nil
      boroughs = []
      flags = []
      recipients = []
      sourceReference = nil
      provenance = nil
      sanitised = nil
      subjects = []
      wasCleared = false
    }
  }

  /// What puts a report before the others: victims and children first.
  public enum Flag: String, Sendable, CaseIterable, Codable, Comparable {
    case victim, child, harm

    /// By urgency: victim and child before harm.
    public static func < (left: Self, right: Self) -> Bool {
      left.urgency < right.urgency
    }

    private var urgency: Int {
      switch self {
      case .child: 0
      case .victim: 1
      case .harm: 2
      }
    }
  }
}

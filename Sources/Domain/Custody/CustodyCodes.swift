/// How a person came into the cells: the ways that the training of the period lists.
public enum RouteIn: String, Sendable, CaseIterable, Codable {
  case arrestTeam = "arrest-team"
  case intelligenceLedVisit = "intelligence-led-visit"
  case encounter
  case policeStationCallOut = "police-station-call-out"
  case other

  /// The way in as a screen shows it.
  public var words: String {
    switch self {
    case .arrestTeam: "arrest team"
    case .intelligenceLedVisit: "intelligence-led visit"
    case .encounter: "encounter"
    case .policeStationCallOut: "police-station call-out"
    case .other: "other"
    }
  }
}

/// What makes a detainee vulnerable; each must be answered before a removal.
public enum CustodyFlag: String, Sendable, CaseIterable, Codable, Comparable {
  case childPossible = "child-possible"
  case ageDisputed = "age-disputed"
  case traffickingIndicators = "trafficking-indicators"
  case pregnant
  case vulnerable

  /// The flag as a screen shows it.
  public var words: String {
    switch self {
    case .childPossible: "may be a child"
    case .ageDisputed: "age disputed"
    case .traffickingIndicators: "trafficking indicators"
    case .pregnant: "pregnant"
    case .vulnerable: "vulnerable"
    }
  }

  /// What the flag asks somebody to do, with what it rests on.
  public var prompt: String {
    switch self {
    case .childPossible: "Tell children's services now; presume a child (10.B18)."
    case .ageDisputed: "Presume a child until shown otherwise; tell children's services (10.B18)."
    case .traffickingIndicators: "Consider trafficking and route the person first (10.B18, 10.B21)."
    case .pregnant: "Call the healthcare professional and review whether to detain [GK]."
    case .vulnerable: "Call the healthcare professional and review the watch level [GK]."
    }
  }

  /// By urgency, children and victims first.
  public static func < (left: Self, right: Self) -> Bool { left.urgency < right.urgency }

  private var urgency: Int {
    switch self {
    case .childPossible: 0
    case .ageDisputed: 1
    case .traffickingIndicators: 2
    case .pregnant: 3
    case .vulnerable: 4
    }
  }
}

/// Something in a stay that is timed (domain facts 3.4); arrival, levels, checks and departure apart.
public enum CustodyOccurrence: String, Sendable, CaseIterable, Codable {
  case arrested
  case paceDetentionAuthorised = "pace-detention-authorised"
  case immigrationNotified = "immigration-notified"
  case immigrationOfficerAttended = "immigration-officer-attended"
  case is91Served = "is91-served"
  case is91rServed = "is91r-served"
  case riskAssessed = "risk-assessed"
  case healthcareCalled = "healthcare-called"
  case healthcareSeen = "healthcare-seen"
  case paceReview = "pace-review"
  case partnerReview = "partner-review"
  case removalDirectionsSet = "removal-directions-set"
  case bedAllocated = "bed-allocated"
  case escortRequested = "escort-requested"
  case escortArrived = "escort-arrived"

  /// The occurrence as a screen shows it.
  public var words: String {
    switch self {
    case .arrested: "arrested"
    case .paceDetentionAuthorised: "PACE detention authorised"
    case .immigrationNotified: "immigration notified"
    case .immigrationOfficerAttended: "immigration officer attended"
    case .is91Served: "IS91 served"
    case .is91rServed: "IS91R served"
    case .riskAssessed: "risk assessed"
    case .healthcareCalled: "healthcare called"
    case .healthcareSeen: "seen by healthcare"
    case .paceReview: "PACE review"
    case .partnerReview: "UKBA review"
    case .removalDirectionsSet: "removal directions set"
    case .bedAllocated: "bed allocated by DEPMU"
    case .escortRequested: "escort requested"
    case .escortArrived: "escort arrived"
    }
  }

  /// Whether it may lie before the arrival at the station: an arrest does.
  public var mayPrecedeArrival: Bool { self == .arrested }
}

/// How a stay ended.
public enum DepartureKind: String, Sendable, CaseIterable, Codable {
  case removal, escort, transfer
  case temporaryAdmission = "temporary-admission"
  case released, bailed, charged, other

  /// The end as a screen shows it.
  public var words: String {
    switch self {
    case .removal: "removed"
    case .escort: "collected by escort"
    case .transfer: "transferred"
    case .temporaryAdmission: "temporary admission"
    case .released: "released"
    case .bailed: "bailed"
    case .charged: "charged"
    case .other: "other"
    }
  }
}

/// When the reviews of an episode fall due, as data of the unit [GK].
public struct ReviewTimes: Hashable, Sendable, Codable {
  /// Hours from the authority to the first PACE review.
  public var paceFirst = 6
  /// Hours from one PACE review to the next.
  public var paceNext = 9
  /// Days of 24 hours after which the partner reviews; after the last of them, each 28 days.
  public var partnerDays = [1, 7, 14, 21, 28]

  /// The times of the period.
  public init() {}
}

/// How often people in the cells are visited, reviewed and how long they may stay, on one day.
public struct CustodyRules: Hashable, Sendable {
  /// The longest time between two visits.
  public var visits = VisitIntervals()
  /// How long police cells may hold an immigration detainee.
  public var limits = PoliceCellLimits()
  /// When reviews fall due.
  public var reviews = ReviewTimes()

  /// The rules of the period.
  public init() {}
}

extension Unit {
  /// The custody rules that the unit's settings give for a day, or those of today for nil.
  ///
  /// A setting that is missing or cannot be read is that of the period.
  public func custodyRules(on date: CivilDate?) -> CustodyRules {
    var rules = CustodyRules()
    if let minutes = numbers("visit-minutes", on: date), minutes.count == 4 {
      rules.visits = VisitIntervals(
        general: minutes[0],
        intermittent: minutes[1],
        constant: minutes[2],
        closeProximity: minutes[3]
      )
    }
    if let days = numbers("police-cell-days", on: date), days.count == 2 {
      rules.limits = PoliceCellLimits(days: days[0], daysWithDirections: days[1])
    }
    if let hours = numbers("pace-review-hours", on: date), hours.count == 2 {
      rules.reviews.paceFirst = hours[0]
      rules.reviews.paceNext = hours[1]
    }
    if let days = numbers("partner-review-days", on: date) { rules.reviews.partnerDays = days }
    return rules
  }

  /// The numbers of a setting, apart by blanks or commas; nil unless each is one above nothing.
  private func numbers(_ key: Key<Setting>, on date: CivilDate?) -> [Int]? {
    guard let setting = setting(key, on: date) else { return nil }
    let words = setting.value.split { letter in letter == " " || letter == "," }
    let numbers = words.compactMap { word in Int(word) }
    guard !numbers.isEmpty, numbers.count == words.count,
      numbers.allSatisfy({ number in (1...10_000).contains(number) })
    else { return nil }
    return numbers
  }
}

/// What falls due next in a stay.
public struct CustodyDue: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case check
    case paceReview = "pace-review"
    case partnerReview = "partner-review"
    case limit

    /// What falls due, as a screen says it.
    public var words: String {
      switch self {
      case .check: "check"
      case .paceReview: "PACE review"
      case .partnerReview: "UKBA review"
      case .limit: "cell limit"
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// When it is due.
  public let dueAt: Instant
}

extension Detention {
  /// Everything that falls due, the earliest first; nothing after the departure.
  ///
  /// A PACE review only ever comes from a PACE episode, the limit of police cells only from an
  /// immigration episode that still runs.
  public func due(at now: Instant, rules: CustodyRules = CustodyRules()) -> [CustodyDue] {
    guard departure == nil else { return [] }
    var due: [CustodyDue] = []
    if let check = nextCheckDue(at: now, intervals: rules.visits) {
      due.append(CustodyDue(kind: .check, dueAt: check))
    }
    for review in dueReviews(at: now, times: rules.reviews) {
      switch review {
      case .pace(let at): due.append(CustodyDue(kind: .paceReview, dueAt: at))
      case .partner(let at): due.append(CustodyDue(kind: .partnerReview, dueAt: at))
      }
    }
    let isHeldForPartner = openEpisodes.contains { episode in episode.regime == .immigration }
    if isHeldForPartner, let limit = immigrationLimit(rules.limits) {
      due.append(CustodyDue(kind: .limit, dueAt: limit))
    }
    return due.sorted { left, right in left.dueAt < right.dueAt }
  }
}

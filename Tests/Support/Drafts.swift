public import Domain

extension Report.Draft {
  /// A report from SCD9, graded B 2 and the handling code, with everything that a report needs.
  public static func test(
    _ headline: String = "Vans seen at night",
    text: String = "Two vans were seen twice.",
    origin: Key<Organisation> = "scd9",
    marking: ProtectiveMarking = .restricted,
    handling: Int = 1
  ) -> Report.Draft {
    var draft = Report.Draft(
      origin: origin,
      occurredAt: london("2010-09-15 21:40"),
      marking: marking,
      grading: .fiveByFiveByFive(source: .b, information: 2, handling: handling),
      level: 2,
      headline: .present(headline),
      text: .present(text)
    )
    draft.priority = "trafficking"
    return draft
  }
}

extension Tasking.Draft {
  /// Work for a team, due in a week.
  public static func test(
    _ action: String = "Visit the address",
    team: Key<Team> = "maxim",
    marking: ProtectiveMarking = .restricted
  ) -> Tasking.Draft {
    Tasking.Draft(
      action: .present(action),
      team: team,
      owner: "DS 4",
      tactic: "visit",
      level: 2,
      due: london("2010-09-23 17:00"),
      review: day("2010-09-20"),
      deconfliction: .clear,
      impact: .notNeeded,
      marking: marking
    )
  }
}

extension Outcome {
  /// One arrest.
  public static let test = Outcome(
    counts: [Count(code: .arrest, number: 1)],
    result: "One person was arrested.",
    analysis: "The aim was met."
  )
}

extension Detention.Arrival {
  /// Somebody brought to suite A at 19:00 on the evening before.
  public static func test(at time: String = "2010-09-15 19:00") -> Detention.Arrival {
    Detention.Arrival(
      suite: "suite-a",
      routeIn: .encounter,
      detainee: "Detainee one",
      arrivedAt: london(time)
    )
  }
}

extension Operation.Draft {
  /// An overt operation of Maxim on the day after.
  public static func test(_ name: String = "Lanternfish") -> Operation.Draft {
    guard
      let window = Interval(from: london("2010-09-17 06:00"), to: london("2010-09-17 18:00"))
    else { preconditionFailure("Six comes before eighteen.") }
    return Operation.Draft(
      name: .present(name),
      style: .overt,
      window: window,
      boroughs: ["hackney"],
      teams: ["maxim"]
    )
  }
}

extension ImpactAssessment {
  /// A full assessment of what a visit does to a street.
  public static let test = ImpactAssessment(
    kind: .full,
    owner: "DI 1",
    communities: "Traders of the street, and those who live above the shops.",
    mitigation: "Visits in the morning, a word at each door.",
    tension: 2,
    review: day("2010-10-01")
  )
}

extension Consultation {
  /// An advisory member who was asked at a meeting.
  public static func test(at moment: Instant) -> Consultation {
    Consultation(
      with: "An advisory member for this case",
      through: "borough partnerships lead",
      at: moment,
      method: "meeting",
      advice: "Come without dogs, and say what it is about.",
      changed: "No dogs are brought."
    )
  }
}

extension Deployment.Draft {
  /// Maxim in Hackney for two days from 08:00.
  public static func test(purpose: Deployment.Purpose = .words("High-visibility patrol"))
    -> Deployment.Draft
  {
    Deployment.Draft(
      team: "maxim",
      boroughs: ["hackney"],
      purpose: purpose,
      from: london("2010-09-16 08:00"),
      until: london("2010-09-18 18:00")
    )
  }
}

extension AdviceCall.Opening {
  /// A call from a borough that rang at 08:30 and was answered a minute later.
  public static func test(_ summary: String = "Which form is served first?")
    -> AdviceCall.Opening
  {
    var opening = AdviceCall.Opening(
      receivedAt: london("2010-09-16 08:30"),
      answeredAt: london("2010-09-16 08:31")
    )
    opening.details = AdviceCall.Details(
      caller: "PC 1",
      callBack: "extension 12",
      organisation: "borough",
      kind: .query
    )
    opening.summary = .present(summary)
    return opening
  }
}

extension Duty.Draft {
  /// The first to be rung, in the night of 16 September.
  public static func test(_ officer: TestOfficer = .dutyOfficer) -> Duty.Draft {
    guard
      let night = Interval(from: london("2010-09-16 19:00"), to: london("2010-09-17 07:00"))
    else { preconditionFailure("The evening comes before the morning.") }
    return Duty.Draft(holder: .officer(officer.id), part: .primary, interval: night)
  }
}

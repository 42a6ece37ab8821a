internal import Domain

/// The words of taskings: what is to be done, what was done, what came of it.
enum TaskingWords {
  /// What is to be done, as fits what a report is about.
  static func actions(in field: Theme.Field) -> [String] {
    switch field {
    case .people:
      [
        "Find and make safe", "Plan a recovery", "Speak to alone, with support",
        "Recover and refer",
      ]
    case .children:
      [
        "Find the child, with children's services", "Joint visit for the child",
        "Check on the children there",
      ]
    case .papers:
      [
        "Develop and identify", "Research and profile", "Trace the money",
        "Interview the informants", "Disrupt with the regulator",
      ]
    case .journeys:
      [
        "Prepare a warrant", "Arrest and search", "Watch and record", "Develop and identify",
        "Follow under control",
      ]
    case .offenders:
      ["Visit with the partner", "Locate and serve papers", "Settle identity", "Arrest on recall"]
    case .places:
      ["Welfare visit", "Visit with licensing officers", "Watch and record", "Meet the residents"]
    }
  }
  /// How it is to be done.
  static let tactics = [
    "Joint visit", "Enforcement visit", "Victim-led approach", "Financial investigation",
    "Controlled delivery", "Search warrant", "Observation, authority sought",
    "Research of systems", "Disruption by licensing", "Arrest phase",
  ]
  /// Lines of a progress log.
  static let progress = [
    "Address confirmed by two checks.", "Occupants identified from the tenancy record.",
    "Visit made; nobody in, second visit planned.", "Warrant granted for the address.",
    "Statement taken with an interpreter.", "Subject seen; description differs from the report.",
    "Records of the company asked for.", "Local officers briefed and will assist.",
    "Children's services consulted; nothing stands against a visit.",
    "Place for two people held with a support organisation.",
    "Telephone record shows contact with a second address.",
    "Partner's file read; one application is still open.",
    "Two arrests; both taken to the cells.", "Search finished; items sent for examination.",
    "Landlord spoken to and will help.", "Asked the port for movements; none in the last month.",
    "Impact on the community talked over with the local partnership.",
    "Observation ended without result; day changed for the next.",
    "Risk plan read again and kept.", "Examination of documents back: one batch, one printer.",
  ]
  /// Why a due date was moved.
  static let slips = [
    "Interpreter not to be had before then.", "Warrant listed for a later day.",
    "Team kept on another recovery.", "Laboratory result still awaited.",
    "Partner asked for another week.",
  ]
  /// What holds work up.
  static let blocks = [
    "Authority for observation not yet given.", "Witness unwell; to be asked again.",
    "Waits for a decision on a linked operation.",
  ]
  /// Why a bid was declined.
  static let declined = [
    "No team free before the end of the quarter.", "Below the harm threshold of our process.",
    "Already tasked to another office; will share the result.",
  ]
  /// What was offered instead.
  static let countered = [
    "Can take it two weeks later, with your interpreter.",
    "Will visit, but not arrest; the rest would stay with you.",
  ]
  /// Why a bid was accepted.
  static let accepted = [
    "Fits our priorities; allocated.", "Allocated to the next visit plan.",
    "Accepted, with the due date as asked.",
  ]
  /// Why work was stopped.
  static let cancelled = [
    "The subject has left the country.", "Taken into a running operation.",
  ]
  /// What a supervisor writes on signing off.
  static let signedOff = [
    "Aim met; nothing outstanding.", "Result read; learning taken to the meeting.",
    "Agreed. File to be kept for its review date.", "",
  ]
  /// What was learned.
  static let analyses = [
    "Met its aim. The early contact with the support organisation made the difference.",
    "Partly met. The address had been emptied; the report was two weeks old.",
    "Met. No displacement seen in the following month.",
    "Not met. Next time settle identity before the visit.",
    "Met. The joint briefing saved a second visit.",
  ]

  /// The coded outcome and its words, as fits what the work was about.
  static func result(in field: Theme.Field, _ chance: inout Chance) -> Result {
    switch field {
    case .people, .children: chance.pick(safety)
    case .papers, .journeys: chance.pick(networks)
    case .offenders: chance.pick(offenders)
    case .places: chance.pick(places)
    }
  }

  /// A code, how often it came about, and the words.
  typealias Result = (code: Outcome.Code, number: Int, words: String)

  private static let safety: [(Result, weight: Int)] = [
    ((.victimRecovered, 1, "One person recovered and in a safe place; no account pressed for."), 5),
    ((.victimRecovered, 3, "Three people recovered; two accepted a referral."), 2),
    ((.referral, 1, "Referral made under the national mechanism, with consent."), 4),
    ((.referral, 2, "Two referrals made; children's services hold the lead for one."), 2),
    ((.arrest, 2, "Two arrests; the person is safe and supported."), 2),
    ((.intelligenceOnly, 1, "Nobody in distress found; the address stays under review."), 3),
  ]
  private static let networks: [(Result, weight: Int)] = [
    ((.arrest, 1, "One arrest; interview and search completed."), 5),
    ((.arrest, 3, "Three arrests at two addresses."), 3),
    ((.charge, 1, "One person charged and remanded."), 3),
    ((.networkDisrupted, 1, "The arranger's trade stopped; telephones and cash seized."), 3),
    ((.networkDismantled, 1, "Every known member charged or removed."), 1),
    ((.factoryClosed, 1, "Place closed; printer and blanks seized."), 2),
    ((.assetsRestrained, 1, "Accounts restrained; hearing listed."), 1),
    ((.intelligenceOnly, 1, "Nothing found; the intelligence was read again and kept."), 3),
    ((.nothing, 0, "Nil result; premises empty since the report."), 2),
  ]
  private static let offenders: [(Result, weight: Int)] = [
    ((.arrest, 1, "One arrest; identity settled by fingerprints."), 4),
    ((.removal, 1, "Removed after directions were served."), 4),
    ((.documentProsecution, 1, "Prosecuted for a single identity document."), 3),
    ((.immigrationSolution, 1, "Dealt with by the partner without a prosecution."), 4),
    ((.nothing, 0, "Nil result; the person had moved."), 3),
  ]
  private static let places: [(Result, weight: Int)] = [
    ((.premisesClosed, 1, "Premises closed by the licensing authority."), 3),
    ((.referral, 1, "One person asked for support and was put in touch."), 2),
    ((.charge, 1, "One person charged with the robberies."), 1),
    ((.intelligenceOnly, 1, "Visit made; advice given and conditions agreed."), 4),
  ]
}

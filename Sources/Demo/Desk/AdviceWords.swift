internal import Domain

/// The words of the advice log.
///
/// No text of an act is quoted; the source is named.
enum AdviceWords {
  /// Who calls: a rank and a place, never a name.
  static let callers = [
    "PC, response team", "PS, custody", "DC, CID office", "Inspector, duty",
    "PCSO, neighbourhood team",
    "Officer of the partner, enforcement office", "Social worker, out of hours",
    "Ward sister, hospital",
    "DS, public protection", "PC, safer transport",
  ]

  /// What is asked, and which kind of call it is.
  static let questions: [(AdviceCall.Kind, String)] = [
    (.query, "Which power covers a person who gives no nationality at a stop?"),
    (.query, "May the protocol be used to share a tenancy record with the partner?"),
    (.query, "Is a photocopied identity card enough for the document offence?"),
    (.query, "Who signs the referral for an adult who agrees to one?"),
    (
      .trafficking,
      "A woman at the front counter says she was made to work; where can she go tonight?"
    ),
    (.trafficking, "Four workers in a van, none holds papers, one is hurt; what first?"),
    (.trafficking, "A domestic worker left a house with nothing; the employer is at the door."),
    (.trafficking, "A young person found in a cannabis house says he is 19; looks younger."),
    (.custody, "Served with papers at 03:00; which review clock runs now?"),
    (.custody, "Detainee asks for an interpreter that no provider has; how long may it wait?"),
    (.custody, "Escort will not come before noon; is the cell limit near?"),
    (.custody, "Detainee says that she is pregnant; hold or ask for release?"),
    (.operationalSupport, "Visit tomorrow at dawn; is a joint team free and who briefs it?"),
    (.operationalSupport, "Need an officer who speaks Portuguese for a statement."),
    (.media, "A reporter asks about last week's visit; what may be said?"),
    (.other, "Found property: a box of blank cards; who takes it?"),
  ]

  /// Advice, what it rests on, and why.
  typealias Advice = (String, String, String)

  /// The advice that fits a kind of call.
  static func advice(on kind: AdviceCall.Kind) -> [Advice] {
    switch kind {
    case .query: query
    case .trafficking: trafficking
    case .custody: custody
    case .operationalSupport: operationalSupport
    case .media: media
    case .other: other
    }
  }

  private static let query: [Advice] = [
    (
      "Use the power that the arrest rests on; ask the partner's command unit for status.",
      "Information-sharing agreement, July 2008", "Status can be had in minutes and settles it."
    ),
    (
      "Seize and ask the document office before charging.", "Identity Cards Act 2006, s.25",
      "The offence turns on the document, so it must be examined."
    ),
  ]

  private static let trafficking: [Advice] = [
    (
      "Make safe first, separate from others, call an interpreter and a support organisation.",
      "Unit library: victims met during other work", "A victim is routed before anything else."
    ),
    (
      "Treat as a child; children's services now; no removal and no interview alone.",
      "10.B18, presumption of age", "Age is not settled, so the safer answer stands."
    ),
    (
      "Secure the house and telephones; a detective will attend within the hour.",
      "Fast-time response, 10.B21", "Others may still be inside and evidence will go."
    ),
  ]

  private static let custody: [Advice] = [
    (
      "The partner's review applies; the PACE clock ended with the handover.",
      "Unit library: two regimes in one block", "The episode changed when the form was served."
    ),
    (
      "Record the wait, use the telephone service, and review the need each half hour.",
      "Code C, conditions of detention", "Care standards apply to both regimes."
    ),
  ]

  private static let operationalSupport: [Advice] = [
    (
      "A bid to the partner's tasking today; briefing pack by 16:00.", "10.B2",
      "The team is the partner's to task."
    ),
    (
      "Use a provider from the list; an officer's language is for first contact alone.",
      "Unit library: interpreters", "A statement needs an independent interpreter."
    ),
  ]

  private static let media: [Advice] = [
    (
      "Say that a joint visit took place and nothing about people; the press desk has lines.",
      "Unit library: media", "Nobody is to be identified by what we say."
    )
  ]

  private static let other: [Advice] = [
    (
      "Keep for the document team, who will collect by noon.", "Unit library: property",
      "The blanks may link to a known batch."
    )
  ]

  /// What the caller answered.
  static let replies = [
    "Agreed.", "Agreed; will call back when done.", "Will put it to the duty inspector.",
    "Understood; unit decides tonight.",
  ]
  /// What is to be done after a call.
  static let followUps = [
    "Ring the station for the outcome.", "Send the referral form and the list of safe places.",
    "Put the address forward at the daily meeting.", "Ask the partner for the file.",
  ]
}

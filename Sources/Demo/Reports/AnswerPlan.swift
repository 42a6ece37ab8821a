internal import Domain

/// What an analyst of the demonstration says of reports and the intelligence requirements: every
/// so many reports of a matter one answers what is asked about it.
///
/// What nobody has told of yet stays without an answer, as it would.
struct AnswerPlan {
  /// A matter that a requirement asks about: a word of its question, and what tells of it.
  private struct Matter {
    let word: String
    let theme: Theme.Name
    /// Of so many reports one answers.
    let stride: Int
    let reasons: [String]
  }

  /// A requirement with the matter that it asks about.
  private struct Question {
    let requirement: IntelligenceRequirement
    let matter: Matter
    var told = 0
    var answers = 0
  }

  private static let matters = [
    Matter(
      word: "college",
      theme: .college,
      stride: 3,
      reasons: [
        "Names a college, and how many never came.", "Says who enrols them and for what fee.",
        "The same address as an earlier answer.",
      ]
    ),
    Matter(
      word: "equipment",
      theme: .factory,
      stride: 4,
      reasons: [
        "Says where the cards are finished.", "Names who sold the printer.",
        "The stock is of the kind asked about.",
      ]
    ),
    Matter(
      word: "brothel",
      theme: .sexual,
      stride: 7,
      reasons: [
        "An address that changed hands last month.", "Gives the days on which workers are moved.",
      ]
    ),
    Matter(
      word: "door staff",
      theme: .nightTime,
      stride: 5,
      reasons: ["A third club with staff from one source.", "Names the firm that sends them."]
    ),
  ]

  private let analyst: ID<Officer>
  private var questions: [Question]

  /// The requirements of a unit, before an analyst.
  init(unit: Unit, analyst: ID<Officer>) {
    self.analyst = analyst
    questions = unit.requirements(on: Calendar2010.today).compactMap { requirement in
      let question = requirement.question.lowercased()
      let matter = Self.matters.first { matter in question.contains(matter.word) }
      return matter.map { matter in Question(requirement: requirement, matter: matter) }
    }
  }

  /// Adds what the analyst says of a report soon after it was evaluated, if anything.
  mutating func answer(_ plan: ReportPlan, evaluatedAt: Instant, into timeline: inout Timeline) {
    let moment = evaluatedAt.adding(minutes: 25)
    for place in questions.indices {
      let question = questions[place]
      guard question.matter.theme == plan.theme,
        LondonTime(evaluatedAt).date >= question.requirement.from, moment < Calendar2010.now
      else { continue }
      questions[place].told += 1
      guard question.told % question.matter.stride == 0 else { continue }
      let reasons = question.matter.reasons
      let reason = reasons[question.answers % reasons.count]
      questions[place].answers += 1
      timeline.add(
        moment,
        by: analyst,
        .report(plan.id, .answering(.says(question.requirement.key, reason: reason)))
      )
    }
  }
}

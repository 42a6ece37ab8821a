import Canvas
import Domain
import Ledger

/// The intelligence requirements, each with the reports that somebody said answer it.
struct RequirementsPage: RowReading {
  /// How many reports are named under a requirement.
  static let named = 6
  /// What answers each requirement.
  let answers: [Domain.Key<IntelligenceRequirement>: RequirementAnswers]

  /// The page of what was read.
  init(_ answers: [Domain.Key<IntelligenceRequirement>: RequirementAnswers]) {
    self.answers = answers
  }

  /// Reads what answers every requirement of the unit.
  init(_ query: PaneQuery, from ledger: any Ledger) throws {
    var answers: [Domain.Key<IntelligenceRequirement>: RequirementAnswers] = [:]
    for requirement in (query.unit ?? Unit()).requirements() {
      answers[requirement.key] = try ledger.answers(
        to: requirement.key,
        limit: Self.named,
        for: query.audience
      )
    }
    self.answers = answers
  }

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let marking = answers.values.flatMap(\.reports).map(\.marking).max()
    var content = DetailContent(title: "Intelligence requirements", marking: marking)
    let unit = context.unit ?? Unit()
    let all = unit.requirements().sorted { left, right in
      (left.rank, left.key) < (right.rank, right.key)
    }
    let open = all.filter { requirement in unit.closedRequirements[requirement.key] == nil }
    if open.isEmpty { content.parts.append(.line(StyledText("Nothing is asked now.", .muted))) }
    for requirement in open { content.parts += parts(of: requirement, unit, context) + [.gap] }
    content.links = all.flatMap { requirement in answers[requirement.key]?.reports ?? [] }
      .map(PageLink.init)
    let closed = all.compactMap { requirement in
      unit.closedRequirements[requirement.key].map { closing in (requirement, closing) }
    }
    if !closed.isEmpty {
      content.parts.append(.heading("Closed"))
      content.parts += closed.map { requirement, closing in
        let when = Wording.moment(closing.at, now: context.now)
        let count = answers[requirement.key]?.count ?? 0
        return .text(
          "\(requirement.key.text) \(requirement.question) Closed \(when) with "
            + "\(Wording.count(count, "answer")): \(closing.reason)",
          .muted
        )
      }
    }
    return content
  }

  private func parts(
    of requirement: IntelligenceRequirement,
    _ unit: Unit,
    _ context: PaneContext
  ) -> [DetailContent.Part] {
    var head = StyledText(SafeText(requirement.key.text), Style.text.bold)
    let today = LondonTime(context.now).date
    let owner = unit.organisation(requirement.owner)?.short ?? requirement.owner.text
    let priority = requirement.priority.map { key in unit.priority(key)?.code ?? key.text }
    head.append(
      SafeText(" rank \(requirement.rank) · \(priority ?? "outside") · \(owner) · "),
      .muted
    )
    let isOver = requirement.expires < today
    head.append(
      SafeText(
        isOver ? "LAPSED \(requirement.expires.spoken)" : "until \(requirement.expires.spoken)"
      ),
      isOver ? .alert : .muted
    )
    return [
      .line(head), .text(requirement.question, .text), .line(answer(to: requirement, context)),
    ]
  }

  private func answer(to requirement: IntelligenceRequirement, _ context: PaneContext) -> StyledText
  {
    let answers = answers[requirement.key]
    guard let answers, let last = answers.last else {
      let asked = LondonTime.startOfDay(requirement.from)
      let days = Wording.age(from: asked, to: context.now)
      return StyledText(SafeText("no answer yet, asked \(days)"), .caution)
    }
    var line = StyledText(SafeText("\(grouped(answers.count))"), Style.text.bold)
    line.append(SafeText(answers.count == 1 ? " answer, " : " answers, "))
    line.append(SafeText("last \(Wording.age(from: last, to: context.now)) ago: "), .muted)
    let names = answers.reports.map(\.reference.short)
    let left = answers.count - names.count
    line.append(SafeText(names.joined(separator: " ") + (left > 0 ? " and \(left) more" : "")))
    return line
  }
}

/// Why a report may answer a requirement: the program only suggests, a person says so.
struct RequirementSuggestion {
  /// The requirement.
  let requirement: IntelligenceRequirement
  /// Whether both serve one priority.
  let isSamePriority: Bool
  /// The words that stand in both, in the order of the question.
  let words: [String]

  /// What a report's words and priority have in common with a requirement.
  init(
    _ requirement: IntelligenceRequirement,
    text: String,
    priority: Domain.Key<Priority>?
  ) {
    self.requirement = requirement
    isSamePriority = priority != nil && priority == requirement.priority
    let told = Set(Self.stems(of: text))
    var shared: [String] = []
    for stem in Self.stems(of: requirement.question)
    where told.contains(stem) && !shared.contains(stem) { shared.append(stem) }
    words = shared
  }

  /// The more the likelier.
  var weight: Int { words.count * 2 + (isSamePriority ? 1 : 0) }

  /// What they have in common, in words; empty for nothing.
  var reason: String {
    let shared = words.isEmpty ? "" : "words: \(words.prefix(4).joined(separator: ", "))"
    return [isSamePriority ? "same priority" : "", shared].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The telling words of a text without the ending of the plural: four letters at least.
  private static func stems(of text: String) -> [String] {
    text.lowercased().split { character in !character.isLetter }
      .map { word in word.hasSuffix("s") ? String(word.dropLast()) : String(word) }
      .filter { word in word.count >= 4 && !common.contains(word) }
  }

  private static let common: Set = [
    "which", "where", "there", "their", "these", "those", "about", "often", "other", "never",
    "between", "after", "ahead", "term", "under", "would", "could", "with", "from", "that", "have",
    "been", "were", "seen", "than", "what", "when", "whom", "they", "them", "into", "over", "doe",
  ]
}

/// One record of a unit: what the unit file holds a table of.
///
/// A record is replaced whole, from a day on; what an earlier day answered does not change.
public enum UnitRecord: Hashable, Sendable, Codable {
  case organisation(Organisation)
  case partner(Partner)
  case contact(Contact)
  case team(Team)
  case series(MeetingSeries)
  case agreement(Agreement)
  case practiceNote(PracticeNote)
  case funding(FundingLine)
  case borough(Borough)
  case suite(CustodySuite)
  case tariff(Tariff)
  case priority(Priority)
  case requirement(IntelligenceRequirement)
  case workType(WorkType)
  case topic(Topic)
  case rule(RoutingRule)
  case offence(Offence)
  case checklist(Checklist)
  case code(CodeList)
  case library(LibraryItem)
  case milestone(Milestone)
  case setting(Setting)
  case figure(Figure)
  case inconsistency(Inconsistency)
  case equality(EqualityAssessment)

  /// The sections of a unit file, in the order in which it is written.
  public enum Section: String, Sendable, CaseIterable, Codable {
    case organisation, partner, contact, team, series, agreement
    case practiceNote = "practice-note"
    case funding, borough, suite, tariff, priority, requirement
    case workType = "work-type"
    case topic, rule, offence, checklist, code, library, milestone, setting, figure, inconsistency
    case equality
  }

  /// The section that the record stands in.
  public var section: Section {
    switch self {
    case .organisation: .organisation
    case .partner: .partner
    case .contact: .contact
    case .team: .team
    case .series: .series
    case .agreement: .agreement
    case .practiceNote: .practiceNote
    case .funding: .funding
    case .borough: .borough
    case .suite: .suite
    case .tariff: .tariff
    case .priority: .priority
    case .requirement: .requirement
    case .workType: .workType
    case .topic: .topic
    case .rule: .rule
    case .offence: .offence
    case .checklist: .checklist
    case .code: .code
    case .library: .library
    case .milestone: .milestone
    case .setting: .setting
    case .figure: .figure
    case .inconsistency: .inconsistency
    case .equality: .equality
    }
  }

  /// The record's key within its section.
  public var key: String {
    switch self {
    case .organisation(let record): record.key.text
    case .partner(let record): record.key.text
    case .contact(let record): record.key.text
    case .team(let record): record.key.text
    case .series(let record): record.key.text
    case .agreement(let record): record.key.text
    case .practiceNote(let record): record.key.text
    case .funding(let record): record.key.text
    case .borough(let record): record.key.text
    case .suite(let record): record.key.text
    case .tariff(let record): record.key.text
    case .priority(let record): record.key.text
    case .requirement(let record): record.key.text
    case .workType(let record): record.key.text
    case .topic(let record): record.key.text
    case .rule(let record): record.key.text
    case .offence(let record): record.key.text
    case .checklist(let record): record.key.text
    case .code(let record): record.key.text
    case .library(let record): record.key.text
    case .milestone(let record): record.key.text
    case .setting(let record): record.key.text
    case .figure(let record): record.key.text
    case .inconsistency(let record): record.key.text
    case .equality(let record): record.key.text
    }
  }
}

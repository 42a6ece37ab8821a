/// One record of a unit: what the unit file holds a table of.
///
/// A record is replaced whole, from a day on; what an earlier day answered does not change.
public enum UnitRecord: Hashable, Sendable, Codable {
  case organisation(Organisation)
  case team(Team)
  case series(MeetingSeries)
  case borough(Borough)
  case priority(Priority)
  case workType(WorkType)
  case suite(CustodySuite)
  case tariff(Tariff)
  case agreement(Agreement)

  /// The sections of a unit file, in the order in which it is written.
  public enum Section: String, Sendable, CaseIterable, Codable {
    case organisation, team, series, borough, priority
    case workType = "work-type"
    case suite, tariff, agreement
  }

  /// The section that the record stands in.
  public var section: Section {
    switch self {
    case .organisation: .organisation
    case .team: .team
    case .series: .series
    case .borough: .borough
    case .priority: .priority
    case .workType: .workType
    case .suite: .suite
    case .tariff: .tariff
    case .agreement: .agreement
    }
  }

  /// The record's key within its section.
  public var key: String {
    switch self {
    case .organisation(let record): record.key.text
    case .team(let record): record.key.text
    case .series(let record): record.key.text
    case .borough(let record): record.key.text
    case .priority(let record): record.key.text
    case .workType(let record): record.key.text
    case .suite(let record): record.key.text
    case .tariff(let record): record.key.text
    case .agreement(let record): record.key.text
    }
  }
}

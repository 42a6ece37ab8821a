internal import Domain

extension UnitRecord.Section {
  /// The record at a place, or nil where a fault was noted.
  func read(_ place: TOMLPlace, _ reading: UnitReading) -> UnitRecord? {
    switch self {
    case .organisation: Shapes.organisation.read(place, reading).map(UnitRecord.organisation)
    case .partner: Shapes.partner.read(place, reading).map(UnitRecord.partner)
    case .contact: Shapes.contact.read(place, reading).map(UnitRecord.contact)
    case .team: Shapes.team.read(place, reading).map(UnitRecord.team)
    case .series: Shapes.series.read(place, reading).map(UnitRecord.series)
    case .agreement: Shapes.agreement.read(place, reading).map(UnitRecord.agreement)
    case .practiceNote: Shapes.practiceNote.read(place, reading).map(UnitRecord.practiceNote)
    case .funding: Shapes.funding.read(place, reading).map(UnitRecord.funding)
    case .borough: Shapes.borough.read(place, reading).map(UnitRecord.borough)
    case .suite: Shapes.suite.read(place, reading).map(UnitRecord.suite)
    case .tariff: Shapes.tariff.read(place, reading).map(UnitRecord.tariff)
    case .priority: Shapes.priority.read(place, reading).map(UnitRecord.priority)
    case .requirement: Shapes.requirement.read(place, reading).map(UnitRecord.requirement)
    case .workType: Shapes.workType.read(place, reading).map(UnitRecord.workType)
    case .topic: Shapes.topic.read(place, reading).map(UnitRecord.topic)
    case .rule: Shapes.rule.read(place, reading).map(UnitRecord.rule)
    case .offence: Shapes.offence.read(place, reading).map(UnitRecord.offence)
    case .checklist: Shapes.checklist.read(place, reading).map(UnitRecord.checklist)
    case .code: Shapes.code.read(place, reading).map(UnitRecord.code)
    case .library: Shapes.library.read(place, reading).map(UnitRecord.library)
    case .milestone: Shapes.milestone.read(place, reading).map(UnitRecord.milestone)
    case .setting: Shapes.setting.read(place, reading).map(UnitRecord.setting)
    case .figure: Shapes.figure.read(place, reading).map(UnitRecord.figure)
    case .inconsistency: Shapes.inconsistency.read(place, reading).map(UnitRecord.inconsistency)
    case .equality: Shapes.equality.read(place, reading).map(UnitRecord.equality)
    }
  }
}

extension UnitRecord {
  /// The record's members as a unit file lists them.
  var members: [TOMLMember] {
    switch self {
    case .organisation(let record): Shapes.organisation.members(of: record)
    case .partner(let record): Shapes.partner.members(of: record)
    case .contact(let record): Shapes.contact.members(of: record)
    case .team(let record): Shapes.team.members(of: record)
    case .series(let record): Shapes.series.members(of: record)
    case .agreement(let record): Shapes.agreement.members(of: record)
    case .practiceNote(let record): Shapes.practiceNote.members(of: record)
    case .funding(let record): Shapes.funding.members(of: record)
    case .borough(let record): Shapes.borough.members(of: record)
    case .suite(let record): Shapes.suite.members(of: record)
    case .tariff(let record): Shapes.tariff.members(of: record)
    case .priority(let record): Shapes.priority.members(of: record)
    case .requirement(let record): Shapes.requirement.members(of: record)
    case .workType(let record): Shapes.workType.members(of: record)
    case .topic(let record): Shapes.topic.members(of: record)
    case .rule(let record): Shapes.rule.members(of: record)
    case .offence(let record): Shapes.offence.members(of: record)
    case .checklist(let record): Shapes.checklist.members(of: record)
    case .code(let record): Shapes.code.members(of: record)
    case .library(let record): Shapes.library.members(of: record)
    case .milestone(let record): Shapes.milestone.members(of: record)
    case .setting(let record): Shapes.setting.members(of: record)
    case .figure(let record): Shapes.figure.members(of: record)
    case .inconsistency(let record): Shapes.inconsistency.members(of: record)
    case .equality(let record): Shapes.equality.members(of: record)
    }
  }
}

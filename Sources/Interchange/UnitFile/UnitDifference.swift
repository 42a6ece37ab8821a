public import Domain

extension Unit {
  /// What a change would do, one line for people: `team maxim: level 2 -> 3 from 2010-04`.
  ///
  /// - Complexity: O(n) in the record's values.
  public func words(for change: Change, on date: CivilDate) -> String {
    switch change {
    case .withdraw(let address): "\(address.section.rawValue) \(address.key): withdrawn"
    case .set(let record): words(forSetting: record, on: date)
    }
  }

  private func words(forSetting record: UnitRecord, on date: CivilDate) -> String {
    let name = "\(record.section.rawValue) \(record.key)"
    guard let earlier = self.record(record.section, record.key, on: date) else {
      return "\(name): new"
    }
    let changes = changedMembers(earlier.members, record.members)
    return "\(name): \(changes.joined(separator: "; "))"
  }
}

private func changedMembers(_ earlier: [TOMLMember], _ later: [TOMLMember]) -> [String] {
  let before = Dictionary(earlier.map { ($0.name, $0.node.value.spoken) }) { first, _ in first }
  let after = Dictionary(later.map { ($0.name, $0.node.value.spoken) }) { first, _ in first }
  let gone = earlier.map(\.name).filter { name in after[name] == nil }
  return (later.map(\.name) + gone).compactMap { name in
    switch (before[name], after[name]) {
    case (let old?, let new?): old == new ? nil : "\(name) \(old) -> \(new)"
    case (nil, let new?): "\(name) \(new) added"
    case (let old?, nil): "\(name) \(old) removed"
    case (nil, nil): nil
    }
  }
}

extension TOMLContent {
  /// The value for people: texts without quotes, tables as their values.
  fileprivate var spoken: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .boolean(let truth): truth ? "yes" : "no"
    case .date(let date): date.text
    case .time: "a time"
    case .list(let nodes): nodes.map(\.value.spoken).joined(separator: ", ")
    case .table(let members): "(\(members.map(\.node.value.spoken).joined(separator: " ")))"
    }
  }
}

public import Domain

extension Unit {
  /// What a change would do, one line for people: `team maxim: level value 2 -> 3`.
  ///
  /// - Complexity: O(n²) in the longest list of the record.
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
    let changes = memberDifferences(earlier.members, record.members, under: "")
    return "\(name): \(changes.joined(separator: "; "))"
  }
}

/// What differs between the members of two tables, in the order of the later one.
private func memberDifferences(_ earlier: [TOMLMember], _ later: [TOMLMember], under path: String)
  -> [String]
{
  let before = Dictionary(earlier.map { ($0.name, $0.node.value) }) { first, _ in first }
  let after = Dictionary(later.map { ($0.name, $0.node.value) }) { first, _ in first }
  let gone = earlier.map(\.name).filter { name in after[name] == nil }
  return (later.map(\.name) + gone).flatMap { name -> [String] in
    let path = path.isEmpty ? name : "\(path) \(name)"
    switch (before[name], after[name]) {
    case (let old?, let new?): return difference(old, new, at: path)
    case (nil, let new?): return ["\(path) \(new.spoken) added"]
    case (let old?, nil): return ["\(path) \(old.spoken) removed"]
    case (nil, nil): return []
    }
  }
}

private func difference(_ old: TOMLContent, _ new: TOMLContent, at path: String) -> [String] {
  if old.spoken == new.spoken { return [] }
  if case .table(let before) = old, case .table(let after) = new {
    return memberDifferences(before, after, under: path)
  }
  guard case .list(let before) = old, case .list(let after) = new else {
    return ["\(path) \(old.spoken) -> \(new.spoken)"]
  }
  let kept = Set(before.map(\.value.spoken)).intersection(after.map(\.value.spoken))
  let lost = before.map(\.value).filter { value in !kept.contains(value.spoken) }
  let gained = after.map(\.value).filter { value in !kept.contains(value.spoken) }
  if lost.isEmpty, gained.isEmpty { return ["\(path) in another order"] }
  if let only = lost.first, let instead = gained.first, lost.count == 1, gained.count == 1 {
    return difference(only, instead, at: path)
  }
  return lost.map { value in "\(path) \(value.spoken) removed" }
    + gained.map { value in "\(path) \(value.spoken) added" }
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
    case .table(let members): "(\(members.map(\.node.value.spoken).joined(separator: ", ")))"
    }
  }
}

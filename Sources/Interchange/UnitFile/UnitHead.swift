internal import Domain

/// What stands at the top of a unit file, before its records.
struct UnitHead: Sendable {
  let key: Key<Unit>
  let name: String
  let remark: String

  static let fields = Shape(
    UnitHead.init(key:name:remark:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("remark", \.remark, .text, else: "")
  )

  /// The head of a file, nil where a fault was noted; names that no section has are faults too.
  static func read(_ top: TOMLPlace, _ reading: UnitReading) -> UnitHead? {
    guard case .table(let members) = top.node.value else { return nil }
    let sections = Set(UnitRecord.Section.allCases.map(\.rawValue))
    let own = members.filter { member in !sections.contains(member.name) }
    let (plain, headed) = (own.filter { !$0.isTable }, own.filter(\.isTable))
    for member in headed {
      reading.fault(
        top.member(member),
        found: "an unknown section",
        expected: "one of \(listed(UnitRecord.Section.allCases.map(\.rawValue)))"
      )
    }
    let node = TOMLNode(line: top.node.line, value: .table(plain))
    return fields.read(TOMLPlace(node: node, path: ""), reading)
  }
}

extension TOMLMember {
  fileprivate var isTable: Bool {
    switch node.value {
    case .table, .list: true
    case .text, .integer, .decimal, .boolean, .date, .time: false
    }
  }
}

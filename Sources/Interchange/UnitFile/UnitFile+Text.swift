internal import Domain

extension UnitFile {
  /// The unit as a TOML text that `read(text:name:)` reads back: section by section, stable.
  ///
  /// - Complexity: O(n) in the records.
  public var text: String {
    let head = UnitHead.fields.members(of: UnitHead(key: key, name: name, remark: remark))
    var text = head.map(topLine).joined()
    var section: UnitRecord.Section?
    for record in records {
      if record.section != section {
        section = record.section
        text += "\n# \(record.section.rawValue)\n"
      }
      text += "\n[[\(record.section.rawValue)]]\n" + record.members.map(topLine).joined()
    }
    return text
  }
}

private func topLine(_ member: TOMLMember) -> String {
  if case .list(let nodes) = member.node.value, nodes.contains(where: \.isTable) {
    let lines = nodes.map { node in "  \(inline(node.value)),\n" }
    return "\(member.name) = [\n\(lines.joined())]\n"
  }
  let line = "\(member.name) = \(inline(member.node.value))"
  guard line.utf8.count > 100, case .list(let nodes) = member.node.value else { return line + "\n" }
  return "\(member.name) = [\n\(wrapped(nodes))]\n"
}

/// The elements of a list, as many on a line as fit in 100 columns.
private func wrapped(_ nodes: [TOMLNode]) -> String {
  var lines: [String] = []
  var line = " "
  for node in nodes {
    let word = " \(inline(node.value)),"
    if line.utf8.count + word.utf8.count > 100, line != " " {
      lines.append(line)
      line = " "
    }
    line += word
  }
  lines.append(line)
  return lines.joined(separator: "\n") + "\n"
}

private func inline(_ value: TOMLContent) -> String {
  switch value {
  case .text(let text): quoted(text)
  case .integer(let number): "\(number)"
  case .decimal(let number): "\(number)"
  case .boolean(let truth): "\(truth)"
  case .date(let date): date.text
  case .time: "\"\""
  case .list(let nodes): "[\(nodes.map { inline($0.value) }.joined(separator: ", "))]"
  case .table(let members):
    "{ \(members.map { "\($0.name) = \(inline($0.node.value))" }.joined(separator: ", ")) }"
  }
}

/// A basic string of TOML; what cannot stand in one is escaped.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case "\r": quoted += "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    case _: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

extension TOMLNode {
  fileprivate var isTable: Bool {
    if case .table = value { true } else { false }
  }
}

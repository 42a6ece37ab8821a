public import Domain

/// A unit as a file holds it: its key and name, and every record in order.
public struct UnitFile: Sendable, Equatable {
  /// The key of the unit: `scd9-2010`.
  public let key: Key<Unit>
  /// The unit's name.
  public let name: String
  /// What the file is made from, in our words.
  public let remark: String
  /// The records, section by section in the order of the sections, file order within.
  public let records: [UnitRecord]

  /// The unit with these records.
  public init(key: Key<Unit>, name: String, remark: String = "", records: [UnitRecord]) {
    self.key = key
    self.name = name
    self.remark = remark
    self.records = UnitRecord.Section.allCases.flatMap { section in
      records.filter { record in record.section == section }
    }
  }

  /// The unit that a TOML text describes; `name` is the file as the officer named it.
  ///
  /// - Throws: `UnitFileError.syntax` for a text that is no TOML, else `.faults` with every fault.
  /// - Complexity: O(n) in the text.
  public static func read(text: String, name: String) throws(UnitFileError) -> UnitFile {
    let top = TOMLPlace(node: try TOMLText.parse(text, file: name), path: "")
    let reading = UnitReading(file: name)
    let head = UnitHead.read(top, reading)
    let records = readRecords(top, reading)
    guard let head, reading.faults.isEmpty else {
      throw .faults(reading.faults.sorted { ($0.line, $0.path) < ($1.line, $1.path) })
    }
    return UnitFile(key: head.key, name: head.name, remark: head.remark, records: records)
  }

  /// The unit that a file's bytes describe.
  ///
  /// - Throws: as `read(text:name:)`; bytes that are no UTF-8 are a syntax error at their place.
  public static func read(bytes: [UInt8], name: String) throws(UnitFileError) -> UnitFile {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let sound = soundLength(of: bytes)
      let lines = bytes[..<sound].split(separator: 10, omittingEmptySubsequences: false)
      throw .syntax(
        file: name,
        line: lines.count,
        column: (lines.last?.count ?? 0) + 1,
        message: "not UTF-8"
      )
    }
    return try read(text: text, name: name)
  }

  private static func readRecords(_ top: TOMLPlace, _ reading: UnitReading) -> [UnitRecord] {
    guard case .table(let members) = top.node.value else { return [] }
    var known: [Unit.Address: Int] = [:]
    var records: [UnitRecord] = []
    var figures: [Key<Figure>: TOMLPlace] = [:]
    for section in UnitRecord.Section.allCases {
      guard let member = members.first(where: { $0.name == section.rawValue }) else { continue }
      let place = top.member(member)
      guard case .list(let nodes) = member.node.value else {
        reading.fault(place, expected: "tables headed [[\(section.rawValue)]]")
        continue
      }
      for (index, node) in nodes.enumerated() {
        let element = place.element(index, node)
        if let address = address(of: element, in: section) {
          note(address, at: element, among: &known, reading)
        }
        guard let record = section.read(element, reading) else { continue }
        if case .figure(let figure) = record { figures[figure.key] = element }
        records.append(record)
      }
    }
    reading.resolve(in: Set(known.keys))
    reading.checkFigures(records, at: figures)
    return records
  }

  /// The address that a record claims, even where the rest of it is faulty.
  private static func address(of place: TOMLPlace, in section: UnitRecord.Section)
    -> Unit.Address?
  {
    guard case .table(let members) = place.node.value,
      let member = members.first(where: { member in member.name == "key" }),
      case .text(let key) = member.node.value
    else { return nil }
    return Unit.Address(section: section, key: key)
  }

  private static func note(
    _ address: Unit.Address,
    at place: TOMLPlace,
    among known: inout [Unit.Address: Int],
    _ reading: UnitReading
  ) {
    if let first = known[address] {
      reading.fault(
        place,
        found: "the key '\(address.key)' again",
        expected: "a key of its own; line \(first) has that one"
      )
    } else {
      known[address] = place.node.line
    }
  }

  private static func soundLength(of bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      var end = middle
      while end > low, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if String(validating: bytes[..<end], as: UTF8.self) != nil {
        low = max(end, low)
        if end < middle { break }
      } else {
        high = end - 1
      }
    }
    return low
  }
}

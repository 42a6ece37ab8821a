internal import Domain

/// One named value of a record in a unit file.
struct Field<Record, Value: Hashable & Sendable>: Sendable {
  /// The name in the file.
  let name: String
  let get: @Sendable (Record) -> Value
  let form: Form<Value>
  /// The value where the name is left out, nil where it may not be.
  let fallback: Value?

  /// A value that every record has.
  init(_ name: String, _ get: @escaping @Sendable (Record) -> Value, _ form: Form<Value>) {
    self.name = name
    self.get = get
    self.form = form
    fallback = nil
  }

  /// A value that is left out where it is the usual one.
  init(
    _ name: String,
    _ get: @escaping @Sendable (Record) -> Value,
    _ form: Form<Value>,
    else fallback: Value
  ) {
    self.name = name
    self.get = get
    self.form = form
    self.fallback = fallback
  }

  func read(_ place: TOMLPlace, _ members: [String: TOMLMember], _ reading: UnitReading) -> Value? {
    if let member = members[name] { return form.read(place.member(member), reading) }
    if let fallback { return fallback }
    let missing = TOMLMember(name: name, node: TOMLNode(line: place.node.line, value: .time))
    reading.fault(place.member(missing), found: "nothing", expected: form.expected)
    return nil
  }

  func write(_ record: Record) -> TOMLMember? {
    let value = get(record)
    if value == fallback { return nil }
    return form.write(value)
      .map { written in TOMLMember(name: name, node: TOMLNode(line: 0, value: written)) }
  }
}

/// How a record stands in a unit file: its fields in order, once, for reading and for writing.
struct Shape<Record: Sendable>: Sendable {
  private struct Missing: Error {}

  private let names: [String]
  private let make: @Sendable (TOMLPlace, [String: TOMLMember], UnitReading) -> Record?
  private let parts: @Sendable (Record) -> [TOMLMember]

  /// The shape of a record that is made from these fields, in the order of its initialiser.
  init<each Value>(
    _ build: @escaping @Sendable (repeat each Value) -> Record,
    _ fields: repeat Field<Record, each Value>
  ) {
    var names: [String] = []
    for field in repeat each fields { names.append(field.name) }
    self.names = names
    make = { place, members, reading in
      // All fields are read before the first missing one ends it, so that all faults are noted.
      let values = (repeat (each fields).read(place, members, reading))
      do {
        return build(repeat try Self.present(each values))
      } catch {
        return nil
      }
    }
    parts = { record in
      var parts: [TOMLMember] = []
      for field in repeat each fields {
        if let member = field.write(record) { parts.append(member) }
      }
      return parts
    }
  }

  /// The record at a place, or nil where a fault was noted.
  func read(_ place: TOMLPlace, _ reading: UnitReading) -> Record? {
    guard case .table(let members) = place.node.value else {
      reading.fault(place, expected: "a table with \(listed(names, or: "and"))")
      return nil
    }
    for member in members where !names.contains(member.name) {
      reading.fault(
        place.member(member),
        found: "an unknown name",
        expected: "one of \(listed(names))"
      )
    }
    let named = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
    return make(place, named, reading)
  }

  /// The record's members in the order of the fields.
  func members(of record: Record) -> [TOMLMember] { parts(record) }

  /// The shape as a form, for a record inside another.
  var form: Form<Record> {
    let shape = self
    return Form(
      expected: "a table",
      read: { place, reading in shape.read(place, reading) },
      write: { record in .table(shape.members(of: record)) }
    )
  }

  private static func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}

/// A value of JSON with all that is in it.
indirect enum JSONTree: Equatable {
  case text(String)
  /// A number, true or false, as it stands.
  case plain(String)
  case null
  case list([JSONTree])
  case object([String: JSONTree])

  /// The value of a key; nil for anything but an object that has it.
  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text, nil for any other value.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The values of a list, none for any other value.
  var values: [JSONTree] {
    if case .list(let values) = self { values } else { [] }
  }
}

extension JSONScan {
  /// Reads the object that the bytes hold, with everything in it.
  ///
  /// It goes into itself once for each bracket, so whoever passes the bytes has bounded their depth.
  mutating func whole() throws(Failure) -> JSONTree {
    skipBlank()
    guard peek == UInt8(ascii: "{") else { throw failure(.notAnObject) }
    let tree = try tree()
    skipBlank()
    guard place == bytes.count else { throw failure(.textAfter) }
    return tree
  }

  private mutating func tree() throws(Failure) -> JSONTree {
    skipBlank()
    if skippedTo(UInt8(ascii: "{")) { return try members() }
    if skippedTo(UInt8(ascii: "[")) { return try elements() }
    let isText = peek == UInt8(ascii: "\"")
    var bytes: [UInt8] = []
    try scalar(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    if isText { return .text(text) }
    return text.isEmpty ? .null : .plain(text)
  }

  private mutating func members() throws(Failure) -> JSONTree {
    var members: [String: JSONTree] = [:]
    if skippedTo(UInt8(ascii: "}")) { return .object(members) }
    while true {
      guard skippedTo(UInt8(ascii: "\"")) else { throw failure(.notAKey) }
      var bytes: [UInt8] = []
      try string(into: &bytes)
      let key = String(decoding: bytes, as: UTF8.self)
      guard skippedTo(UInt8(ascii: ":")) else { throw failure(.noColon) }
      guard members[key] == nil else { throw failure(.repeatedKey(key)) }
      members[key] = try tree()
      if skippedTo(UInt8(ascii: "}")) { return .object(members) }
      guard skippedTo(UInt8(ascii: ",")) else { throw failure(.noComma) }
    }
  }

  private mutating func elements() throws(Failure) -> JSONTree {
    var values: [JSONTree] = []
    if skippedTo(UInt8(ascii: "]")) { return .list(values) }
    while true {
      values.append(try tree())
      if skippedTo(UInt8(ascii: "]")) { return .list(values) }
      guard skippedTo(UInt8(ascii: ",")) else { throw failure(.noComma) }
    }
  }
}

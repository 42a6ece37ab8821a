/// The walk over a text that reads it as TOML: headers, keys and values in the order of the file.
struct TOMLReader {
  var bytes: [UInt8]
  var place = 0
  var line = 1
  var lineStart = 0

  /// A walk at the beginning of a text; a byte order mark is passed over.
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      place = 3
      lineStart = 3
    }
  }

  /// The whole text as its top table.
  mutating func document() throws(TOMLFault) -> TOMLNode {
    let top = TOMLBranch(line: 1, origin: .header)
    var current = top
    while true {
      try skipBlank()
      guard let byte = peek else { return top.node }
      if byte == UInt8(ascii: "[") {
        current = try header(in: top)
      } else {
        try pair(in: current, depth: 0)
      }
      try endLine()
    }
  }

  /// Reads `[a.b]` or `[[a.b]]` and answers the table it opens.
  private mutating func header(in top: TOMLBranch) throws(TOMLFault) -> TOMLBranch {
    let began = mark
    advance()
    let isList = peek == UInt8(ascii: "[")
    if isList { advance() }
    let names = try keys()
    for _ in 0..<(isList ? 2 : 1) {
      guard peek == UInt8(ascii: "]") else { throw expected("']' at the end of the header") }
      advance()
    }
    guard let branch = top.open(names, asElement: isList, line: began.line) else {
      throw began.fault("'\(names.joined(separator: "."))' stands twice, or is no table")
    }
    return branch
  }

  /// Reads `a.b = value` into a table.
  mutating func pair(in branch: TOMLBranch, depth: Int) throws(TOMLFault) {
    let began = mark
    let names = try keys()
    guard peek == UInt8(ascii: "=") else { throw expected("'=' after the key") }
    advance()
    skipSpace()
    let node = try value(depth: depth)
    guard branch.set(node, at: names, line: began.line) else {
      throw began.fault("'\(names.joined(separator: "."))' stands twice, or is no table")
    }
  }

  /// Reads one value of any kind.
  mutating func value(depth: Int) throws(TOMLFault) -> TOMLNode {
    guard depth < TOMLText.maximumDepth else {
      throw fault("more than \(TOMLText.maximumDepth) lists and tables within one another")
    }
    let began = line
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return TOMLNode(line: began, value: .text(try string(mayBeLong: true)))
    case UInt8(ascii: "["): return TOMLNode(line: began, value: try list(depth: depth + 1))
    case UInt8(ascii: "{"): return try table(depth: depth + 1)
    case nil: throw expected("a value")
    case _: return TOMLNode(line: began, value: try scalar())
    }
  }

  private mutating func list(depth: Int) throws(TOMLFault) -> TOMLContent {
    advance()
    var nodes: [TOMLNode] = []
    while true {
      try skipBlank()
      if peek == UInt8(ascii: "]") { break }
      nodes.append(try value(depth: depth))
      try skipBlank()
      if peek == UInt8(ascii: "]") { break }
      guard peek == UInt8(ascii: ",") else { throw expected("',' or ']' in the list") }
      advance()
    }
    advance()
    return .list(nodes)
  }

  private mutating func table(depth: Int) throws(TOMLFault) -> TOMLNode {
    let branch = TOMLBranch(line: line, origin: .inline)
    advance()
    skipSpace()
    if peek != UInt8(ascii: "}") {
      while true {
        skipSpace()
        try pair(in: branch, depth: depth)
        skipSpace()
        guard peek == UInt8(ascii: ",") else { break }
        advance()
      }
      guard peek == UInt8(ascii: "}") else { throw expected("',' or '}' in the table") }
    }
    advance()
    return branch.node
  }

  /// Reads a dotted key, and the space after it.
  private mutating func keys() throws(TOMLFault) -> [String] {
    var names: [String] = []
    while true {
      skipSpace()
      names.append(try key())
      skipSpace()
      guard names.count <= TOMLText.maximumParts else {
        throw fault("a key of more than \(TOMLText.maximumParts) parts")
      }
      guard peek == UInt8(ascii: ".") else { return names }
      advance()
    }
  }

  private mutating func key() throws(TOMLFault) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
      return try string(mayBeLong: false)
    }
    let start = place
    while let byte = peek, isBareKey(byte) { advance() }
    guard place > start else { throw expected("a key") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Passes what may follow a header or a pair on its line.
  private mutating func endLine() throws(TOMLFault) {
    skipSpace()
    try skipComment()
    guard peek == nil || isLineEnd else { throw expected("the end of the line") }
  }
}

private func isBareKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}

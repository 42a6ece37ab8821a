/// The line of every key and list element of a TOML text, by its way from the top.
///
/// TOMLKit gives values without their places, so the text is walked a second time. The text is known
/// to be TOML; on any other text the walk still ends, and merely finds less.
struct LineIndex {
  private var lines: [String: Int] = [:]
  private var counts: [String: Int] = [:]
  private var bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// The index of a text.
  ///
  /// - Complexity: O(n) in its bytes.
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    walk()
    bytes = []
  }

  /// The line of a value, nil where the walk has not met it.
  subscript(path: String) -> Int? { lines[path] }

  private mutating func walk() {
    var prefix = ""
    while true {
      skipBlank()
      guard let byte = peek else { return }
      let start = place
      if byte == UInt8(ascii: "[") {
        prefix = header()
      } else {
        pair(under: prefix, depth: 0)
      }
      if place == start { advance() }
    }
  }

  /// Reads `[a.b]` or `[[a.b]]` and answers the way it leads to.
  private mutating func header() -> String {
    advance()
    let isList = peek == UInt8(ascii: "[")
    if isList { advance() }
    let started = line
    let names = keys()
    var path = ""
    for (position, name) in names.enumerated() {
      let joined = join(path, name)
      if position == names.count - 1, isList { counts[joined, default: 0] += 1 }
      path = counts[joined].map { count in "\(joined)[\(count - 1)]" } ?? joined
      if lines[joined] == nil { lines[joined] = started }
      if lines[path] == nil { lines[path] = started }
    }
    while peek == UInt8(ascii: "]") { advance() }
    return path
  }

  /// Reads `a.b = value`.
  private mutating func pair(under prefix: String, depth: Int) {
    let started = line
    var path = prefix
    for name in keys() {
      path = join(path, name)
      if lines[path] == nil { lines[path] = started }
    }
    skipSpace()
    guard peek == UInt8(ascii: "=") else { return }
    advance()
    value(at: path, depth: depth)
  }

  private mutating func value(at path: String, depth: Int) {
    skipSpace()
    guard let byte = peek, depth < 300 else { return }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "["): list(at: path, depth: depth + 1)
    case UInt8(ascii: "{"): table(at: path, depth: depth + 1)
    default:
      while let next = peek, !isEnd(next) { advance() }
    }
  }

  private mutating func list(at path: String, depth: Int) {
    advance()
    var index = 0
    while true {
      skipBlank()
      guard let byte = peek else { return }
      if byte == UInt8(ascii: "]") {
        advance()
        return
      }
      let start = place
      let element = "\(path)[\(index)]"
      lines[element] = line
      value(at: element, depth: depth)
      skipBlank()
      if peek == UInt8(ascii: ",") { advance() }
      if place == start { advance() }
      index += 1
    }
  }

  private mutating func table(at path: String, depth: Int) {
    advance()
    while true {
      skipBlank()
      guard let byte = peek else { return }
      if byte == UInt8(ascii: "}") {
        advance()
        return
      }
      let start = place
      pair(under: path, depth: depth)
      skipBlank()
      if peek == UInt8(ascii: ",") { advance() }
      if place == start { advance() }
    }
  }

  /// Reads a dotted key.
  private mutating func keys() -> [String] {
    var names: [String] = []
    while true {
      skipSpace()
      guard let byte = peek else { return names }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        names.append(string())
      } else {
        let start = place
        while let next = peek, isBareKey(next) { advance() }
        guard place > start else { return names }
        names.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      skipSpace()
      guard peek == UInt8(ascii: ".") else { return names }
      advance()
    }
  }

  /// Reads a string of any of the four kinds and answers what stands between its quotes.
  private mutating func string() -> String {
    guard let quote = peek else { return "" }
    let isLong = place + 2 < bytes.count && bytes[place + 1] == quote && bytes[place + 2] == quote
    let width = isLong ? 3 : 1
    for _ in 0..<width { advance() }
    let start = place
    while let byte = peek {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance()
      } else if byte == quote, closes(quote, width: width) {
        break
      } else if byte == UInt8(ascii: "\n"), !isLong {
        break
      }
      advance()
    }
    let inner = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
    for _ in 0..<width where peek == quote { advance() }
    return inner
  }

  /// Whether the quotes here end a string: of four or five in a row, the last three do.
  private func closes(_ quote: UInt8, width: Int) -> Bool {
    guard width == 3 else { return true }
    guard place + 2 < bytes.count, bytes[place + 1] == quote, bytes[place + 2] == quote else {
      return false
    }
    return place + 3 >= bytes.count || bytes[place + 3] != quote
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func advance() {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { advance() }
  }

  private mutating func skipBlank() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"):
        while let next = peek, next != UInt8(ascii: "\n") { advance() }
      default: return
      }
    }
  }
}

private func join(_ path: String, _ name: String) -> String {
  path.isEmpty ? name : "\(path).\(name)"
}

private func isBareKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}

private func isEnd(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\n"),
    UInt8(ascii: "#"):
    true
  default: false
  }
}

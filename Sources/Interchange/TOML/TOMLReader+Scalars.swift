internal import Domain

extension TOMLReader {
  /// Reads a number, a truth, a date or a time.
  mutating func scalar() throws(TOMLFault) -> TOMLContent {
    let began = mark
    let start = place
    while let byte = peek, !isEnd(byte) { advance() }
    // A date and its time may stand one space apart.
    if peek == UInt8(ascii: " "), day(word(from: start)[...]) != nil,
      let next = peek(after: 1), isDigit(next)
    {
      advance()
      while let byte = peek, !isEnd(byte) { advance() }
    }
    let text = word(from: start)
    if text.isEmpty { throw expected("a value") }
    if let content = truth(text) ?? date(text) ?? number(text) { return content }
    throw began.fault("'\(text.prefix(40))' is no value; a text stands in quotes")
  }

  private func word(from start: Int) -> String {
    String(decoding: bytes[start..<place], as: UTF8.self)
  }
}

private func truth(_ text: String) -> TOMLContent? {
  switch text {
  case "true": .boolean(true)
  case "false": .boolean(false)
  default: nil
  }
}

/// A day; or a time, with a day before it or without.
private func date(_ text: String) -> TOMLContent? {
  if let day = day(text[...]) { return .date(day) }
  guard text.utf8.count > 10, day(text.prefix(10)) != nil else {
    return isClock(text[...], mayHaveZone: false) ? .time : nil
  }
  let isParted = "Tt ".contains(text.dropFirst(10).prefix(1))
  return isParted && isClock(text.dropFirst(11), mayHaveZone: true) ? .time : nil
}

/// The day that a text of digits and hyphens names.
private func day(_ text: Substring) -> CivilDate? {
  guard text.utf8.allSatisfy({ byte in isDigit(byte) || byte == UInt8(ascii: "-") }) else {
    return nil
  }
  return CivilDate(text: text)
}

/// Whether a text is `07:32:00`, with a fraction and, after a day, a zone.
private func isClock(_ text: Substring, mayHaveZone: Bool) -> Bool {
  let parts = text.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
  let isSound = zip(parts, [23, 59, 59]).allSatisfy { part, most in isPair(part, atMost: most) }
  guard parts.count == 3, isSound else { return false }
  var rest = text.dropFirst(8)
  if rest.hasPrefix(".") {
    let fraction = rest.dropFirst().prefix { sign in sign.utf8.allSatisfy(isDigit) }
    if fraction.isEmpty { return false }
    rest = rest.dropFirst(1 + fraction.count)
  }
  guard let sign = rest.first else { return true }
  guard mayHaveZone else { return false }
  if sign == "Z" || sign == "z" { return rest.count == 1 }
  let zone = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
  return (sign == "+" || sign == "-") && zone.count == 2
    && isPair(zone[0], atMost: 23) && isPair(zone[1], atMost: 59)
}

private func isPair(_ text: Substring, atMost most: Int) -> Bool {
  guard text.utf8.count == 2, text.utf8.allSatisfy(isDigit), let number = Int(text) else {
    return false
  }
  return number <= most
}

private func number(_ text: String) -> TOMLContent? {
  let isNegative = text.utf8.first == UInt8(ascii: "-")
  let isSigned = isNegative || text.utf8.first == UInt8(ascii: "+")
  let plain = isSigned ? String(text.dropFirst()) : text
  switch plain {
  case "inf": return .decimal(isNegative ? -Double.infinity : .infinity)
  case "nan": return .decimal(.nan)
  default: break
  }
  for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
    return digits(text.dropFirst(2)).flatMap { Int($0, radix: radix) }.map(TOMLContent.integer)
  }
  if let whole = digits(plain[...]), whole.utf8.allSatisfy(isDigit), isCanonical(whole) {
    return Int((isNegative ? "-" : "") + whole).map(TOMLContent.integer)
  }
  return decimal(plain).map { value in .decimal(isNegative ? -value : value) }
}

/// A number with a point, an exponent, or both.
private func decimal(_ text: String) -> Double? {
  let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  guard mantissa.count <= 2, mantissa.count + parts.count > 2 else { return nil }
  let plain = mantissa.compactMap(digits)
  guard plain.count == mantissa.count, isCanonical(plain[0]),
    plain.allSatisfy({ part in part.utf8.allSatisfy(isDigit) })
  else { return nil }
  guard parts.count == 2 else { return Double(plain.joined(separator: ".")) }
  let exponent =
    parts[1].hasPrefix("+") || parts[1].hasPrefix("-") ? parts[1].dropFirst() : parts[1]
  guard let power = digits(exponent), power.utf8.allSatisfy(isDigit) else { return nil }
  return Double(plain.joined(separator: ".") + "e" + (parts[1].hasPrefix("-") ? "-" : "") + power)
}

/// The signs without the underscores, each of which must stand between two others; nil otherwise.
private func digits(_ text: Substring) -> String? {
  let runs = text.split(separator: "_", omittingEmptySubsequences: false)
  let isSound = runs.allSatisfy { run in
    !run.isEmpty && run.utf8.allSatisfy { byte in isDigit(byte) || isHexadecimalLetter(byte) }
  }
  return isSound ? runs.joined() : nil
}

/// Whether a whole number begins with no needless nought.
private func isCanonical(_ digits: String) -> Bool {
  digits.utf8.count == 1 || digits.utf8.first != UInt8(ascii: "0")
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexadecimalLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

private func isEnd(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"),
    UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
    true
  default: false
  }
}

/// What a subject's words say, taken apart: a name, a day of birth, official numbers, a role.
///
/// Words are written by people, in any order, with commas between: `VASILESCU, Doru, born
/// 12/03/1985, HO A1234567, victim`. What is no number, date or role is the name.
public struct SubjectText: Sendable, Hashable {
  /// The names, each as it was typed; the first is the main one, others follow `alias`.
  public internal(set) var names: [String] = []
  /// The day of birth.
  public internal(set) var born: CivilDate?
  /// The official numbers, each with its kind in lower case where one was typed.
  public internal(set) var numbers: [Number] = []
  /// What the person is in the report, where that is said.
  public internal(set) var role: Role?
  /// The make of a vehicle.
  public internal(set) var detail: String?
  /// What else is said of a document: its type, then its country.
  public internal(set) var details: [String] = []
  /// A postcode anywhere in the words, without spaces, in capitals.
  public internal(set) var postcode: String?
  /// The period of an event.
  public internal(set) var period: Interval?

  /// An official number: a Home Office reference, a passport, a company number.
  public struct Number: Sendable, Hashable {
    /// `ho`, `pnc`, `cro`, `passport`, `company`; empty where none was typed.
    public let kind: String
    /// The country, in capitals; empty where none was typed.
    public let country: String
    /// The letters and digits alone, in capitals.
    public let value: String
  }

  /// What a person is in a report.
  public enum Role: String, Sendable, CaseIterable {
    case victim, suspect, witness
  }

  /// Reads the words of a subject; nothing in them is an error.
  public init(_ kind: Subject.Kind, _ words: String) {
    for (place, part) in Self.aliases(in: words).enumerated() {
      var name: [String] = []
      for segment in part.split(separator: ",").map(Self.trimmed) where !segment.isEmpty {
        if !take(segment, of: kind, isFirst: place == 0 && name.isEmpty) { name.append(segment) }
      }
      if !name.isEmpty { names.append(name.joined(separator: ", ")) }
    }
    if kind == .address || kind == .business || kind == .event {
      postcode = Self.postcode(in: words)
    }
  }

  /// Takes a segment that is no name; returns false for one that is.
  private mutating func take(_ segment: String, of kind: Subject.Kind, isFirst: Bool) -> Bool {
    let lower = segment.lowercased()
    switch kind {
    case .person:
      if let role = Role(rawValue: lower) {
        self.role = self.role ?? role
        return true
      }
      if let date = Self.birth(in: lower) {
        born = born ?? date
        return true
      }
      if lower.hasPrefix("about ") || lower.hasPrefix("aged ") { return true }
      return takeNumber(segment)
    case .vehicle:
      guard !isFirst else { return false }
      detail = detail ?? Self.after(["make "], in: lower) ?? lower
      return true
    case .business:
      if let number = Self.after(["company no ", "company number ", "co no ", "no "], in: lower) {
        takeCompany(number)
        return true
      }
      if !isFirst, segment.count(where: \.isNumber) >= 6, Self.compact(segment).count <= 8 {
        takeCompany(segment)
        return true
      }
      return Self.postcode(in: segment).map { Self.compact(segment) == $0 } ?? false
    case .document:
      if takeNumber(segment) { return true }
      guard !isFirst else { return false }
      details.append(lower)
      return true
    case .event:
      guard let moment = Self.period(in: segment) else { return false }
      period = moment
      return true
    case .address, .phone, .online: return false
    }
  }

  /// A company's number, whose leading noughts some leave out.
  private mutating func takeCompany(_ number: String) {
    let value = Self.compact(number).drop { character in character == "0" }
    numbers.append(Number(kind: "company", country: "", value: String(value)))
  }

  private mutating func takeNumber(_ segment: String) -> Bool {
    let words = segment.split { character in character.isWhitespace || ".:#".contains(character) }
      .map { $0.lowercased() }
    guard words.count >= 2, let kind = Self.numberKinds[words[0]] else { return false }
    var rest = words.dropFirst()
    while let word = rest.first, Self.fillers.contains(word) { rest = rest.dropFirst() }
    var country = ""
    if kind.hasCountry, rest.count > 1, let first = rest.first, first.allSatisfy(\.isLetter) {
      country = first.uppercased()
      rest = rest.dropFirst()
    }
    let value = Self.compact(rest.joined())
    guard value.contains(where: \.isNumber) else { return false }
    numbers.append(Number(kind: kind.name, country: country, value: value))
    return true
  }

  private static let numberKinds: [String: (name: String, hasCountry: Bool)] = [
    "ho": ("ho", false), "home": ("ho", false), "pnc": ("pnc", false), "pncid": ("pnc", false),
    "cro": ("cro", false),
    "nino": ("nino", false), "ni": ("nino", false), "passport": ("passport", true),
    "id": ("id", true), "identity": ("id", true), "licence": ("licence", true),
    "visa": ("visa", true), "permit": ("permit", true),
  ]
  private static let fillers: Set<String> = ["office", "ref", "reference", "no", "number", "card"]
}

extension SubjectText {
  /// The words before and after each `alias`.
  private static func aliases(in words: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in words.split(separator: " ") {
      if ["alias", "aka", "a.k.a."].contains(word.lowercased()) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { words in words.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The letters and digits alone, in capitals.
  public static func compact(_ text: some StringProtocol) -> String {
    String(text.uppercased().filter { character in character.isLetter || character.isNumber })
  }

  private static func after(_ prefixes: [String], in text: String) -> String? {
    prefixes.first { text.hasPrefix($0) }.map { trimmed(text.dropFirst($0.count)) }
  }

  /// The day in `born 12/03/1985`, `b. 12.3.85`, `1985-03-12` or `dob 12 Mar 1985`.
  private static func birth(in text: String) -> CivilDate? {
    let rest = after(["born on ", "born ", "b. ", "dob: ", "dob "], in: text) ?? text
    return date(rest)
  }

  /// A day as people write it, day first; of two figures the year is the last such year.
  static func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(text: text) { return date }
    let parts = text.split { character in "/.- ".contains(character) }
    guard parts.count == 3, let day = Int(parts[0]), let written = Int(parts[2]) else { return nil }
    let year = written < 100 ? (written > 12 ? 1900 : 2000) + written : written
    guard year >= 1850 else { return nil }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let named = names.firstIndex(of: String(parts[1].lowercased().prefix(3))).map { $0 + 1 }
    return (Int(parts[1]) ?? named).flatMap { CivilDate(year: year, month: $0, day: day) }
  }

  /// The period in `2010-09-20T06:00Z to 2010-09-20T08:00Z`; both in UTC.
  private static func period(in text: String) -> Interval? {
    let parts = text.split(separator: " ").filter { $0.lowercased() != "to" }
    guard parts.count == 2, let start = moment(parts[0]), let end = moment(parts[1]), start < end
    else { return nil }
    return Interval(from: start, to: end)
  }

  private static func moment(_ text: Substring) -> Instant? {
    let parts = text.uppercased().split { character in character == "T" || character == "Z" }
    guard parts.count == 2, let date = CivilDate(text: parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
      return nil
    }
    let minutes = date.dayNumber * 1440 + clock[0] * 60 + clock[1]
    return Instant(milliseconds: Int64(minutes) * 60_000)
  }

  /// The last postcode in the words, without its space: one or two words of five to seven characters
  /// that end in a figure and two letters and begin with one or two letters.
  static func postcode(in words: String) -> String? {
    let tokens = words.uppercased().split { character in
      !(character.isLetter || character.isNumber)
    }
    var found: String?
    for (place, token) in tokens.enumerated() {
      if let code = code(token) { found = code }
      if place + 1 < tokens.count, tokens[place + 1].count == 3, (2...4).contains(token.count) {
        if let code = code(token + tokens[place + 1]) { found = code }
      }
    }
    return found
  }

  /// The postcode, with a nought where somebody typed an O for it.
  private static func code(_ text: some StringProtocol) -> String? {
    if isPostcode(text) { return String(text) }
    var letters = Array(text)
    guard (5...7).contains(letters.count), letters.contains("O") else { return nil }
    let inward = letters.count - 3
    for place in [inward, inward - 1] where place > 0 && letters[place] == "O" {
      letters[place] = "0"
    }
    let mended = String(letters)
    return isPostcode(mended) ? mended : nil
  }

  private static func isPostcode(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard (5...7).contains(bytes.count) else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    let inward = bytes.suffix(3)
    guard let first = inward.first, isDigit(first), inward.dropFirst().allSatisfy(isLetter) else {
      return false
    }
    let outward = bytes.dropLast(3)
    return isLetter(outward[0]) && outward.contains(where: isDigit)
      && outward.prefix(3).contains(where: isDigit)
  }
}

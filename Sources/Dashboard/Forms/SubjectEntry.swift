import Domain

/// One subject of a report as it is typed in one line: what it is, then what it is called.
///
///     person Vasilescu, Doru, born 12/3/1985, victim
///     ph 07700 900123
///
/// The first word may be any beginning of the kind. Without it, what can only be one thing is read as
/// that; the reading stands beside the line, so that it is the officer who lets it stand.
struct SubjectEntry: Equatable, Sendable {
  /// What it is.
  let kind: Subject.Kind
  /// What it is called, as it was typed.
  let words: String

  /// The most subjects that a form takes.
  static let most = 8
  /// The fields of the form, of which one more is asked for as each is filled.
  static let fields = (1...most).map { number in FieldID("subject\(number)") }

  /// What a line says; nil where it does not say what the subject is.
  init?(_ line: String) {
    let text = line.drop(while: \.isWhitespace)
    let word = text.prefix { character in character.isLetter }.lowercased()
    let rest = text.dropFirst(word.count).drop { character in
      character.isWhitespace || character == ":"
    }
    let named = Subject.Kind.allCases.first { kind in
      !word.isEmpty && kind.rawValue.hasPrefix(word)
    }
    if let named, !rest.isEmpty {
      self.init(kind: named, words: String(rest))
    } else if let kind = Self.guess(String(text)) {
      self.init(kind: kind, words: String(text))
    } else {
      return nil
    }
  }

  private init(kind: Subject.Kind, words: String) {
    self.kind = kind
    self.words = words
  }

  /// The subject to be recorded.
  var subject: Subject { Subject(kind: kind, words: .present(words)) }

  /// How the line is understood: `= person Vasilescu, Doru · born 12 Mar 1985 · victim`.
  var reading: String {
    let text = SubjectText(kind, words)
    var parts = ["= \(kind.rawValue) \(text.names.joined(separator: " alias "))"]
    if let born = text.born { parts.append("born \(born.spoken)") }
    parts += text.numbers.map { number in
      [number.kind.uppercased(), number.country, number.value].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    if let role = text.role { parts.append(role.rawValue) }
    if let detail = text.detail { parts.append(detail) }
    return parts.joined(separator: " · ")
  }

  /// What a line can only be: a phone number, an address of the net, a registration mark, a place.
  private static func guess(_ text: String) -> Subject.Kind? {
    if text.contains("@") || text.hasPrefix("http") || text.hasPrefix("www.") { return .online }
    let figures = text.count { character in character.isNumber }
    let isPhone = text.allSatisfy { character in
      character.isNumber || " +()-".contains(character)
    }
    if isPhone, figures >= 9 { return .phone }
    if isMark(SubjectText.compact(text)), text.count <= 8 { return .vehicle }
    return SubjectText(.address, text).postcode == nil ? nil : .address
  }

  /// Two letters, two figures, three letters: the form of marks since 2001.
  private static func isMark(_ code: String) -> Bool {
    let shape = code.map { character in character.isNumber ? "9" : "A" }.joined()
    return shape == "AA99AAA"
  }

  /// One line of the form.
  static func field(_ number: Int) -> Field {
    Field(
      fields[number - 1],
      number == 1 ? "Subject" : "Subject \(number)",
      .text(max: 160),
      help: "What it is, then its name, as in: person Vasilescu, Doru, born 12/3/1985, victim.",
      source: "5.2",
      isCompared: true,
      validate: { value, _ in
        guard case .text(let text) = value, SubjectEntry(text) == nil else { return nil }
        let kinds = Subject.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        return "begin with what it is: \(kinds)"
      },
      reads: { text in SubjectEntry(text)?.reading }
    )
  }

  /// The subjects that the values of a form name.
  static func subjects(_ values: FormValues) -> [Subject] {
    fields.compactMap { field in SubjectEntry(values.text(field))?.subject }
  }

  /// One line more than are filled in is asked for.
  static func rules(_ values: FormValues) -> [FieldRule] {
    let filled = fields.lastIndex { field in !values.text(field).isEmpty } ?? -1
    return fields.dropFirst(filled + 2).map { field in FieldRule.hide(field) }
  }
}

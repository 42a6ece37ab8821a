/// What makes a subject comparable: its words taken apart, and its names and numbers levelled.
///
/// The rules are those of domain facts 5.2, which are general knowledge; `Deconfliction.version` says
/// under which of them a check was made.
public struct SubjectIdentity: Sendable, Hashable {
  /// What the subject is.
  public let kind: Subject.Kind
  /// Its words taken apart.
  public let text: SubjectText
  /// The names, the main one first.
  let names: [NameKey]
  /// The words without spaces and marks, for what is known by one string: a mark, a number, a handle.
  let code: String
  /// Of a business: the words of its name.
  let words: [String]
  /// Of an address: its numbers, the flat and the house apart, and the street.
  let address: AddressKey?

  /// The identity of a subject; `fold` makes Latin letters without marks in lower case of any text.
  public init(_ kind: Subject.Kind, _ typed: String, fold: (String) -> String) {
    self.kind = kind
    let text = SubjectText(kind, typed)
    self.text = text
    let names = text.names.map(fold)
    let first = names.first ?? ""
    self.names = kind == .person ? names.map(NameKey.init(folded:)) : []
    address =
      kind == .address || kind == .event
      ? AddressKey(folded: fold(typed), postcode: text.postcode) : nil
    let words = kind == .business ? Self.business(first) : []
    self.words = words
    switch kind {
    case .person, .address, .event: code = ""
    case .vehicle: code = Self.registration(first)
    case .phone: code = Self.phone(typed)
    case .business: code = words.joined()
    case .document:
      code = text.numbers.first?.value ?? SubjectText.compact(first)
    case .online: code = Self.online(fold(typed))
    }
  }

  /// The subject's identity, nil where its words are erased or withheld.
  public init?(_ subject: Subject, fold: (String) -> String) {
    guard let words = subject.words.text else { return nil }
    self.init(subject.kind, words, fold: fold)
  }

  /// A mark in capitals with the letters O and I as figures, which people read alike.
  private static func registration(_ text: String) -> String {
    String(SubjectText.compact(text).map { $0 == "O" ? "0" : $0 == "I" ? "1" : $0 })
  }

  /// A number with the country's code: `447700900123`; a number of no country is taken for a British
  /// one.
  static func phone(_ text: String) -> String {
    var text = String(text.split(separator: " ext").first ?? "")
    let figures = text.count { character in character.isNumber }
    if figures >= 5 { text = text.replacing("O", with: "0") }
    let isInternational = text.first { $0 == "+" || $0.isNumber } == "+"
    // A nought in brackets after the country's code is not dialled.
    var plain = ""
    var bracket: String?
    for character in text {
      switch character {
      case "(": bracket = ""
      case ")":
        // Nor is a note behind the number: `(SIM 2)`.
        if let inner = bracket, plain.isEmpty { plain += inner }
        bracket = nil
      case _ where character.isASCII && character.isNumber:
        if bracket != nil { bracket?.append(character) } else { plain.append(character) }
      default: continue
      }
    }
    if let inner = bracket { plain += inner }
    if isInternational || plain.count <= 7 { return plain }
    if plain.hasPrefix("00") { return String(plain.dropFirst(2)) }
    if plain.hasPrefix("0") { return "44" + plain.dropFirst() }
    return plain.hasPrefix("44") && plain.count >= 11 ? plain : "44" + plain
  }

  /// The words of a name without those that say only that it is a business.
  private static func business(_ folded: String) -> [String] {
    let idle: Set<String> = [
      "ltd", "limited", "plc", "llp", "co", "company", "the", "and", "uk", "inc", "of", "t", "a",
    ]
    let words = folded.filter { character in character != "'" }
      .split { character in !(character.isLetter || character.isNumber) }.map(String.init)
    let bare = words.filter { word in !idle.contains(word) }
    return (bare.isEmpty ? words : bare).map { word in
      word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }
  }

  /// An address of the net without its scheme, `www.` and what follows the name: lower case.
  private static func online(_ folded: String) -> String {
    // What stands before the last word, or before a colon, is the name of the service.
    let last = folded.split { character in character.isWhitespace || "<>,".contains(character) }
      .last
    var text = Substring(last ?? "")
    for prefix in ["https://", "http://", "mailto:", "skype:", "www.", "@"]
    where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    if text.allSatisfy({ character in character.isNumber || character == "-" }) {
      text = Substring(text.filter(\.isNumber))
    }
    while text.last == "." { text.removeLast() }
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}

/// The parts of an address that are compared.
struct AddressKey: Sendable, Hashable {
  /// The postcode without its space, in capitals.
  let postcode: String?
  /// The number of the house with its letter: `14b`.
  let house: String?
  /// The flat or room.
  let flat: String?
  /// The first letters of the street's words, without what says only that it is a street.
  let street: [String]

  init(folded: String, postcode: String?) {
    self.postcode = postcode
    var words = folded.split { character in
      !(character.isLetter || character.isNumber || character == "/")
    }.map(String.init)
    let ends = postcode.map { code in Self.parts(of: code) } ?? []
    words.removeAll { word in ends.contains(word) || word == postcode?.lowercased() }
    var flat: String?
    if let place = words.firstIndex(where: Self.flatWords.contains), place + 1 < words.count {
      flat = words[place + 1]
      words.removeSubrange(place...(place + 1))
    }
    let numbers = words.filter { word in word.first?.isNumber == true }
    var house = numbers.first
    // `2/14 Maple Road` is flat 2 at 14.
    if let both = house?.split(separator: "/"), both.count == 2 {
      flat = flat ?? String(both[0])
      house = String(both[1])
    } else if flat == nil, numbers.count > 1 {
      flat = numbers[0]
      house = numbers[1]
    }
    self.flat = flat
    self.house = house
    street = words.filter { word in
      word.allSatisfy(\.isLetter) && !Self.idle.contains(word) && word.count > 1
    }
  }

  private static func parts(of postcode: String) -> Set<String> {
    let lower = postcode.lowercased()
    return [String(lower.dropLast(3)), String(lower.suffix(3))]
  }

  private static let flatWords: Set<String> = [
    "flat", "flt", "apt", "apartment", "unit", "room", "fl",
  ]
  private static let idle: Set<String> = [
    "road", "rd", "street", "st", "avenue", "ave", "av", "lane", "ln", "close", "cl", "court", "ct",
    "drive", "dr", "gardens", "gdns", "terrace", "ter", "place", "pl", "square", "sq", "crescent",
    "cres", "grove", "gr", "way", "hill", "park", "mews", "walk", "london", "uk", "england", "the",
    "floor", "ground", "first", "basement", "house", "hse",
  ]
}

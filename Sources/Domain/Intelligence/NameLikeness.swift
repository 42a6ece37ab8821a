/// How alike two names are, over transliterations, slips of the hand and the order of their parts.
///
/// Names are compared in Latin letters without marks, in lower case. A name never matches by one word
/// alone, and never by sound alone where a day of birth speaks against it; that is the caller's part.
public struct NameKey: Sendable, Hashable {
  /// One word of a name: its letters with spellings of one sound made equal, and its consonants.
  struct Word: Sendable, Hashable {
    let letters: [UInt8]
    let bones: [UInt8]
  }

  let words: [Word]
  /// The letters and the consonants of the whole name in one, forenames first, particles included.
  let whole: Word

  /// How two words are alike, as the slips that lie between them.
  enum Likeness: Int, Comparable {
    case same, near, none

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The key of a name in folded letters: `surname, forenames` or `forenames surname`.
  public init(folded name: String) {
    let halves = name.split(separator: ",").map { half in
      half.split { character in !(character.isLetter || character == "'") }
        .map { word in word.filter(\.isLetter) }
        .filter { word in !word.isEmpty && !Self.nobody.contains(word) }
    }
    let inOrder =
      halves.count >= 2 ? halves.dropFirst().flatMap(\.self) + halves[0] : halves.flatMap(\.self)
    words = inOrder.filter { word in !Self.particles.contains(word) }.map(Word.init)
    whole = Word(inOrder.joined())
  }

  /// Words that name nobody.
  private static let nobody: Set<String> = [
    "mr", "mrs", "miss", "ms", "dr", "unknown", "unidentified", "adult", "male", "female", "man",
    "woman", "child", "boy", "girl", "nk",
  ]
  /// Words that one writer leaves out and another joins to the next.
  private static let particles: Set<String> = [
    "al", "el", "ul", "ur", "ud", "as", "ar", "bin", "ibn", "ben", "bint", "de", "da", "do", "dos",
    "das", "del", "la", "las", "los", "van", "von", "der", "den", "mac", "mc", "o", "ni", "ap",
    "abu",
  ]

  /// Two words of the name as one key each, so that a name is found by any two of its words.
  public var pairs: [String] {
    let sorted = Set(words.prefix(4).map { String(decoding: $0.bones, as: UTF8.self) }).sorted()
    var pairs: [String] = []
    for (place, first) in sorted.enumerated() {
      for second in sorted.dropFirst(place + 1) { pairs.append("\(first) \(second)") }
    }
    return pairs
  }

  /// Whether two names may be one person's: every word of the shorter stands in the longer, but for
  /// so many slips, or the names are one when written in one word.
  ///
  /// With a slip allowed, a word may also be cut short: `Alex` for `Alexandru`.
  public func isLike(_ other: NameKey, slips: Int) -> Bool {
    if isOne(with: other, slips: slips) { return true }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    guard short.words.count >= 2 else { return false }
    var left = long.words
    var found = 0
    for word in short.words {
      let best = left.enumerated().map { place, other in
        (word.likeness(to: other, isLoose: slips > 0), place)
      }.min { $0.0 < $1.0 }
      guard let best, best.0 < .none else { return false }
      left.remove(at: best.1)
      found += best.0.rawValue
    }
    return found <= slips
  }

  private func isOne(with other: NameKey, slips: Int) -> Bool {
    let (one, two) = (whole, other.whole)
    guard min(one.bones.count, two.bones.count) >= 5 else { return false }
    if one.bones == two.bones { return true }
    guard slips > 0 else { return false }
    let most = min(one.letters.count, two.letters.count) >= 10 ? 2 : 1
    return EditDistance.between(one.letters, two.letters, atMost: most) <= most
      || min(one.bones.count, two.bones.count) >= 7
        && EditDistance.between(one.bones, two.bones, atMost: 1) <= 1
  }
}

extension NameKey.Word {
  init(_ word: String) {
    letters = Self.levelled(Array(word.utf8))
    bones = Self.bones(of: letters)
  }

  func likeness(to other: Self, isLoose: Bool) -> NameKey.Likeness {
    if letters == other.letters { return .same }
    if bones == other.bones, bones.count >= 3 { return .same }
    guard isLoose else { return .none }
    let (short, long) =
      letters.count <= other.letters.count ? (letters, other.letters) : (other.letters, letters)
    if short.count == 1 { return short.first == long.first ? .near : .none }
    if bones == other.bones, bones.count == 2 { return .near }
    let distance = EditDistance.between(short, long, atMost: 2)
    if distance <= (short.count >= 7 ? 2 : 1) { return .near }
    if short.count >= 3, long.starts(with: short) || long.suffix(short.count) == short[...] {
      return .near
    }
    return min(bones.count, other.bones.count) >= 4
      && EditDistance.between(bones, other.bones, atMost: 1) <= 1 ? .near : .none
  }

  /// Spellings of one sound, longest first; what they become is one letter or none.
  private static let sounds: [(from: [UInt8], to: [UInt8])] = [
    ("shch", "s"), ("tsch", "c"), ("szcz", "sc"), ("dzh", "j"), ("sch", "s"), ("tch", "c"),
    ("dz", "j"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("ch", "c"), ("sh", "s"), ("sz", "s"),
    ("zh", "z"),
    ("rz", "z"), ("dj", "j"), ("gj", "j"), ("xh", "j"), ("kh", "h"), ("ph", "f"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("oo", "u"), ("ou", "u"), ("ee", "i"),
    ("ei", "i"), ("ey", "i"), ("ai", "e"), ("ay", "e"), ("iy", "i"), ("yi", "i"), ("ij", "i"),
    ("x", "s"), ("q", "c"), ("w", "v"), ("y", "i"), ("k", "k"), ("c", "k"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func levelled(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let rest = bytes[place...]
      let sound = sounds.first { sound in rest.starts(with: sound.from) }
      let next = sound?.to ?? [bytes[place]]
      for byte in next where result.last != byte { result.append(byte) }
      place += sound?.from.count ?? 1
    }
    if result.count > 3, result.last == UInt8(ascii: "h") { result.removeLast() }
    if result.count > 3, result.last == UInt8(ascii: "f") { result[result.count - 1] = 118 }
    return result
  }

  /// The consonants, with a mark for a vowel at the beginning, and j where i stands before a vowel there.
  private static func bones(of letters: [UInt8]) -> [UInt8] {
    let vowels = Set("aeiou".utf8)
    var bones: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      if !vowels.contains(letter) {
        // The one letter of Ukrainian that Russian and English write as g or h.
        let letter = letter == UInt8(ascii: "g") ? UInt8(ascii: "h") : letter
        if bones.last != letter { bones.append(letter) }
      } else if place == 0 {
        let next = letters.dropFirst().first
        let isGlide = letter == UInt8(ascii: "i") && next.map(vowels.contains) == true
        bones.append(UInt8(ascii: isGlide && next != UInt8(ascii: "e") ? "j" : "a"))
      }
    }
    return bones
  }
}

/// The letters that must be put in, taken out, changed or swapped to make one word another.
enum EditDistance {
  /// The distance, or one more than the most that matters.
  ///
  /// - Complexity: O(n m) in the letters.
  static func between<Unit: Equatable>(_ left: [Unit], _ right: [Unit], atMost most: Int) -> Int {
    guard abs(left.count - right.count) <= most else { return most + 1 }
    var rows = [[Int](0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let change = rows[i][j] + (left[i] == right[j] ? 0 : 1)
        var least = min(change, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return min(rows[left.count][right.count], most + 1)
  }
}

/// Whether two subjects may be one: by which rule, and how strongly.
///
/// A match is a suggestion. It never joins records by itself: a person decides.
public struct SubjectMatch: Sendable, Hashable {
  /// How strongly the rule speaks.
  public enum Strength: String, Sendable, Comparable, Codable {
    case possible, strong

    /// A strong match is more than a possible one.
    public static func < (left: Self, right: Self) -> Bool { left == .possible && right == .strong }
  }

  /// How strongly.
  public let strength: Strength
  /// What agrees, in words: `name and day of birth`.
  public let basis: String

  /// A match by a rule.
  public init(_ strength: Strength, _ basis: String) {
    self.strength = strength
    self.basis = basis
  }
}

/// The rules of domain facts 5.2.
public enum Deconfliction {
  /// Which rules a check was made under.
  public static let version = 1

  /// Whether two subjects may be one, by the strongest rule that says so.
  ///
  /// - Complexity: O(n m) in the letters of two names.
  public static func match(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch? {
    guard left.kind == right.kind else { return nil }
    switch left.kind {
    case .person: return people(left, right)
    case .address: return addresses(left, right)
    case .vehicle: return vehicles(left, right)
    case .phone: return phones(left, right)
    case .business: return businesses(left, right)
    case .document: return documents(left, right)
    case .online:
      return !left.code.isEmpty && left.code == right.code
        ? SubjectMatch(.strong, "the same address or name") : nil
    case .event: return events(left, right)
    }
  }

  private static func people(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch? {
    if let number = sameNumber(left, right) { return SubjectMatch(.strong, "the same \(number)") }
    guard let name = left.names.first, let other = right.names.first else { return nil }
    let days = DayLikeness(left.text.born, right.text.born)
    if days == .same, name.isLike(other, slips: 0) {
      return SubjectMatch(.strong, "name and day of birth")
    }
    if days == .same && name.isLike(other, slips: 2)
      || days == .near && name.isLike(other, slips: 1)
    {
      return SubjectMatch(
        .possible,
        days == .same ? "a like name, born on one day" : "name, and born on a like day"
      )
    }
    guard days != .apart else { return nil }
    if left.names.count + right.names.count > 2, anyAlike(left.names, right.names) {
      return SubjectMatch(.possible, "the same alias")
    }
    // Without both days only a whole name tells something.
    return days == .unknown && name.isLike(other, slips: 0)
      ? SubjectMatch(.possible, "name; a day of birth is missing") : nil
  }

  private static func anyAlike(_ left: [NameKey], _ right: [NameKey]) -> Bool {
    left.contains { name in right.contains { other in name.isLike(other, slips: 0) } }
  }

  private static func sameNumber(_ left: SubjectIdentity, _ right: SubjectIdentity) -> String? {
    for number in left.text.numbers {
      let isSame = right.text.numbers.contains { other in
        other.kind == number.kind && other.value == number.value
          && (other.country == number.country || other.country.isEmpty || number.country.isEmpty)
      }
      if isSame {
        return number.kind == "ho" ? "Home Office reference" : "\(number.kind.uppercased()) number"
      }
    }
    return nil
  }

  private static func addresses(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch?
  {
    guard let left = left.address, let right = right.address else { return nil }
    let isHouse = left.house != nil && left.house == right.house
    if let code = left.postcode, code == right.postcode {
      guard isHouse else { return SubjectMatch(.possible, "the same postcode") }
      return left.flat == right.flat
        ? SubjectMatch(.strong, "number and postcode")
        : SubjectMatch(.possible, "the building; another flat")
    }
    let streets = Set(left.street).intersection(right.street)
    guard isHouse, !streets.isEmpty, streets.count == min(left.street.count, right.street.count)
    else { return nil }
    guard let code = left.postcode, let other = right.postcode else {
      return SubjectMatch(.possible, "number and street; a postcode is missing")
    }
    return code.dropLast(3) == other.dropLast(3)
      && EditDistance.between(Array(code), Array(other), atMost: 1) == 1
      ? SubjectMatch(.possible, "number and street; the postcode is one character off") : nil
  }

  private static func vehicles(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch? {
    guard left.code.count >= 4, right.code.count >= 4 else { return nil }
    if left.code == right.code { return SubjectMatch(.strong, "the same registration mark") }
    guard let make = left.text.detail, let other = right.text.detail, isAlike(make, other) else {
      return nil
    }
    let distance = EditDistance.between(Array(left.code), Array(right.code), atMost: 1)
    return distance == 1 ? SubjectMatch(.possible, "one character off, the same make") : nil
  }

  private static func phones(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch? {
    guard left.code.count >= 7, right.code.count >= 7 else { return nil }
    if left.code == right.code, left.code.count >= 9 {
      return SubjectMatch(.strong, "the same number")
    }
    return left.code.suffix(7) == right.code.suffix(7)
      ? SubjectMatch(.possible, "the last seven figures") : nil
  }

  private static func businesses(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch?
  {
    if sameNumber(left, right) != nil { return SubjectMatch(.strong, "the same company number") }
    guard left.code.count >= 3, right.code.count >= 3 else { return nil }
    if let code = left.text.postcode, let other = right.text.postcode {
      return code == other && isAlike(left.words, right.words)
        ? SubjectMatch(.possible, "name and postcode") : nil
    }
    return left.code == right.code ? SubjectMatch(.possible, "name; a postcode is missing") : nil
  }

  /// Whether most words of the shorter name stand in the longer, the first among them.
  private static func isAlike(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let found = short.count { word in
      long.contains { other in isAlike(word, other) && min(word.count, other.count) >= 3 }
    }
    return left.joined() == right.joined() || found * 3 >= short.count * 2 && found >= 2
      || found == short.count
  }

  private static func documents(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch?
  {
    let (one, two) = (left.text.numbers.first, right.text.numbers.first)
    let (code, other) = (one?.value ?? left.code, two?.value ?? right.code)
    let isOfOneKind = zip(left.text.details, right.text.details).allSatisfy { one, two in
      // A country's letters tell nothing beside its name.
      isAlike(one, two) || (one.count <= 3) != (two.count <= 3)
    }
    guard code.count >= 4, agrees(one?.kind, two?.kind), agrees(one?.country, two?.country),
      isOfOneKind
    else {
      return nil
    }
    if code == other { return SubjectMatch(.strong, "the same number") }
    guard let first = series(code), let second = series(other), first.head == second.head,
      first.figures == second.figures
    else { return nil }
    return abs(first.number - second.number) <= 5
      ? SubjectMatch(.possible, "numbers that follow each other") : nil
  }

  /// Whether two words are one but for a slip or for being cut short.
  private static func isAlike(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.filter(\.isLetter), right.filter(\.isLetter))
    return left == right || left.hasPrefix(right) || right.hasPrefix(left)
      || EditDistance.between(Array(left), Array(right), atMost: 1) == 1 && left.count >= 4
  }

  private static func agrees(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right, !left.isEmpty, !right.isEmpty else { return true }
    return left == right
  }

  private static func series(_ code: String) -> (head: Substring, number: Int, figures: Int)? {
    let figures = code.reversed().prefix { $0.isNumber }.count
    guard (4...15).contains(figures), let number = Int(code.suffix(figures)) else { return nil }
    return (code.dropLast(figures), number, figures)
  }

  private static func events(_ left: SubjectIdentity, _ right: SubjectIdentity) -> SubjectMatch? {
    guard let one = left.text.period, let two = right.text.period, let place = left.address,
      let other = right.address, let code = place.postcode, let code2 = other.postcode
    else { return nil }
    let overlaps = one.start < two.end && two.start < one.end
    if overlaps, code == code2 { return SubjectMatch(.strong, "at one place at one time") }
    let margin = 120
    let isClose =
      one.start.adding(minutes: -margin) < two.end && two.start.adding(minutes: -margin) < one.end
    return isClose && code.dropLast(2) == code2.dropLast(2)
      ? SubjectMatch(.possible, "in one postcode sector within two hours") : nil
  }
}

/// How two days of birth are alike.
enum DayLikeness {
  case same, near, apart, unknown

  init(_ left: CivilDate?, _ right: CivilDate?) {
    guard let left, let right else {
      self = .unknown
      return
    }
    let isSwapped = left.year == right.year && left.month == right.day && left.day == right.month
    let isYearOff =
      abs(left.year - right.year) == 1 && left.month == right.month && left.day == right.day
    self = left == right ? .same : isSwapped || isYearOff ? .near : .apart
  }
}

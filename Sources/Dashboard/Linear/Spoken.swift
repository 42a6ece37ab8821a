import Domain

/// How times are said to somebody who listens: in whole words, since `4m` is read as metres.
extension Wording {
  /// How long ago: `less than a minute`, `34 minutes`, `1 hour 52 minutes`, `12 hours`, `3 days`.
  static func spokenAge(from earlier: Instant, to now: Instant) -> String {
    spokenLength(minutes: now.minutes(since: earlier))
  }

  /// A length: `less than a minute`, `34 minutes`, `1 hour 52 minutes`, `12 hours`, `3 days`.
  static func spokenLength(minutes: Int) -> String {
    switch minutes {
    case ..<1: return "less than a minute"
    case ..<60: return count(minutes, "minute")
    case ..<600:
      let rest = minutes % 60 == 0 ? "" : " " + count(minutes % 60, "minute")
      return count(minutes / 60, "hour") + rest
    case ..<2880: return count(minutes / 60, "hour")
    default: return count(minutes / 1440, "day")
    }
  }

  /// Words without the dots that stand between facts on a screen, and without those facts that only
  /// explain the signs of a picture.
  static func spoken(_ words: String) -> String {
    guard !words.unicodeScalars.allSatisfy(\.isASCII) else { return words }
    return words.replacing(" · ", with: "; ").split(separator: "; ").filter { fact in
      !fact.unicodeScalars.contains { scalar in (0x2500...0x28FF).contains(scalar.value) }
    }.joined(separator: "; ")
  }
}

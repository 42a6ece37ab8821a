internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger

/// How well the rules of deconfliction tell one subject from two, over labelled pairs.
///
/// The pairs in `Pairs/pairs.csv` were written from domain facts 5.2 and from knowledge of names and
/// numbers, by somebody who had not seen the rules; all people in them are made up. A pair that is one
/// and that no rule finds is a miss; one that is two and that a rule takes for one is a false alarm.
struct PairBenchmark {
  /// The least share of the pairs that are one to be found.
  static let leastRecall = 0.95
  /// The least share of the pairs that are found to be one.
  static let leastPrecision = 0.9

  /// Whether each miss and each false alarm is printed.
  let listsMisses: Bool

  private struct Count {
    var found = 0
    var missed = 0
    var alarmed = 0
    var passed = 0

    var recall: Double { Double(found) / Double(max(1, found + missed)) }
    var precision: Double { Double(found) / Double(max(1, found + alarmed)) }
  }

  /// Prints recall and precision, of all and kind by kind.
  ///
  /// - Throws: `BenchmarkFault` where they are under the least, or the pairs cannot be read.
  func run() throws {
    var counts: [Subject.Kind: Count] = [:]
    var all = Count()
    let start = seconds()
    for pair in try Self.pairs() {
      let left = SubjectIdentity(pair.kind, pair.left, fold: NameFold.fold)
      let right = SubjectIdentity(pair.kind, pair.right, fold: NameFold.fold)
      // As in a store: what no key leads to is never compared.
      let isFound = !left.keys.isDisjoint(with: right.lookups)
      let match = isFound ? Deconfliction.match(left, right) : nil
      note(pair, match, in: &all)
      note(pair, match, in: &counts[pair.kind, default: Count()])
      if listsMisses, pair.isSame != (match != nil) {
        tell("  \(pair.isSame ? "missed" : "alarm"): \(pair.left) | \(pair.right) | \(pair.why)")
      }
    }
    let time = seconds() - start
    let pairs = all.found + all.missed + all.alarmed + all.passed
    tell("\ndeconfliction, \(grouped(pairs)) labelled pairs, rules \(Deconfliction.version)")
    for kind in Subject.Kind.allCases { tell(words(kind.rawValue, counts[kind] ?? Count())) }
    tell(words("all", all))
    tell(line("a pair", time / Double(pairs) * 1e6, "µs"))
    guard all.recall >= Self.leastRecall, all.precision >= Self.leastPrecision else {
      throw BenchmarkFault("Recall or precision is under the least; '--misses' lists the pairs.")
    }
  }

  private func note(_ pair: Pair, _ match: SubjectMatch?, in count: inout Count) {
    switch (pair.isSame, match != nil) {
    case (true, true): count.found += 1
    case (true, false): count.missed += 1
    case (false, true): count.alarmed += 1
    case (false, false): count.passed += 1
    }
  }

  private func words(_ name: String, _ count: Count) -> String {
    let missing = String(repeating: " ", count: max(1, 12 - name.count))
    return "  \(name)\(missing)recall \(rounded(count.recall)), precision "
      + "\(rounded(count.precision)); \(count.missed) missed, \(count.alarmed) false alarms"
  }

  /// Two subjects, and whether they are one.
  private struct Pair {
    let kind: Subject.Kind
    let isSame: Bool
    let why: String
    let left: String
    let right: String
  }

  private static func pairs() throws -> [Pair] {
    let directory = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(directory)/Pairs/pairs.csv"
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw BenchmarkFault("'\(path)' cannot be read.") }
    defer { close(descriptor) }
    var reader = CSVReader(.descriptor(descriptor))
    var row = FieldRow()
    var pairs: [Pair] = []
    while case .row = reader.next(into: &row) {
      guard row.count == 5, let kind = Subject.Kind(rawValue: row[0]) else { continue }
      pairs.append(
        Pair(
          kind: kind,
          isSame: row[1] == "yes",
          why: row[2],
          left: words(of: row[3]),
          right: words(of: row[4])
        )
      )
    }
    return pairs
  }

  /// The words of a subject as an officer writes them in one line.
  private static func words(of fields: String) -> String {
    let parts = fields.split(separator: ";").compactMap { field -> String? in
      let halves = field.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      let name = halves[0].filter { $0 != " " }
      switch name {
      case "dob": return "born \(halves[1])"
      case "make": return "make \(halves[1])"
      case "start": return "\(halves[1]) to"
      case "number" where !halves[1].contains(where: \.isWhitespace):
        return "company no \(halves[1])"
      default: return String(halves[1])
      }
    }
    return parts.joined(separator: ", ").replacing("to, ", with: "to ")
  }
}

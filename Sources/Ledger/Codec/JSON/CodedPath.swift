/// The keys that lead to a value in a payload, the last one first.
final class CodedPath {
  private let parent: CodedPath?
  private let key: any CodingKey

  /// The path that goes on from another by one key.
  init(_ parent: CodedPath?, _ key: any CodingKey) {
    self.parent = parent
    self.key = key
  }

  /// The keys from the outside in.
  static func keys(of path: CodedPath?) -> [any CodingKey] {
    var keys: [any CodingKey] = []
    var rest = path
    while let step = rest {
      keys.append(step.key)
      rest = step.parent
    }
    return keys.reversed()
  }
}

/// A place in a list, as a key.
struct ListPlace: CodingKey {
  let intValue: Int?

  var stringValue: String { "Index \(intValue ?? 0)" }

  init(_ place: Int) { intValue = place }

  init?(stringValue: String) { nil }

  init?(intValue: Int) { self.intValue = intValue }
}

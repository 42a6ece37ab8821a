/// The search of a picker: which options a typed text can mean.
enum OptionSearch {
  /// The options that fit every typed word, those where words begin with them first.
  ///
  /// Nothing typed fits all.
  static func matches(of text: String, in options: [Option]) -> [Option] {
    let wanted = words(of: text)
    guard !wanted.isEmpty else { return options }
    var ranked: [[Option]] = [[], [], [], []]
    for option in options {
      guard let rank = rank(of: option, for: wanted) else { continue }
      ranked[rank].append(option)
    }
    return ranked.flatMap { $0 }
  }

  /// The one option that a text can mean, or nil where there is none or more than one.
  static func only(_ text: String, in options: [Option]) -> Option? {
    let folded = text.lowercased()
    let same = options.filter { $0.words.lowercased() == folded }
    let found = same.count == 1 ? same : matches(of: text, in: options)
    return found.count == 1 ? found.first : nil
  }

  /// How well an option fits: 0 where its words begin so, 1 where those of its detail do, 2 and 3
  /// where the typed words stand anywhere in them.
  private static func rank(of option: Option, for wanted: [Substring]) -> Int? {
    let name = words(of: option.words)
    let all = name + words(of: option.detail)
    if wanted.allSatisfy({ start in name.contains { $0.hasPrefix(start) } }) { return 0 }
    if wanted.allSatisfy({ start in all.contains { $0.hasPrefix(start) } }) { return 1 }
    if wanted.allSatisfy({ part in name.contains { $0.contains(part) } }) { return 2 }
    if wanted.allSatisfy({ part in all.contains { $0.contains(part) } }) { return 3 }
    return nil
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

internal import Domain

extension Form where Value == String {
  /// Any text.
  static let text = Form(
    expected: "text",
    take: { value in
      if case .text(let text) = value { text } else { nil }
    },
    write: { text in .text(text) }
  )

  /// Text that says something.
  static let words = text.converted(
    expected: "text that is not empty",
    to: { text in text.allSatisfy(\.isWhitespace) ? nil : text },
    from: { text in text }
  )

  /// The paragraphs that a record rests on.
  static let paragraph = words.converted(
    expected: "the paragraph it rests on, such as 10.B2",
    to: { text in text.utf8.count <= 120 ? text : nil },
    from: { text in text }
  )

  /// Text of at most so many characters, for a narrow screen.
  static func short(_ most: Int) -> Self {
    words.converted(
      expected: "text of at most \(most) characters",
      to: { text in text.count <= most ? text : nil },
      from: { text in text }
    )
  }
}

extension Form where Value == Int {
  /// A whole number within bounds.
  static func whole(_ range: ClosedRange<Int>) -> Self {
    Form(
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      take: { value in
        if case .integer(let number) = value, range.contains(number) { number } else { nil }
      },
      write: { number in .integer(number) }
    )
  }
}

extension Form where Value == Bool {
  /// True or false.
  static let truth = Form(
    expected: "true or false",
    take: { value in
      if case .boolean(let truth) = value { truth } else { nil }
    },
    write: { truth in .boolean(truth) }
  )
}

extension Form where Value == Pence {
  /// Whole pence.
  static let pence = Form<Int>.whole(0...100_000_000_000)
    .converted(
      expected: "whole pence",
      to: { number in Pence(number) },
      from: { pence in pence.value }
    )
}

extension Form where Value == CivilDate {
  /// A day.
  static let day = Form(
    expected: "a day such as 2010-09-16",
    take: { value in
      switch value {
      case .date(let date): date
      case .text(let text): CivilDate(text: text)
      case .integer, .decimal, .boolean, .time, .list, .table: nil
      }
    },
    write: { date in .text(date.text) }
  )
}

extension Form where Value == PartialDate {
  /// A date as a source gives it.
  static let date = Form(
    expected: "a date such as 2010-09-16, 2010-09, 2010 or 'not stated'",
    take: { value in
      switch value {
      case .date(let date): .day(date)
      case .text(let text): PartialDate(text: text)
      case .integer, .decimal, .boolean, .time, .list, .table: nil
      }
    },
    write: { date in date == .notStated ? nil : .text(date.text) }
  )
}

extension Form where Value == Ratio {
  /// A number in text, so that it is exact.
  static let number = Form(
    expected: "a number in quotes such as \"10.5\"",
    take: { value in
      switch value {
      case .text(let text): Ratio(text: text)
      case .integer(let number): Ratio(number)
      case .decimal, .boolean, .date, .time, .list, .table: nil
      }
    },
    write: { ratio in
      .text(ratio.spoken(atMost: 6).split(separator: ",").joined())
    }
  )
}

extension Form {
  /// A word of a closed list.
  static func word() -> Self where Value: RawRepresentable<String> & CaseIterable {
    let words = Value.allCases.map(\.rawValue)
    return Form(
      expected: "one of \(listed(words))",
      take: { value in
        if case .text(let text) = value { Value(rawValue: text) } else { nil }
      },
      write: { word in .text(word.rawValue) }
    )
  }

  /// The key of the record itself.
  static func ownKey<Entity>() -> Self where Value == Key<Entity> {
    Form(
      expected: "a key: lower-case letters, digits and hyphens, at most 48",
      take: { value in
        if case .text(let text) = value { Key<Entity>(text) } else { nil }
      },
      write: { key in .text(key.text) }
    )
  }

  /// The key of another record, which the file must hold.
  static func key<Entity>(_ section: UnitRecord.Section) -> Self where Value == Key<Entity> {
    let own: Self = .ownKey()
    return Form(
      expected: "the key of \(section.withArticle)",
      read: { place, reading in
        guard let key = own.read(place, reading) else { return nil }
        reading.refer(to: section, key.text, at: place)
        return key
      },
      write: own.write
    )
  }
}

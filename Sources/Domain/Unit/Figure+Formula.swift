extension Figure {
  /// A reckoning over other lines: numbers and keys with ` + `, ` - `, ` * ` and ` / ` between them.
  ///
  /// Products and quotients come before sums. There are no brackets: a line of its own stands for
  /// what would be in them.
  public struct Formula: Hashable, Sendable {
    /// The reckoning as it is written, its words one space apart: `minutes-2009 / detained-2009`.
    public let text: String
    let first: Operand
    let steps: [Step]

    struct Step: Hashable, Sendable {
      let sign: Sign
      let operand: Operand
    }

    enum Operand: Hashable, Sendable {
      case number(Ratio)
      case line(Key<Line>)
    }

    enum Sign: Character {
      case plus = "+"
      case minus = "-"
      case times = "*"
      case over = "/"
    }

    /// The reckoning written so, or nil for any other text.
    public init?(text: String) {
      let words = text.split(separator: " ")
      guard !words.count.isMultiple(of: 2), words.count <= 64, let head = words.first,
        let first = Operand(head)
      else { return nil }
      var steps: [Step] = []
      for place in stride(from: 1, to: words.count, by: 2) {
        guard words[place].utf8.count == 1, let mark = words[place].first,
          let sign = Sign(rawValue: mark), let operand = Operand(words[place + 1])
        else { return nil }
        steps.append(Step(sign: sign, operand: operand))
      }
      self.text = words.joined(separator: " ")
      self.first = first
      self.steps = steps
    }

    /// The lines that it reckons from.
    public var lines: [Key<Line>] {
      ([first] + steps.map(\.operand)).compactMap { operand in
        if case .line(let key) = operand { key } else { nil }
      }
    }

    /// The result, or nil where a line has no value or a number is too large to hold.
    func reckoned(_ value: (Key<Line>) -> Ratio?) -> Ratio? {
      var sum = Ratio(0)
      var isTaken = false
      guard var product = first.value(value) else { return nil }
      for step in steps {
        guard let operand = step.operand.value(value) else { return nil }
        switch step.sign {
        case .times:
          guard let next = product.multiplied(by: operand) else { return nil }
          product = next
        case .over:
          guard let next = product.divided(by: operand) else { return nil }
          product = next
        case .plus, .minus:
          guard let next = isTaken ? sum.subtracting(product) : sum.adding(product) else {
            return nil
          }
          sum = next
          product = operand
          isTaken = step.sign == .minus
        }
      }
      return isTaken ? sum.subtracting(product) : sum.adding(product)
    }
  }
}

extension Figure.Formula.Operand {
  fileprivate init?(_ word: Substring) {
    if let number = Ratio(text: word) {
      self = .number(number)
    } else if let key = Key<Figure.Line>(String(word)) {
      self = .line(key)
    } else {
      return nil
    }
  }

  fileprivate func value(_ value: (Key<Figure.Line>) -> Ratio?) -> Ratio? {
    switch self {
    case .number(let number): number
    case .line(let key): value(key)
    }
  }
}

extension Figure.Formula: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let formula = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A formula reads 'first-line / second-line', not '\(text)'."
        )
      )
    }
    self = formula
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

internal import Domain

extension Shapes {
  static let figure = Shape(
    Figure.init(key:number:name:lines:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("number", \.number, .whole(1...999)),
    Field("name", \.name, .words),
    Field("lines", \.lines, .someOf(line)),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  /// A line as one table, of which each kind uses its own names.
  private struct Line: Hashable, Sendable {
    let key: Key<Figure.Line>
    let words: String
    let form: Figure.Form
    var measure: Figure.Measure?
    var formula: Figure.Formula?
    var amount: Ratio?
    var precision = Precision.exact
    var text = ""
    let paragraph: String
  }

  private static let line: Form<Figure.Line> = Shape(
    Line.init(key:words:form:measure:formula:amount:precision:text:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("words", \.words, .words),
    Field("form", \.form, .word(), else: .count),
    Field("recorded", \.measure, .optional(.measure), else: nil),
    Field("derived", \.formula, .optional(.formula), else: nil),
    Field("quoted", \.amount, .optional(.number), else: nil),
    Field("precision", \.precision, .word(), else: .exact),
    Field("text", \.text, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph, else: "")
  ).form.converted(
    expected: "one of recorded, derived, or quoted or text",
    to: figureLine,
    from: { line in
      var flat = Line(
        key: line.key,
        words: line.words,
        form: line.form,
        paragraph: line.paragraph
      )
      switch line.basis {
      case .recorded(let measure): flat.measure = measure
      case .derived(let formula): flat.formula = formula
      case .quoted(let quote):
        flat.amount = quote.amount
        flat.precision = quote.precision
        flat.text = quote.text
      }
      return flat
    }
  )

  @Sendable private static func figureLine(_ line: Line) -> Figure.Line? {
    let isQuote = line.amount != nil || !line.text.isEmpty
    let basis: Figure.Basis
    switch (line.measure, line.formula, isQuote) {
    case (let measure?, nil, false): basis = .recorded(measure)
    case (nil, let formula?, false): basis = .derived(formula)
    case (nil, nil, true):
      basis = .quoted(
        Figure.Quote(amount: line.amount, precision: line.precision, text: line.text)
      )
    case (nil, nil, false), (_?, _?, _), (_?, nil, true), (nil, _?, true): return nil
    }
    return Figure.Line(
      key: line.key,
      words: line.words,
      basis: basis,
      form: line.form,
      paragraph: line.paragraph
    )
  }
}

extension Form where Value == Figure.Measure {
  /// Something that the ledger can count, and whose records the file holds.
  static let measure = {
    let written = Form<String>.text.converted(
      expected: "a measure such as 'custody-episodes 2009' or 'strength maxim'",
      to: { text in Figure.Measure(text: text) },
      from: { measure in measure.text }
    )
    return Form(
      expected: written.expected,
      read: { place, reading in
        guard let measure = written.read(place, reading) else { return nil }
        for address in measure.addresses {
          reading.refer(to: address.section, address.key, at: place)
        }
        return measure
      },
      write: written.write
    )
  }()
}

extension Form where Value == Figure.Formula {
  /// A reckoning over other lines.
  static let formula = Form<String>.text.converted(
    expected: "line keys and numbers with +, -, * and / between them, one space apart",
    to: { text in Figure.Formula(text: text) },
    from: { formula in formula.text }
  )
}

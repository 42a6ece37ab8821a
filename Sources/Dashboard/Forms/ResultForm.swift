import Domain

/// The form of a result: the code that tells it best, the numbers of 1.7, and the analysis.
enum ResultForm {
  /// A number that is asked besides the main outcome.
  private static let numbers: [(FieldID, String, Outcome.Code)] = [
    ("victims", "Victims", .victimRecovered), ("arrests", "Arrests", .arrest),
    ("charges", "Charges", .charge), ("documents", "Documents", .documentsSeized),
  ]

  /// What is asked.
  static var fields: [Field] {
    [
      .pick("outcome", "Outcome", from: FormOptions.outcomes),
      Field(
        "number",
        "How many",
        .number(0...99_999_999),
        help: "Of the outcome above; pence for cash.",
        isRequired: true,
        initial: .number(1)
      ),
      .words("result", "Result", rows: 3, help: "What happened."),
      Field(
        "analysis",
        "Analysis",
        .longText(rows: 3),
        help: "Did it meet its aim; what changed; what was learned; did it move elsewhere."
      ),
    ]
      + numbers.map { id, label, code in
        Field(id, label, .number(0...9999), help: "How many besides: \(code.words).")
      } + [
        Field(
          "cash",
          "Cash",
          .text(max: 14),
          help: "Cash seized, in pounds: 1250 or 1250.50.",
          validate: { value, _ in
            guard case .text(let text) = value, !text.isEmpty, Pence(pounds: text) == nil else {
              return nil
            }
            return "an amount reads 1250 or 1250.50"
          },
          reads: { text in Pence(pounds: text).map { pence in "= \(pence.spoken)" } }
        )
      ]
  }

  /// What the main outcome already tells is not asked twice.
  static func rules(_ values: FormValues) -> [FieldRule] {
    let main = values.option("outcome").flatMap(Outcome.Code.init)
    return numbers.compactMap { id, _, code in main == code ? .hide(id) : nil }
      + (main == .cashSeized ? [.hide("cash")] : [])
  }

  /// The outcome that the values tell, nil where something is missing.
  static func outcome(_ values: FormValues) -> Outcome? {
    guard let code = values.option("outcome").flatMap(Outcome.Code.init),
      case .number(let number) = values["number"]
    else { return nil }
    var counts = [Outcome.Count(code: code, number: number)]
    for (id, _, other) in numbers where other != code {
      guard case .number(let more) = values[id], more > 0 else { continue }
      counts.append(Outcome.Count(code: other, number: more))
    }
    if code != .cashSeized, let cash = Pence(pounds: values.text("cash")), cash > .zero {
      counts.append(Outcome.Count(code: .cashSeized, number: cash.value))
    }
    return Outcome(
      counts: counts,
      result: .present(values.text("result")),
      analysis: .present(values.text("analysis"))
    )
  }
}

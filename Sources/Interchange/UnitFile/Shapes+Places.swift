internal import Domain

extension Shapes {
  static let borough = Shape(
    Borough.init(key:name:gss:code:column:row:aliases:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("gss", \.gss, .words),
    Field("code", \.code, .optional(.short(4)), else: nil),
    Field("column", \.column, .whole(0...31)),
    Field("row", \.row, .whole(0...31)),
    Field("aliases", \.aliases, .list(.words), else: []),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let suite = Shape(
    CustodySuite.init(key:name:borough:cells:prefix:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("borough", \.borough, .key(.borough)),
    Field("cells", \.cells, .whole(1...500)),
    Field("prefix", \.prefix, .short(6)),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let tariff = Shape(
    Tariff.init(key:name:from:until:form:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("from", \.from, .date, else: .notStated),
    Field("until", \.until, .optional(.day), else: nil),
    Field("price", \.form, price),
    Field("paragraph", \.paragraph, .paragraph)
  )

  /// The three kinds of price as one table, of which each kind uses its own names.
  private struct Price: Hashable, Sendable {
    enum Kind: String, Sendable, CaseIterable { case banded, fixed, hourly }

    let kind: Kind
    var bands: [Tariff.Band] = []
    var each: Pence?
    var first: Pence?
    var further: Pence?
  }

  private static let price: Form<Tariff.Form> = Shape(
    Price.init(kind:bands:each:first:further:),
    Field("kind", \.kind, .word()),
    Field("bands", \.bands, .list(band.form), else: []),
    Field("each-pence", \.each, .optional(.pence), else: nil),
    Field("first-hour-pence", \.first, .optional(.pence), else: nil),
    Field("further-hour-pence", \.further, .optional(.pence), else: nil)
  ).form.converted(
    expected: "bands in rising order for 'banded', each-pence for 'fixed', or "
      + "first-hour-pence and further-hour-pence for 'hourly'",
    to: tariffForm,
    from: { form in
      switch form {
      case .banded(let bands): Price(kind: .banded, bands: bands)
      case .fixed(let each): Price(kind: .fixed, each: each)
      case .hourly(let first, let further): Price(kind: .hourly, first: first, further: further)
      }
    }
  )

  @Sendable private static func tariffForm(_ price: Price) -> Tariff.Form? {
    switch (price.kind, price.bands, price.each, price.first, price.further) {
    case (.banded, let bands, nil, nil, nil):
      let isRising = zip(bands, bands.dropFirst())
        .allSatisfy { lower, upper in lower.upToMinutes < upper.upToMinutes }
      return bands.isEmpty || !isRising ? nil : .banded(bands)
    case (.fixed, [], let each?, nil, nil): return .fixed(each)
    case (.hourly, [], nil, let first?, let further?):
      return .hourly(first: first, further: further)
    case (.banded, _, _, _, _), (.fixed, _, _, _, _), (.hourly, _, _, _, _): return nil
    }
  }

  private static let band = Shape(
    Tariff.Band.init(label:upToMinutes:standard:constant:),
    Field("label", \.label, .words),
    Field("up-to-minutes", \.upToMinutes, .whole(1...1_000_000)),
    Field("standard-pence", \.standard, .pence),
    Field("constant-pence", \.constant, .pence)
  )
}

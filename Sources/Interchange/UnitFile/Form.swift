internal import Domain

/// How one kind of value stands in a unit file: how it is read, and how it is written.
struct Form<Value: Sendable>: Sendable {
  /// What is expected, for a sentence: `a whole number from 1 to 3`.
  let expected: String
  /// The value at a place, or nil where a fault was noted.
  let read: @Sendable (TOMLPlace, UnitReading) -> Value?
  /// The value as it is written, or nil where it is left out.
  let write: @Sendable (Value) -> TOMLContent?
}

extension Form {
  /// A form read by a part of TOML that the value must be.
  ///
  /// `take` answers nil for what is not expected, and the fault is noted here.
  init(
    expected: String,
    take: @escaping @Sendable (TOMLContent) -> Value?,
    write: @escaping @Sendable (Value) -> TOMLContent?
  ) {
    self.init(
      expected: expected,
      read: { place, reading in
        if let value = take(place.node.value) { return value }
        reading.fault(place, expected: expected)
        return nil
      },
      write: write
    )
  }

  /// The form of something made from this form's value; nil from `to` is a fault.
  func converted<Other: Sendable>(
    expected: String,
    to: @escaping @Sendable (Value) -> Other?,
    from: @escaping @Sendable (Other) -> Value
  ) -> Form<Other> {
    let inner = self
    return Form<Other>(
      expected: expected,
      read: { place, reading in
        guard let value = inner.read(place, reading) else { return nil }
        if let other = to(value) { return other }
        reading.fault(place, expected: expected)
        return nil
      },
      write: { other in inner.write(from(other)) }
    )
  }

  /// The same form, but the value may be left out.
  static func optional<Wrapped>(_ form: Form<Wrapped>) -> Self where Value == Wrapped? {
    Self(
      expected: form.expected,
      read: { place, reading in form.read(place, reading).map(Optional.some) },
      write: { value in value.flatMap(form.write) }
    )
  }

  /// A list of values of a form.
  static func list<Element>(_ form: Form<Element>) -> Self where Value == [Element] {
    Self(
      expected: "a list, each \(form.expected)",
      read: { place, reading in
        guard case .list(let nodes) = place.node.value else {
          reading.fault(place, expected: "a list, each \(form.expected)")
          return nil
        }
        let elements = nodes.enumerated()
          .compactMap { index, node in form.read(place.element(index, node), reading) }
        return elements.count == nodes.count ? elements : nil
      },
      write: { values in
        .list(values.compactMap(form.write).map { value in TOMLNode(line: 0, value: value) })
      }
    )
  }

  /// A list that holds at least one value.
  static func someOf<Element>(_ form: Form<Element>) -> Self where Value == [Element] {
    list(form).converted(
      expected: "a list of at least one, each \(form.expected)",
      to: { values in values.isEmpty ? nil : values },
      from: { values in values }
    )
  }
}

internal import Domain

extension UnitReading {
  /// Notes what is wrong between the lines of the figures: keys met twice, lines that reckon from a
  /// line that is not there, or from themselves.
  func checkFigures(_ records: [UnitRecord], at places: [Key<Figure>: TOMLPlace]) {
    let figures = records.compactMap { record in
      if case .figure(let figure) = record { figure } else { nil }
    }
    let circular = Figure.circularLines(of: figures)
    let known = Set(figures.flatMap(\.lines).map(\.key))
    var met: Set<Key<Figure.Line>> = []
    for figure in figures {
      for (index, line) in figure.lines.enumerated() {
        guard let place = places[figure.key]?.line(index) else { continue }
        if !met.insert(line.key).inserted {
          fault(
            place,
            found: "the line key '\(line.key.text)' again",
            expected: "a key that no other line has"
          )
        }
        if line.basis.kind == .derived, circular.contains(line.key) {
          fault(
            place,
            found: "a line that reckons from itself",
            expected: "a formula that ends in numbers"
          )
        }
        check(line, at: place, among: known)
      }
    }
  }

  private func check(
    _ line: Figure.Line,
    at place: TOMLPlace,
    among known: Set<Key<Figure.Line>>
  ) {
    guard case .derived(let formula) = line.basis else { return }
    for key in formula.lines where !known.contains(key) {
      fault(
        place,
        found: "'\(key.text)', which no line of a figure is called",
        expected: "the key of a line"
      )
    }
  }
}

extension TOMLPlace {
  /// The place of one line of the figure that stands here.
  fileprivate func line(_ index: Int) -> TOMLPlace? {
    guard case .table(let members) = node.value,
      let lines = members.first(where: { member in member.name == "lines" }),
      case .list(let nodes) = lines.node.value, nodes.indices.contains(index)
    else { return nil }
    return member(lines).element(index, nodes[index])
  }
}

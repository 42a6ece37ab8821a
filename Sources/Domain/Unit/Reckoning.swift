/// The values of a unit's figure lines on one day.
struct Reckoning {
  let unit: Unit
  let counts: FigureCounts
  let date: CivilDate
  private let values: [Key<Figure.Line>: Ratio]

  /// The values of the lines of these figures.
  init(unit: Unit, figures: [Figure], counts: FigureCounts, date: CivilDate) {
    self.unit = unit
    self.counts = counts
    self.date = date
    var values: [Key<Figure.Line>: Ratio] = [:]
    let lines = figures.flatMap(\.lines)
    for line in lines {
      switch line.basis {
      case .recorded(let measure):
        values[line.key] = measure.value(in: unit, counts: counts, on: date)
      case .quoted(let quote): values[line.key] = quote.amount
      case .derived: break
      }
    }
    // Each pass gives a value to every line whose operands have one; a circle never gets one.
    var unreckoned = lines.filter { line in values[line.key] == nil }
    var isMoving = true
    while isMoving {
      isMoving = false
      for line in unreckoned {
        guard case .derived(let formula) = line.basis,
          let value = formula.reckoned({ key in values[key] })
        else { continue }
        values[line.key] = value
        isMoving = true
      }
      unreckoned.removeAll { line in values[line.key] != nil }
    }
    self.values = values
  }

  /// A line as it is printed.
  func line(_ line: Figure.Line, of figure: Figure) -> FigureLine {
    FigureLine(
      number: figure.number,
      figure: figure.key,
      key: line.key,
      name: figure.name,
      words: line.words,
      value: value(of: line),
      kind: line.basis.kind,
      paragraph: line.paragraph.isEmpty ? figure.paragraph : line.paragraph,
      measure: measure(of: line),
      explanation: explanation(of: line)
    )
  }

  private func value(of line: Figure.Line) -> String {
    let number = values[line.key].map(line.form.spoken)
    switch line.basis {
    case .quoted(let quote):
      return quote.text.isEmpty ? number.map(quote.precision.spoken) ?? "-" : quote.text
    case .recorded(let measure):
      return number.map(measure.precision(in: unit, on: date).spoken) ?? "-"
    case .derived: return number ?? "-"
    }
  }

  private func measure(of line: Figure.Line) -> Figure.Measure? {
    if case .recorded(let measure) = line.basis { measure } else { nil }
  }

  private func explanation(of line: Figure.Line) -> [String] {
    switch line.basis {
    case .recorded(let measure): measure.explanation(in: unit, counts: counts, on: date)
    case .quoted: []
    case .derived(let formula):
      [formula.text]
        + formula.lines.map { key in
          "\(key.text) = \(values[key].map { value in value.spoken(atMost: 4) } ?? "-")"
        }
    }
  }
}

extension Figure.Measure {
  /// What the ledger counts, or nil where it has nothing of the kind.
  func value(in unit: Unit, counts: FigureCounts, on date: CivilDate) -> Ratio? {
    switch self {
    case .custodyEpisodes(let year): Ratio(counts.custody[year]?.episodes ?? 0)
    case .custodyMinutes(let year): Ratio(counts.custody[year]?.minutes ?? 0)
    case .strength(let key, let staff): strength(of: unit.team(key, on: date), staff, on: date)
    case .price(let key, let band, let isConstant):
      price(in: unit.record(.tariff, key.text, on: date), band: band, isConstant: isConstant)
        .flatMap { pence in Ratio(pence.value, over: 100) }
    case .priorities(let period, let code):
      Ratio(unit.priorities(of: period, code: code, on: date).count)
    case .teams(let keys):
      Ratio(keys.filter { key in unit.team(key, on: date) != nil }.count)
    case .boards(let keys):
      Ratio(keys.filter { key in unit.series(key, on: date) != nil }.count)
    case .members(let key): unit.series(key, on: date).map { Ratio($0.members.count) }
    case .maximum(let key): unit.offence(key, on: date)?.maximumYears.map { Ratio($0) }
    case .funding(let key):
      unit.fundingLine(key, on: date)?.amount.flatMap { Ratio($0.value, over: 100) }
    case .days(let from, let to):
      if let first = unit.milestone(from, on: date)?.on.earliest,
        let last = unit.milestone(to, on: date)?.on.earliest
      {
        Ratio(last.dayNumber - first.dayNumber)
      } else {
        nil
      }
    }
  }

  /// The records counted, one a line.
  func explanation(in unit: Unit, counts: FigureCounts, on date: CivilDate) -> [String] {
    switch self {
    case .custodyEpisodes(let year):
      ["immigration episodes that began in \(year)"]
    case .custodyMinutes(let year):
      ["minutes of the immigration episodes that began in \(year) and have ended"]
    case .priorities(let period, let code):
      unit.priorities(of: period, code: code, on: date)
        .map { priority in "priority \(priority.key.text)" }
    case .members(let key):
      unit.series(key, on: date)?.members.map { member in "organisation \(member.text)" } ?? []
    case .strength, .price, .teams, .boards, .maximum, .funding, .days:
      addresses.filter { unit.record($0.section, $0.key, on: date) != nil }
        .map { address in "\(address.section.rawValue) \(address.key)" }
    }
  }

  private func strength(of team: Team?, _ staff: String, on date: CivilDate) -> Ratio? {
    guard let team else { return nil }
    let lines = team.strength(on: date)
      .filter { line in staff.isEmpty || line.value.staff == staff }
    guard !lines.isEmpty else { return nil }
    return Ratio(lines.reduce(0) { sum, line in sum + line.value.count.value })
  }

  private func price(in record: UnitRecord?, band label: String, isConstant: Bool) -> Pence? {
    guard case .tariff(let tariff) = record, case .banded(let bands) = tariff.form,
      let band = bands.first(where: { band in band.label == label })
    else { return nil }
    return isConstant ? band.constant : band.standard
  }
}

extension Unit {
  fileprivate func priorities(of period: String, code: String, on date: CivilDate) -> [Priority] {
    priorities(on: date).filter { priority in
      priority.period == period && priority.code.hasPrefix(code)
    }
  }
}

/// A total that a source quotes for a year, beside the sum of the yearly lines that it should hold.
///
/// Both stand: where they do not agree the difference is said and neither is put right.
public struct FundingSum: Hashable, Sendable {
  /// The total as the source quotes it.
  public let total: FundingLine
  /// The yearly lines of the same payer and recipient that run through that year.
  public let parts: [FundingLine]

  /// The sum of the parts.
  public var pence: Pence { parts.compactMap(\.amount).reduce(.zero, +) }

  /// Whether the sum is the quoted total, to the penny.
  public var agrees: Bool { pence == total.amount }

  /// `... altogether: £980,000.00 + £792,000.00 = £1,772,000.00, as quoted (06.B3; 06.B4; 06.B5).`
  public var sentence: String {
    let sums = parts.compactMap(\.amount).map(\.spoken).joined(separator: " + ")
    let quoted = total.amount ?? .zero
    let paragraphs = (parts + [total]).map(\.paragraph).joined(separator: "; ")
    let verdict =
      agrees
      ? "as quoted"
      : "but \(quoted.spoken) is quoted, \((pence - quoted).spoken) apart; both stand"
    return "\(total.name): \(sums) = \(pence.spoken), \(verdict) (\(paragraphs))."
  }
}

extension Unit {
  /// Every funding line, in the order of the unit file.
  public func fundingLines(on date: CivilDate? = nil) -> [FundingLine] {
    records(.funding, on: date).compactMap { record in
      if case .funding(let line) = record { line } else { nil }
    }
  }

  /// Each quoted total of one year with the yearly lines that make it up.
  ///
  /// A total is a line that is paid once, for exactly a year, by a payer who also pays by the year.
  public func fundingSums(on date: CivilDate? = nil) -> [FundingSum] {
    let lines = fundingLines(on: date)
    return lines.compactMap { total -> FundingSum? in
      guard !total.isYearly, total.amount != nil, let first = total.from.earliest,
        let end = total.until, end.dayNumber - first.dayNumber <= 366
      else { return nil }
      let parts = lines.filter { line in
        line.isYearly && line.amount != nil && line.payer == total.payer
          && line.recipient == total.recipient && line.isPaid(from: first, until: end)
      }
      return parts.isEmpty ? nil : FundingSum(total: total, parts: parts)
    }
  }
}

extension FundingLine {
  /// Whether it is paid in the whole of a stretch of days.
  fileprivate func isPaid(from first: CivilDate, until end: CivilDate) -> Bool {
    if let begins = from.earliest, begins > first { return false }
    return until.map { until in until >= end } ?? true
  }

  /// The line in a sentence with its paragraph.
  public func sentence(in unit: Unit) -> String {
    let sum = amount.map { pence in
      "\(precision == .exact ? "" : "\(precision.rawValue) ")\(pence.spoken)"
    }
    let payer = unit.organisation(self.payer)?.short ?? self.payer.text
    let span = "\(from.spoken)\(until.map { " to \($0.spoken)" } ?? "")"
    return "\(name): \(sum ?? "no sum is stated")\(isYearly ? " a year" : ""), paid by \(payer), "
      + "from \(span) (\(paragraph))"
  }
}

/// The reading of a banded tariff under the settings.
struct BandedPricing {
  /// The bands, by length.
  let bands: [Tariff.Band]
  /// How the open questions are read.
  let settings: ChargeSettings

  /// The bands in the order of their lengths; one without a length holds no stay.
  init(bands: [Tariff.Band], settings: ChargeSettings) {
    self.bands = bands.filter { band in band.upToMinutes > 0 }
      .sorted { left, right in left.upToMinutes < right.upToMinutes }
    self.settings = settings
  }

  /// The price of a stay, nil where it passes the last band and nothing is supposed.
  func price(of measure: Measure) -> Price? {
    if let place = place(of: measure.minutes) {
      return Price(lines: lines(at: place, measure), isSupposed: false)
    }
    guard let last = bands.last else { return nil }
    let column: Charge.Column = measure.watched > 0 ? .constant : .standard
    guard let amount = supposition(measure.minutes, last: last, column: column) else { return nil }
    let over = measure.minutes - last.upToMinutes
    let kind = Charge.Line.Kind.beyond(settings.beyond, minutes: over)
    return Price(
      lines: total(upTo: bands.count - 1, column) + [Charge.Line(kind: kind, amount: amount)],
      isSupposed: true
    )
  }

  private func place(of minutes: Int) -> Int? {
    bands.firstIndex { band in
      switch settings.bound {
      case .lowerBand: minutes <= band.upToMinutes
      case .upperBand: minutes < band.upToMinutes
      }
    }
  }

  private func lines(at place: Int, _ measure: Measure) -> [Charge.Line] {
    let standard = total(upTo: place, .standard)
    guard measure.watched > 0 else { return standard }
    let constant = total(upTo: place, .constant)
    switch settings.partWatch {
    case .wholeStay:
      return constant
    case .split:
      let extra = sum(constant).value - sum(standard).value
      let share = rounded(extra * measure.watched, by: measure.minutes)
      return standard
        + [Charge.Line(kind: .watchShare(minutes: measure.watched), amount: Pence(share))]
    case .greater:
      let watched = self.place(of: measure.watched).map { place in total(upTo: place, .constant) }
      guard let watched, sum(watched) > sum(standard) else { return standard }
      return watched
    }
  }

  private func total(upTo place: Int, _ column: Charge.Column) -> [Charge.Line] {
    let own =
      switch settings.bands {
      case .total: bands[place...place]
      case .additive: bands[...place]
      }
    return own.map { band in
      Charge.Line(kind: .band(label: band.label, column), amount: price(band, column))
    }
  }

  /// What is supposed on top of the last band's price.
  private func supposition(_ minutes: Int, last: Tariff.Band, column: Charge.Column) -> Pence? {
    let over = minutes - last.upToMinutes
    let top = price(last, column)
    switch settings.beyond {
    case .unpriced:
      return nil
    case .proRata:
      return Pence(rounded(top.value * over, by: last.upToMinutes))
    case .restart:
      let whole = sum(total(upTo: bands.count - 1, column)).value
      let rounds = over / last.upToMinutes
      let rest = over % last.upToMinutes
      let tail = rest > 0 ? place(of: rest).map { place in sum(total(upTo: place, column)) } : .zero
      return Pence(rounds * whole + (tail ?? .zero).value)
    case .step:
      guard let before = bands.last(where: { band in band.upToMinutes < last.upToMinutes })
      else { return nil }
      let length = last.upToMinutes - before.upToMinutes
      let steps = (over + length - 1) / length
      return Pence(steps * (top - price(before, column)).value)
    }
  }

  private func price(_ band: Tariff.Band, _ column: Charge.Column) -> Pence {
    switch column {
    case .standard: band.standard
    case .constant: band.constant
    }
  }

  private func sum(_ lines: [Charge.Line]) -> Pence {
    lines.reduce(.zero) { sum, line in sum + line.amount }
  }

  /// A quotient of numbers that are not negative, rounded half up.
  private func rounded(_ number: Int, by divisor: Int) -> Int {
    (number + divisor / 2) / divisor
  }
}

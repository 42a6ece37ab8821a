extension Charge {
  /// The charge of a stay under a tariff: the algorithm of the domain facts, section 3.5.
  ///
  /// - Parameters:
  ///   - stay: what is charged.
  ///   - tariff: the tariff in force when it began, nil for none.
  ///   - fees: the interpreters' fees, each a line of its own.
  ///   - settings: how the open questions are read.
  /// - Returns: the sum with its lines, or `unpriced` where no tariff has a price.
  public static func of(
    _ stay: ChargeableStay,
    tariff: Tariff?,
    fees: [InterpreterFee] = [],
    settings: ChargeSettings = ChargeSettings()
  ) -> Charge {
    let measure = Measure(minutes: stay.minutes, watched: stay.watchMinutes(settings))
    let price = tariff.flatMap { tariff in tariff.form.price(of: measure, settings: settings) }
    let interpreters = fees.map { fee in
      Line(kind: .interpreter(language: fee.language, provider: fee.provider), amount: fee.fee)
    }
    let lines = (price?.lines ?? []) + interpreters
    let sum = lines.reduce(Pence.zero) { sum, line in sum + line.amount }
    let amount: Amount =
      switch price?.isSupposed {
      case .some(false): .priced(sum)
      case .some(true): .supposed(sum)
      case .none: .unpriced(minutes: measure.minutes)
      }
    return Charge(
      tariff: tariff?.key,
      paragraph: tariff?.paragraph ?? "",
      minutes: measure.minutes,
      watchMinutes: measure.watched,
      lines: lines,
      amount: amount
    )
  }

  /// What else the charge could be, by the readings that we did not choose; none is ever claimed.
  ///
  /// Past the last band: the three suppositions. Under constant watch for a part: the split.
  public static func whatIfs(
    of stay: ChargeableStay,
    tariff: Tariff,
    fees: [InterpreterFee] = [],
    settings: ChargeSettings = ChargeSettings()
  ) -> [(reading: ChargeSettings, charge: Charge)] {
    let ours = of(stay, tariff: tariff, fees: fees, settings: settings)
    var readings: [ChargeSettings] = []
    if case .priced = ours.amount {
      if ours.watchMinutes > 0, ours.watchMinutes < ours.minutes {
        for part in ChargeSettings.PartWatch.allCases where part != settings.partWatch {
          var reading = settings
          reading.partWatch = part
          readings.append(reading)
        }
      }
    } else {
      for beyond in ChargeSettings.Beyond.allCases where beyond != .unpriced {
        var reading = settings
        reading.beyond = beyond
        readings.append(reading)
      }
    }
    return readings.map { reading in
      (reading, of(stay, tariff: tariff, fees: fees, settings: reading))
    }
  }
}

/// The two lengths that a price depends on, in whole minutes.
struct Measure {
  /// Chargeable minutes.
  let minutes: Int
  /// Of these, the minutes under constant watch.
  let watched: Int
}

/// The lines of a price, and whether they are a supposition past the tariff's end.
struct Price {
  /// The lines.
  let lines: [Charge.Line]
  /// Whether nobody has agreed it.
  let isSupposed: Bool
}

extension Tariff.Form {
  /// The price of a stay, nil where the tariff has none.
  func price(of measure: Measure, settings: ChargeSettings) -> Price? {
    switch self {
    case .banded(let bands):
      return BandedPricing(bands: bands, settings: settings).price(of: measure)
    case .fixed(let price):
      return Price(lines: [Charge.Line(kind: .fixed, amount: price)], isSupposed: false)
    case .hourly(let first, let further):
      let hours = max(0, measure.minutes - 1) / 60
      var lines = [Charge.Line(kind: .firstHour, amount: first)]
      if hours > 0 {
        let amount = Pence(further.value * hours)
        lines.append(Charge.Line(kind: .furtherHours(hours), amount: amount))
      }
      return Price(lines: lines, isSupposed: false)
    }
  }
}

/// What one stay brings to a claim, reckoned from its record by the tariff and the settings of the
/// day on which the chargeable stay began.
public enum ClaimReckoning: Sendable, Equatable {
  /// The lines, whose sum is the charge.
  case lines([ClaimLine])
  /// No tariff prices it: it is listed and never in a total.
  case unpriced(UnpricedStay)
  /// Nothing in it is chargeable.
  case nothing

  /// The reckoning of a stay that has ended; its lines are numbered behind so many others.
  public init(of detention: Detention, id: ID<Detention>, unit: Unit, after count: Int = 0) {
    guard let arrival = detention.arrival, let end = detention.departure?.occurredAt,
      let (stay, charge) = detention.priced(at: end, in: unit)
    else {
      self = .nothing
      return
    }
    guard charge.claimable != nil else {
      self = .unpriced(
        UnpricedStay(detention: id, custody: arrival.reference.text, minutes: charge.minutes)
      )
      return
    }
    let tariff = unit.tariff(on: LondonTime(stay.startsAt).date)
    let lines = charge.lines.enumerated().map { place, line in
      ClaimLine(
        number: count + place + 1,
        kind: line.isInterpreter ? .interpreter : .charge,
        adjusts: nil,
        detention: id,
        custody: arrival.reference.text,
        suite: arrival.suite,
        from: stay.startsAt,
        until: stay.endsAt,
        minutes: charge.minutes,
        watchMinutes: charge.watchMinutes,
        tariff: line.isInterpreter ? nil : tariff?.key,
        tariffFrom: line.isInterpreter ? nil : tariff?.from,
        form: line.isInterpreter ? "" : tariff?.form.word ?? "",
        words: line.words,
        quantity: line.quantity,
        unit: Pence(line.amount.value / line.quantity),
        amount: line.amount
      )
    }
    self = lines.isEmpty ? .nothing : .lines(lines)
  }
}

extension Detention {
  /// The chargeable stay and its charge by the unit's tariff and settings of the day on which it
  /// began; nil where nothing is chargeable.
  public func priced(at now: Instant, in unit: Unit) -> (stay: ChargeableStay, charge: Charge)? {
    guard let arrival else { return nil }
    let first = episodes.first { episode in episode.regime == .immigration }
    let day = LondonTime(first?.from ?? arrival.occurredAt).date
    let settings = unit.chargeSettings(on: day)
    guard let stay = chargeableStay(at: now, settings: settings) else { return nil }
    let charge = Charge.of(
      stay,
      tariff: unit.tariff(on: LondonTime(stay.startsAt).date),
      fees: fees(within: stay),
      settings: settings
    )
    return (stay, charge)
  }
}

extension Charge.Line {
  /// Whether it is an interpreter's fee.
  public var isInterpreter: Bool { if case .interpreter = kind { true } else { false } }

  /// How many units the line charges.
  public var quantity: Int { if case .furtherHours(let hours) = kind { max(1, hours) } else { 1 } }

  /// What the line is for, as a screen and an invoice say it.
  public var words: String {
    switch kind {
    case .band(let label, let column): "\(label) \(column.rawValue)"
    case .watchShare(let minutes): "share of constant watch, \(minutes) min"
    case .firstHour: "first hour"
    case .furtherHours(let hours): "\(hours) further hours"
    case .fixed: "fixed price"
    case .beyond(let reading, let minutes):
      "\(minutes) min past the last band (\(reading.rawValue))"
    case .interpreter(let language, let provider): "interpreter \(language), \(provider)"
    }
  }
}

extension Tariff.Form {
  /// The form in one word: `bands`, `fixed`, `hourly`.
  public var word: String {
    switch self {
    case .banded: "bands"
    case .fixed: "fixed"
    case .hourly: "hourly"
    }
  }
}

import Canvas
import Domain
import Ledger

/// What a stay costs, line by line, with what else it could cost beside it.
struct ChargeWords {
  private let stay: Detention
  private let context: PaneContext

  /// The charge of a stay as it stands.
  init(_ stay: Detention, _ context: PaneContext) {
    self.stay = stay
    self.context = context
  }

  /// The sum, its lines, what it rests on and the what-ifs.
  var parts: [DetailContent.Part] {
    guard let unit = context.unit, let (chargeable, charge) = stay.priced(at: context.now, in: unit)
    else {
      return [.text("Nothing is chargeable: only an immigration episode is (10.B22).", .muted)]
    }
    var parts: [DetailContent.Part] = [.line(sum(of: charge))]
    parts += charge.lines.map { line in
      .text("\(line.amount.spoken)  \(line.words)", .text)
    }
    let tariff = unit.tariff(on: LondonTime(chargeable.startsAt).date)
    let name =
      tariff.map { tariff in "\(tariff.name) (\(tariff.paragraph))" } ?? "no tariff in force"
    let from = Wording.minute(chargeable.startsAt, now: context.now)
    parts.append(.text("\(name), by the clock from \(from).", .muted))
    if chargeable.hasOverlap {
      parts.append(.text("Both laws ran at once for a time; who pays is AMB-5.", .caution))
    }
    if let tariff { parts += whatIfs(chargeable, tariff, unit) }
    if stay.claim != nil {
      parts.append(.text("Claimed; a later tariff does not touch it.", .muted))
    }
    return parts
  }

  private func sum(of charge: Charge) -> StyledText {
    var line = StyledText()
    switch charge.amount {
    case .priced(let sum): line.append(SafeText(sum.spoken), Style.text.bold)
    case .supposed(let sum): line.append(SafeText("\(sum.spoken) supposed, in no total"), .caution)
    case .unpriced:
      line.append("UNPRICED, in no total", .caution)
      if charge.fees > .zero {
        line.append(SafeText("  interpreters \(charge.fees.spoken)"), .muted)
      }
    }
    let watch =
      charge.watchMinutes > 0
      ? ", \(Wording.elapsed(minutes: charge.watchMinutes)) under constant watch" : ""
    line.append(SafeText("  for \(Wording.elapsed(minutes: charge.minutes))\(watch)"), .muted)
    return line
  }

  /// The readings that we did not choose; none is ever claimed.
  private func whatIfs(_ chargeable: ChargeableStay, _ tariff: Tariff, _ unit: Unit)
    -> [DetailContent.Part]
  {
    let settings = unit.chargeSettings(on: LondonTime(chargeable.startsAt).date)
    let others = Charge.whatIfs(
      of: chargeable,
      tariff: tariff,
      fees: stay.fees(within: chargeable),
      settings: settings
    )
    return others.compactMap { reading, charge in
      let sum: Pence
      switch charge.amount {
      case .priced(let amount), .supposed(let amount): sum = amount
      case .unpriced: return nil
      }
      let words =
        reading.beyond != settings.beyond
        ? "past the last band \(reading.beyond.words) (AMB-3)"
        : "constant watch \(reading.partWatch.words) (AMB-21)"
      return .text("what if \(words): \(sum.spoken)", .muted)
    }
  }
}

extension ChargeSettings.Beyond {
  /// The reading in words.
  var words: String {
    switch self {
    case .unpriced: "unpriced"
    case .proRata: "at the last band's rate"
    case .restart: "from the top of the table again"
    case .step: "by the last step each 24 h"
    }
  }
}

extension ChargeSettings.PartWatch {
  /// The reading in words.
  var words: String {
    switch self {
    case .wholeStay: "for the whole stay"
    case .split: "by its share of minutes"
    case .greater: "where that costs more"
    }
  }
}

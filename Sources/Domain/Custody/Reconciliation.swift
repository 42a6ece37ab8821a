/// A claim held against what was paid, penny by penny.
///
/// The rows' differences add up to the difference of the whole.
public struct Reconciliation: Sendable, Equatable {
  /// One stay, claimed or paid or both.
  public struct Row: Sendable, Equatable {
    /// The custody reference.
    public let custody: String
    /// What the lines claim for it, adjustments among them.
    public let claimed: Pence
    /// What was paid for it.
    public let paid: Pence
    /// What the partner says, joined; empty for nothing.
    public let reason: String
    /// Why the two differ, as far as the lines tell; empty where they do not differ.
    public let explanation: String

    /// What was paid less what was claimed.
    public var difference: Pence { paid - claimed }
  }

  /// The stays: those claimed in the order of the lines, then those paid and not claimed.
  public let rows: [Row]

  /// The reconciliation of a claim, explained by the tariffs of a unit.
  public init(of claim: Claim, in unit: Unit) {
    var order: [String] = []
    var lines: [String: [ClaimLine]] = [:]
    for line in claim.lines {
      if lines[line.custody] == nil { order.append(line.custody) }
      lines[line.custody, default: []].append(line)
    }
    var payments: [String: [ClaimPayment]] = [:]
    for payment in claim.payments {
      if lines[payment.custody] == nil, payments[payment.custody] == nil {
        order.append(payment.custody)
      }
      payments[payment.custody, default: []].append(payment)
    }
    rows = order.map { custody in
      Self.row(custody, lines[custody] ?? [], payments[custody] ?? [], unit)
    }
  }

  /// The rows that differ.
  public var differences: [Row] { rows.filter { row in row.difference != .zero } }

  private static func row(
    _ custody: String,
    _ lines: [ClaimLine],
    _ payments: [ClaimPayment],
    _ unit: Unit
  ) -> Row {
    let claimed = lines.reduce(Pence.zero) { sum, line in sum + line.amount }
    let paid = payments.reduce(Pence.zero) { sum, payment in sum + payment.paid }
    return Row(
      custody: custody,
      claimed: claimed,
      paid: paid,
      reason: payments.map(\.reason).filter { reason in !reason.isEmpty }.joined(separator: "; "),
      explanation: claimed == paid
        ? "" : explanation(lines, payments, claimed: claimed, paid: paid, unit)
    )
  }

  private static func explanation(
    _ lines: [ClaimLine],
    _ payments: [ClaimPayment],
    claimed: Pence,
    paid: Pence,
    _ unit: Unit
  ) -> String {
    guard let charge = lines.first else { return "not on this claim" }
    if payments.isEmpty { return "not paid" }
    let difference = paid - claimed
    if payments.count > 1, payments.contains(where: { payment in payment.paid == difference }) {
      return "paid twice"
    }
    let fees = lines.filter { line in line.kind == .interpreter }
    let feeSum = fees.reduce(Pence.zero) { sum, line in sum + line.amount }
    if !fees.isEmpty, difference == .zero - feeSum { return "paid without the interpreter" }
    if let line = lines.first(where: { line in .zero - line.amount == difference }) {
      return "line \(line.number) not paid: \(line.words)"
    }
    let rest = claimed - charge.amount
    if let price = price(paid - rest, of: charge, in: unit) { return "paid as \(price)" }
    return difference < .zero ? "short, and no line explains it" : "over, and no line explains it"
  }

  /// Which other price of the line's own tariff a sum is, nil where it is none.
  private static func price(_ sum: Pence, of line: ClaimLine, in unit: Unit) -> String? {
    guard let tariff = unit.tariff(on: LondonTime(line.from).date), tariff.key == line.tariff,
      case .banded(let bands) = tariff.form
    else { return nil }
    for band in bands {
      if band.standard == sum { return "\(band.label) standard, claimed as \(line.words)" }
      if band.constant == sum { return "\(band.label) constant, claimed as \(line.words)" }
    }
    return nil
  }
}

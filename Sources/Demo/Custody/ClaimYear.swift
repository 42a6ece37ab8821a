internal import Domain
internal import Ledger

/// The claims of the months of 2010: drawn up from the cells' own records, checked by somebody else,
/// sent, and paid by the partner, some of them otherwise than claimed.
struct ClaimYear {
  /// The months, the earliest first.
  static let months: [ClaimMonth] = (2...8).map { month in
    ClaimMonth(Calendar2010.day(2010, month, 1))
  }
  /// How many acts all of them take, for whoever counts.
  static var count: Int {
    months.reduce(0) { sum, month in sum + (fates[month] == .writtenOff ? 5 : 4) }
  }

  private let ledger: any Ledger
  private let cast: Cast
  private let audience: Audience

  /// What becomes of a claim after it was sent, where that is not payment to the penny.
  private enum Fate {
    /// The partner leaves the interpreters of some stays out, and the rest is written off.
    case writtenOff
    /// Some stays are paid, some short, some not yet.
    case partPaid
    /// The partner asks about a line.
    case queried
  }

  private static let fates: [ClaimMonth: Fate] = [
    months[1]: .writtenOff, months[5]: .partPaid, months[6]: .queried,
  ]

  /// The claims in a ledger that holds the stays of a unit's agency.
  init(_ ledger: any Ledger, cast: Cast, agency: Key<Organisation>) {
    self.ledger = ledger
    self.cast = cast
    audience = Audience([Viewer(agency: agency, standing: .police, clearance: .topSecret)])
  }

  /// When a month's claim is drawn up: on the second day after its end.
  static func moment(of month: ClaimMonth) -> Instant {
    Calendar2010.moment(LondonTime(month.interval.end).date.adding(days: 1), 10, 5)
  }

  /// The drawing up of a month's claim from the stays as the ledger has them, nil where none is priced.
  func drawingUp(_ month: ClaimMonth) throws -> Act? {
    let run = try ledger.claimRun(of: month, for: audience)
    guard !run.priced.isEmpty else { return nil }
    let sergeant = cast.first(.custody).id
    return Act(at: Self.moment(of: month), by: sergeant, commands: run.commands(isSplit: false))
  }

  /// What is done with a claim that was drawn up.
  func rest(of month: ClaimMonth) throws -> [Act] {
    guard let claim = try ledger.claim(month.claim, for: audience)?.claim else { return [] }
    let day = LondonTime(Self.moment(of: month)).date
    let invoice = "SYN-\(month.text)"
    let finance = cast.first(.finance).id
    let act = { (days: Int, hour: Int, by: ID<Officer>, command: Claim.Command) in
      Act(
        at: Calendar2010.moment(day.adding(days: days), hour, 20),
        by: by,
        commands: [.claim(month.claim, command)]
      )
    }
    var acts = [
      act(1, 11, finance, .check),
      act(2, 9, finance, .send(invoice: invoice, on: day.adding(days: 2))),
    ]
    let fate = Self.fates[month]
    if fate == .queried {
      let line = claim.lines.first { line in line.kind == .interpreter }?.number
      let words = "Which firm sent the interpreter, and when?"
      return acts + [act(9, 15, finance, .query(line: line, words: words))]
    }
    let paid = Self.payments(of: claim, invoice: invoice, on: day.adding(days: 12), fate)
    guard !paid.isEmpty else { return acts }
    acts.append(act(12, 14, finance, .pay(paid)))
    let sum = paid.reduce(Pence.zero) { sum, payment in sum + payment.paid }
    if fate == .writtenOff, sum < claim.total {
      let words = "Agreed with the partner: no order for these interpreters can be found."
      acts.append(act(20, 16, cast.first(.supervisor).id, .writeOff(reason: words)))
    }
    return acts
  }

  /// What the partner pays, stay by stay.
  private static func payments(
    of claim: Claim,
    invoice: String,
    on day: CivilDate,
    _ fate: Fate?
  ) -> [ClaimPayment] {
    var stays: [String] = []
    var sums: [String: Pence] = [:]
    var fees: [String: Pence] = [:]
    for line in claim.lines {
      if sums[line.custody] == nil { stays.append(line.custody) }
      sums[line.custody] = (sums[line.custody] ?? .zero) + line.amount
      if line.kind == .interpreter {
        fees[line.custody] = (fees[line.custody] ?? .zero) + line.amount
      }
    }
    return stays.enumerated().compactMap { place, stay in
      // Of a part the stays of the last days are still to come.
      if fate == .partPaid, place >= stays.count - 9 { return nil }
      var (amount, reason) = (sums[stay] ?? .zero, "")
      if fate != nil, place % 11 == 3, let fee = fees[stay] {
        (amount, reason) = (amount - fee, "no interpreter on the order")
      }
      return ClaimPayment(invoice: invoice, custody: stay, paid: amount, on: day, reason: reason)
    }
  }
}

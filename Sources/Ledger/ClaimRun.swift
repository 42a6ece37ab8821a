public import Domain

/// What the claim of a month would be drawn up from, reckoned from the custody records.
public struct ClaimRun: Sendable, Equatable {
  /// The month.
  public let month: ClaimMonth
  /// Every stay with something chargeable, in the order of the lines.
  public let stays: [ID<Detention>]
  /// Of these, the stays that have a price.
  public let priced: [ID<Detention>]
  /// What they come to.
  public let sum: Pence
  /// The stays that no tariff prices.
  public let unpriced: [UnpricedStay]
  private let payer: Key<Organisation>

  /// The run of a month over its stays.
  ///
  /// - Complexity: O(n) in the stays.
  public init(of month: ClaimMonth, _ stays: [StayRow], unit: Unit) {
    self.month = month
    var chargeable: [ID<Detention>] = []
    var priced: [ID<Detention>] = []
    var unpriced: [UnpricedStay] = []
    var sum = Pence.zero
    for stay in stays {
      switch ClaimReckoning(of: stay.detention, id: stay.id, unit: unit) {
      case .lines(let lines):
        chargeable.append(stay.id)
        priced.append(stay.id)
        sum = lines.reduce(sum) { sum, line in sum + line.amount }
      case .unpriced(let stay):
        chargeable.append(stay.detention)
        unpriced.append(stay)
      case .nothing: break
      }
    }
    self.stays = chargeable
    self.priced = priced
    self.unpriced = unpriced
    self.sum = sum
    let ukba: Key<Organisation> = "ukba"
    payer = unit.organisation(ukba) == nil ? unit.homeAgency : ukba
  }

  /// The commands that draw the claim up; one submission records all of them or none.
  public func commands(isSplit: Bool) -> [Command] {
    let run = Claim.Run(
      month: month,
      payer: payer,
      agreement: "10.B22",
      isSplit: isSplit,
      stays: stays
    )
    return Steps.drawUp(run, as: month.claim, into: priced)
  }
}

extension Readings {
  /// The run of a month as the ledger stands.
  ///
  /// - Throws: `LedgerError` where the store fails.
  public func claimRun(of month: ClaimMonth, for audience: Audience) throws -> ClaimRun {
    ClaimRun(of: month, try claimable(in: month, for: audience), unit: try unit())
  }
}

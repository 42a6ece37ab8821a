public import Domain

/// The claims on the partner.
public protocol ClaimReadings {
  /// The claims, the latest month first, at most so many.
  func claims(limit: Int, for audience: Audience) throws -> [ClaimRow]
  /// One claim with its history; nil where there is none or the audience may not see it.
  func claim(_ id: ID<Claim>, for audience: Audience) throws -> ClaimDetail?
  /// The stays that a month's claim is drawn up from, by departure.
  ///
  /// Those that ended in the month and are in no other claim; and those of the year before it that a
  /// claim of their own month left out, because they were entered late.
  func claimable(in month: ClaimMonth, for audience: Audience) throws -> [StayRow]
}

/// A claim in a list.
public struct ClaimRow: Sendable, Equatable {
  /// The identity.
  public let id: ID<Claim>
  /// The version of its stream.
  public let version: Int
  /// What people call it.
  public let reference: String
  /// The month.
  public let month: ClaimMonth
  /// How far it has come.
  public let status: Claim.Status
  /// How many stays it claims for.
  public let stays: Int
  /// How many it lists that no tariff prices.
  public let unpriced: Int
  /// The sum of its lines.
  public let total: Pence
  /// What was paid.
  public let paid: Pence
  /// What is still to come.
  public let outstanding: Pence
  /// The number of the invoice; nil before it was sent.
  public let invoice: String?

  /// A row of the list.
  public init(
    id: ID<Claim>,
    version: Int,
    reference: String,
    month: ClaimMonth,
    status: Claim.Status,
    stays: Int,
    unpriced: Int,
    total: Pence,
    paid: Pence,
    outstanding: Pence,
    invoice: String?
  ) {
    self.id = id
    self.version = version
    self.reference = reference
    self.month = month
    self.status = status
    self.stays = stays
    self.unpriced = unpriced
    self.total = total
    self.paid = paid
    self.outstanding = outstanding
    self.invoice = invoice
  }
}

/// A claim as its page shows it.
public struct ClaimDetail: Sendable, Equatable {
  /// The identity.
  public let id: ID<Claim>
  /// The version of its stream.
  public let version: Int
  /// The claim folded from its stream.
  public let claim: Claim
  /// What was paid against what was claimed.
  public let reconciliation: Reconciliation
  /// What happened, oldest first.
  public let history: [HistoryLine]
  /// The stays whose records give another charge now than when they were claimed.
  public let moved: [MovedCharge]
  /// Which entry of the ledger each line rests on: the last of the stay when it was drawn up.
  public let sources: [ID<Detention>: LineSource]

  /// A claim's page.
  public init(
    id: ID<Claim>,
    version: Int,
    claim: Claim,
    reconciliation: Reconciliation,
    history: [HistoryLine],
    moved: [MovedCharge],
    sources: [ID<Detention>: LineSource]
  ) {
    self.id = id
    self.version = version
    self.claim = claim
    self.reconciliation = reconciliation
    self.history = history
    self.moved = moved
    self.sources = sources
  }
}

/// A stay whose record gives another charge now than when it was claimed.
public struct MovedCharge: Sendable, Equatable {
  /// The custody reference.
  public let custody: String
  /// What was claimed when the claim was drawn up.
  public let claimed: Pence
  /// What the record gives now; nil where no tariff prices it.
  public let now: Pence?

  /// A stay with both its charges.
  public init(custody: String, claimed: Pence, now: Pence?) {
    self.custody = custody
    self.claimed = claimed
    self.now = now
  }
}

/// The entry that a line rests on.
public struct LineSource: Sendable, Equatable {
  /// Its position in the ledger.
  public let position: Int64
  /// Its hash, in hexadecimal digits.
  public let hash: String

  /// An entry by position and hash.
  public init(position: Int64, hash: String) {
    self.position = position
    self.hash = hash
  }
}

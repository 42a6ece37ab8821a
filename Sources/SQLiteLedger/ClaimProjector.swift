internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The months' claims, with what they come to.
enum ClaimProjector: Projector {
  static let name = "claim"
  static let version = 1
  static let tables = ["claim"]
  static let schema = """
    CREATE TABLE claim (
      id BLOB PRIMARY KEY,
      class INTEGER NOT NULL,
      version INTEGER NOT NULL,
      reference TEXT NOT NULL,
      month TEXT NOT NULL,
      status TEXT NOT NULL,
      stays INTEGER NOT NULL,
      unpriced INTEGER NOT NULL,
      total INTEGER NOT NULL,
      paid INTEGER NOT NULL,
      outstanding INTEGER NOT NULL,
      invoice TEXT
    ) STRICT, WITHOUT ROWID;
    -- The claims, the latest month first.
    CREATE INDEX claim_by_month ON claim (class, month);
    """

  static func project(_ entry: ProjectedEntry, in database: Database) throws {
    guard case .claim = entry.event, let id = entry.header.stream.id(as: Claim.self) else { return }
    let claim = try EventReader.state(Claim.self, at: entry, in: database)
    guard let drafted = claim.drafted else { return }
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO claim (id, class, version, reference, month, status, stays, unpriced,
          total, paid, outstanding, invoice)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(id.bytes), entry.classNumber, entry.header.version, drafted.reference.text,
      drafted.month.text, claim.status.rawValue, claim.stays, drafted.unpriced.count,
      claim.total.value, claim.paid.value, claim.outstanding.value, claim.sent?.invoice,
    ])
  }
}

// The entry table on a PostgreSQL server, followed into a local `SQLiteLedger`.
//
// The target is part of the package from the start so that nothing has to move when the server's
// ledger arrives. It is compiled only with `--traits PostgreSQL`, and never imports the dashboard.
#if PostgreSQL
  internal import CLibPQ

  /// The libpq that this program was built with.
  public enum PostgresClient {
    /// The version number of the linked libpq: major times 10,000 plus minor (150018 is 15.18).
    public static var libraryVersion: Int { Int(PQlibVersion()) }
  }
#endif

internal import Glibc

/// What somebody is told who has no ledger yet.
enum Newcomer {
  /// The ledger that is opened where none is named.
  ///
  /// - Throws: `ProgramFault` with what to do first, where nobody has made or named one.
  static func usualLedger() throws -> String {
    let path = World.defaultLedgerPath()
    guard World.variable("MUSTER_LEDGER") == nil, access(path, F_OK) != 0 else { return path }
    throw ProgramFault.refused(
      """
      There is no ledger yet. 'muster demo' shows you a made-up unit at work;
      'muster init' makes a ledger of your own at \(path).
      """
    )
  }
}

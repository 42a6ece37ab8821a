import Domain
import Ledger

extension Runtime {
  /// Compares an operation with what else there is.
  func compare(_ operation: ID<Operation>) {
    let result = Result { try self.ledger.compared(operation, for: self.desk.audience) }
    inbox.post(.compared(operation, result.mapError(ReadFailure.init)))
  }
}

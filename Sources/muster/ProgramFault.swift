internal import Domain
internal import Ledger

/// Why a command ends without having done its work: a sentence, and the code it exits with.
///
/// Exit codes: 0 done, 1 refused or found wanting, 3 a failure of the store, 64 wrong usage.
enum ProgramFault: Error, CustomStringConvertible {
  /// The rules say no, or what was given is wrong.
  case refused(String)
  /// The store failed.
  case failed(LedgerError)

  /// The sentence.
  var description: String {
    switch self {
    case .refused(let sentence): sentence
    case .failed(let error): error.description
    }
  }

  /// The code that the program exits with.
  var exitCode: Int32 {
    switch self {
    case .refused: 1
    case .failed: 3
    }
  }

  /// The receipt of an outcome.
  ///
  /// - Throws: `ProgramFault.refused` where nothing was recorded.
  static func recorded(_ outcome: SubmissionOutcome) throws -> Receipt {
    switch outcome {
    case .recorded(let receipt): return receipt
    case .refused(let refusal): throw ProgramFault.refused(refusal.sentence)
    case .conflict(let conflict): throw ProgramFault.refused(conflict.sentence)
    }
  }
}

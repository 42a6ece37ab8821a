public import Domain
internal import Ledger

/// Why a demonstration could not be made; each is a defect of the unit or of the generator.
public enum DemoError: Error, Sendable, Equatable {
  /// The unit lacks something that a demonstration rests on.
  case lacking(String)
  /// The ledger refused something that the generator asked.
  case refused(String, at: Instant, Refusal)
  /// The ledger saw a conflict, so somebody else writes to it.
  case conflict(String)
}

extension DemoError {
  /// The error of an outcome that recorded nothing.
  static func unrecorded(_ outcome: SubmissionOutcome, _ what: String, at moment: Instant)
    -> DemoError
  {
    switch outcome {
    case .recorded: .conflict(what)
    case .refused(let refusal): .refused(what, at: moment, refusal)
    case .conflict(let conflict): .conflict(conflict.sentence)
    }
  }
}

extension DemoError: CustomStringConvertible {
  /// What happened, to what, and what to do.
  public var description: String {
    switch self {
    case .lacking(let what):
      "The unit has no \(what), so no demonstration can be made of it; add one to the unit file."
    case .refused(let what, let at, let refusal):
      "The demonstration asked for something the rules refuse (\(what), "
        + "\(LondonTime(at).spoken)): \(refusal.sentence)"
    case .conflict(let sentence):
      "Somebody else writes to the ledger while the demonstration is made: \(sentence)"
    }
  }
}

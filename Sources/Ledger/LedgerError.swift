/// The ledger could not do what it was asked to: which failure, in a sentence, and what caused it.
public struct LedgerError: Error, Sendable {
  /// The kinds of failure.
  public enum Code: String, Sendable {
    case notALedger
    case newerSchema
    case missingDirectory
    case missingFile
    case alreadyExists
    case readOnly
    case diskFull
    case busy
    case inputOutput
    case damaged
    case notPermitted
    case invalid
  }

  /// Which failure.
  public let code: Code
  /// What happened, to what, and what to do: a sentence.
  public let message: String
  /// What the system said, empty where it said nothing.
  public let cause: String

  /// A failure with its sentence.
  public init(_ code: Code, _ message: String, cause: String = "") {
    self.code = code
    self.message = message
    self.cause = cause
  }
}

extension LedgerError: CustomStringConvertible {
  /// The sentence, and what the system said in brackets.
  public var description: String { cause.isEmpty ? message : "\(message) (\(cause))" }
}

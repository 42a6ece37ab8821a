/// The head of a ledger, printed and kept elsewhere, so that a cut or rewritten tail shows.
public struct SealedHead: Sendable, Equatable {
  /// The position of the last entry, 0 for an empty ledger.
  public let position: Int64
  /// Its hash, zero for an empty ledger.
  public let hash: Digest

  /// The head at a position.
  public init(position: Int64, hash: Digest) {
    self.position = position
    self.hash = hash
  }

  /// The head written as `muster-head-1 POSITION HASH`, or nil for any other text.
  public init?(text: String) {
    let parts = text.split { character in character == " " || character == "\n" }
    guard parts.count == 3, parts[0] == "muster-head-1", let position = Int64(parts[1]),
      position >= 0, let hash = Digest(text: parts[2])
    else { return nil }
    self.init(position: position, hash: hash)
  }

  /// `muster-head-1 POSITION HASH`.
  public var text: String { "muster-head-1 \(position) \(hash.text)" }
}

public import Domain

extension ID {
  /// The 16 bytes, most significant first.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { buffer in Array(buffer) }
  }

  /// The identity with these bytes, most significant first, or nil for any other number than 16.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var value: UInt128 = 0
    for byte in bytes { value = value << 8 | UInt128(byte) }
    self.init(value)
  }

  /// An identity made of words: the same words always make the same one.
  ///
  /// The first 128 bits of the SHA-256 of the words; importers name a row by its file and number.
  public init(naming words: String) {
    let digest = Digest(of: words.utf8)
    guard let id = Self(bytes: digest.bytes.prefix(16)) else {
      preconditionFailure("A digest has more than 16 bytes.")
    }
    self = id
  }
}

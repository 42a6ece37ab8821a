internal import Crypto
internal import Domain

/// A SHA-256 hash: 32 bytes.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest with these bytes, or nil for any other number of bytes than 32.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The digest written as 64 hexadecimal digits, or nil for any other text.
  public init?(text: some StringProtocol) {
    guard text.utf8.count == 64, let high = ID<Digest>(text: text.prefix(32)),
      let low = ID<Digest>(text: text.suffix(32))
    else { return nil }
    bytes = high.bytes + low.bytes
  }

  /// The hash of some bytes.
  public init(of input: some Sequence<UInt8>) {
    var hasher = SHA256()
    hasher.update(data: Array(input))
    bytes = Array(hasher.finalize())
  }

  /// The hash of some parts in a row.
  public init(joining parts: [UInt8]...) {
    var hasher = SHA256()
    for part in parts { hasher.update(data: part) }
    bytes = Array(hasher.finalize())
  }

  /// What precedes the first entry: 32 zero bytes.
  public static let zero = Digest(unchecked: [UInt8](repeating: 0, count: 32))

  /// 64 lower-case hexadecimal digits.
  public var text: String { hexadecimal(bytes) }

  private init(unchecked bytes: [UInt8]) { self.bytes = bytes }
}

/// Two lower-case hexadecimal digits a byte.
public func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
    var place = 0
    for byte in bytes {
      buffer[place] = digit(byte >> 4)
      buffer[place + 1] = digit(byte & 0xF)
      place += 2
    }
    return place
  }
}

private func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

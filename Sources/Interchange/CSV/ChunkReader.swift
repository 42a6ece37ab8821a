internal import Ledger

/// The pieces of a source, one at a time, and what they hash to.
///
/// Memory is one piece, however long the source is.
struct ChunkReader {
  /// The bytes of a piece: large enough that a system call is cheap beside reading them.
  static let chunkBytes = 131_072

  /// The present piece.
  private(set) var chunk: [UInt8] = []
  /// How many bytes were read before the present piece.
  private(set) var bytesBefore: Int64 = 0
  /// The hash of each piece so far, where they are asked for.
  private(set) var digests: [Digest] = []

  private let source: ByteSource
  private let hashes: Bool

  /// The pieces of a source, hashed or not.
  init(_ source: ByteSource, hashes: Bool = false) {
    self.source = source
    self.hashes = hashes
  }

  /// Goes on to the next piece; false at the end, which leaves the piece empty.
  mutating func advance() throws(ByteSource.Failure) -> Bool {
    bytesBefore += Int64(chunk.count)
    var failure: ByteSource.Failure?
    let source = self.source
    chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
      do throws(ByteSource.Failure) {
        count = try source.fill(UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if hashes, !chunk.isEmpty { digests.append(Digest(of: chunk)) }
    return !chunk.isEmpty
  }

  /// Leaves out the first bytes of the present piece, as a mark of byte order is.
  func skipping(_ prefix: [UInt8]) -> Int { chunk.starts(with: prefix) ? prefix.count : 0 }
}

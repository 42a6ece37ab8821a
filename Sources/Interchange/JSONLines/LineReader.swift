/// Reads a source line by line; memory is one line, and a longer one than the limit is a fault.
struct LineReader {
  /// What the reader came upon.
  enum Step: Equatable {
    case line
    case fault(TextFault)
    case end
  }

  /// The line that was read last, without its end.
  private(set) var bytes: [UInt8] = []
  /// The number of that line, from 1.
  private(set) var number = 0
  private(set) var chunks: ChunkReader
  private let mostBytes: Int
  private var place = 0
  private var hasBegun = false
  private var isOver = false

  /// A reader of a source, whose pieces are hashed where that is asked for.
  init(_ source: ByteSource, mostBytes: Int, hashes: Bool) {
    chunks = ChunkReader(source, hashes: hashes)
    self.mostBytes = mostBytes
  }

  /// How many bytes were read so far.
  var bytesRead: Int64 { chunks.bytesBefore + Int64(place) }

  /// Reads the next line that holds more than blanks.
  mutating func next() -> Step {
    while !isOver {
      number += 1
      bytes.removeAll(keepingCapacity: true)
      do throws(ByteSource.Failure) {
        try readLine()
      } catch {
        return stop(.unreadable(error.message))
      }
      if bytes.count > mostBytes { return stop(.rowTooLong(bytes: mostBytes)) }
      if let fault = encodingFault() { return .fault(fault) }
      if !bytes.allSatisfy(isBlank) { return .line }
    }
    return .end
  }

  private mutating func readLine() throws(ByteSource.Failure) {
    while bytes.count <= mostBytes {
      if place == chunks.chunk.count {
        place = 0
        guard try chunks.advance() else {
          isOver = true
          return
        }
        if !hasBegun { place = chunks.skipping([0xEF, 0xBB, 0xBF]) }
        hasBegun = true
      }
      let chunk = chunks.chunk
      let end = chunk[place...].firstIndex(of: UInt8(ascii: "\n"))
      bytes.append(contentsOf: chunk[place..<(end ?? chunk.count)])
      place = end.map { end in end + 1 } ?? chunk.count
      if end != nil { return }
    }
  }

  private mutating func stop(_ kind: TextFault.Kind) -> Step {
    isOver = true
    return .fault(TextFault(kind, line: number, column: 1, byte: 1))
  }

  private func encodingFault() -> TextFault? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return TextFault(
        .notUTF8(byte: bytes[offset]),
        line: number,
        column: 1,
        byte: offset + 1
      )
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

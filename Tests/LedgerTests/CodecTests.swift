import Domain
import FoundationEssentials
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Ledger

/// Between events and the bytes that are stored: nothing is lost, and the bytes never change.
@Suite struct CodecTests {
  /// A codec whose salts count from zero, so that an example has the same bytes every time.
  private static func countingCodec() -> EventCodec {
    let count = Counter()
    return EventCodec { (0..<16).map { place in place == 15 ? count.next() : 0 } }
  }

  @Test(arguments: Example.all)
  func `an event that is stored is read back`(example: Example) throws {
    let codec = Self.countingCodec()

    let coded = try codec.encode(example.event)
    let event = try codec.decode(
      kind: coded.kind,
      schema: coded.schema,
      payload: coded.payload,
      bodies: coded.bodies
    )

    #expect(event == example.event)
    #expect(coded.kind == example.kind)
  }

  @Test(arguments: Example.all)
  func `an event has the bytes of its golden file`(example: Example) throws {
    let payload = try Self.countingCodec().encode(example.event).payload
    let path = Golden.path(of: example.name)
    if getenv("MUSTER_BLESS") != nil { try Data(payload + [10]).write(to: URL(filePath: path)) }

    let kept = try #require(
      try? Data(contentsOf: URL(filePath: path)),
      "a new kind of event needs its golden file; bless it and read it"
    )

    #expect(
      String(decoding: payload, as: UTF8.self) + "\n" == String(decoding: kept, as: UTF8.self)
    )
  }

  @Test(arguments: try Golden.names())
  func `every golden file ever kept still reads`(name: String) throws {
    let payload = try Data(contentsOf: URL(filePath: Golden.path(of: name))).dropLast()
    let kind = String(name.split(separator: "~")[0])

    _ = try EventCodec { [] }.decode(
      kind: kind,
      schema: 1,
      payload: Array(payload),
      bodies: []
    )
  }

  @Test func `every kind of event has an example`() throws {
    let known = try Golden.kindsInSource()
    let examples = Set(Example.all.map(\.kind))

    #expect(known.subtracting(examples).isEmpty)
    #expect(examples.subtracting(known).isEmpty)
    #expect(known.count > 80)
  }

  @Test(arguments: Example.all)
  func `a payload is canonical`(example: Example) throws {
    let payload = try Self.countingCodec().encode(example.event).payload

    let faults = CanonicalJSON.faults(in: payload)

    #expect(faults.isEmpty, "\(String(decoding: payload, as: UTF8.self))")
  }

  @Test(arguments: Example.all)
  func `no payload holds a text that is kept apart`(example: Example) throws {
    let coded = try Self.countingCodec().encode(example.event)
    let payload = String(decoding: coded.payload, as: UTF8.self)

    for body in coded.bodies {
      guard case .present(let salt, let text) = body.state else {
        Issue.record("a body that is being recorded is present")
        continue
      }
      #expect(!payload.contains(text))
      #expect(payload.contains(HashChain.hash(ofBody: text, salt: salt)))
    }
    #expect(Set(coded.bodies.map(\.field)).count == coded.bodies.count)
  }

  @Test(arguments: Example.all)
  func `texts that are gone read as what became of them`(example: Example) throws {
    let codec = Self.countingCodec()
    let coded = try codec.encode(example.event)

    for state in [StoredBody.State.erased, .withheld] {
      let bodies = coded.bodies.map { body in StoredBody(field: body.field, state: state) }
      let event = try codec.decode(
        kind: coded.kind,
        schema: coded.schema,
        payload: coded.payload,
        bodies: bodies
      )
      #expect((event == example.event) == coded.bodies.isEmpty)
    }
  }

  @Test func `two events of one text have different hashes`() throws {
    let codec = EventCodec(ids: .seeded(4))
    let example = try #require(Example.reports.first)

    let (one, other) = (try codec.encode(example.event), try codec.encode(example.event))

    #expect(one.payload != other.payload)
    #expect(one.bodies != other.bodies)
  }

  @Test(
    arguments: [
      ("report.received", 1, "{}"), ("report.received", 1, ""), ("report.received", 1, "null"),
      ("report.received", 1, "[[[["), ("report.unheard-of", 1, "{}"), ("nothing", 1, "{}"),
      ("", 1, "{}"), (".", 1, "{}"), ("planet.received", 1, "{}"),
      ("officer.granted", 1, "{\"role\":\"king\",\"from\":\"2010-09-16\"}"),
      ("officer.granted", 1, "{\"role\":\"chair\",\"from\":\"2010-02-30\"}"),
      ("meeting.decided", 1, "{\"at\":1,\"by\":\"\",\"item\":\"\",\"decision\":{}}"),
    ])
  func `what is no event is damaged, by its kind`(kind: String, schema: Int, payload: String) {
    let error = #expect(throws: LedgerError.self) {
      try EventCodec { [] }.decode(
        kind: kind,
        schema: schema,
        payload: Array(payload.utf8),
        bodies: []
      )
    }

    #expect(error?.code == .damaged)
    #expect(error?.message.contains(kind) == true)
  }

  @Test(arguments: [0, 2, -1, .max])
  func `a shape that is to come asks for the program that wrote it`(schema: Int) {
    let error = #expect(throws: LedgerError.self) {
      try EventCodec { [] }.decode(
        kind: "duty.cancelled",
        schema: schema,
        payload: [],
        bodies: []
      )
    }

    #expect(error?.code == .newerSchema)
  }

  @Test func `hostile bytes are an event or an error and never a trap`() throws {
    let seed: UInt64 = 2010
    var generator = SeededGenerator(seed: seed)
    let coded = try Example.all.map { example in
      try Self.countingCodec().encode(example.event)
    }

    for _ in 0..<10_000 {
      guard let victim = coded.randomElement(using: &generator) else { return }
      let payload = mutated(victim.payload, using: &generator)
      do {
        _ = try EventCodec { [] }.decode(
          kind: victim.kind,
          schema: 1,
          payload: payload,
          bodies: victim.bodies
        )
      } catch let error as LedgerError {
        #expect(error.code == .damaged, "seed \(seed)")
      }
    }
  }

  private func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard let place = bytes.indices.randomElement(using: &generator) else { return bytes }
      switch Int.random(in: 0...4, using: &generator) {
      case 0: bytes[place] = .random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(.random(in: 0...255, using: &generator), at: place)
      case 3: bytes.replaceSubrange(place..., with: bytes[..<place])
      default:
        bytes.insert(contentsOf: Array("-9223372036854775808".utf8), at: place)
      }
    }
    return bytes
  }
}

/// Counts upward from zero, from any thread.
private final class Counter: Sendable {
  private let count = Mutex<UInt8>(0)

  func next() -> UInt8 {
    count.withLock { count in
      count &+= 1
      return count &- 1
    }
  }
}

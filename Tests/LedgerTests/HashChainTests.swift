import Domain
import Ledger
import TestSupport
import Testing

/// How each entry is bound to all before it, in bytes that another program can make again.
@Suite struct HashChainTests {
  private static let header = Entry.Header(
    position: 7,
    id: ID(0xABCD_0000),
    stream: StreamName(.report, ID<Report>(255)),
    version: 2,
    kind: "report.filed",
    schema: 1,
    actor: ID(16),
    role: .intelligenceUnit,
    organisation: "scd9",
    visibility: VisibilityClass(
      agency: "mps",
      marking: .restricted,
      handling: .fiveByFive(5),
      recipients: ["ukba", "poppy"]
    ),
    occurredAt: Instant(milliseconds: 1_284_623_700_000),
    recordedAt: Instant(milliseconds: 1_284_624_000_000)
  )
  private static let payload = Array(#"{"at":1284624000000,"by":"10","reason":"known"}"#.utf8)

  /// The header's layout, written down once more where no code of the program makes it.
  private static let written = """
    muster-entry-1
    7
    000000000000000000000000abcd0000
    report/000000000000000000000000000000ff
    2
    report.filed
    1
    00000000000000000000000000000010
    intelligence-unit
    scd9
    mps|2|5|poppy,ukba
    1284623700000
    1284624000000

    """

  /// What python's hashlib makes of the layout above.
  private static let hash = "035da86ab5afc8e4ecb6f88ed3d611c471b1bd5f34419f3f6cfe687a4353c878"

  @Test func `the header has the bytes that are written down`() {
    #expect(String(decoding: HashChain.bytes(of: Self.header), as: UTF8.self) == Self.written)
  }

  @Test func `an entry has the hash that is written down`() throws {
    let previous = Digest(of: "before".utf8)

    let entry = HashChain.seal(Self.header, payload: Self.payload, after: previous)

    #expect(entry.hash.text == Self.hash)
    #expect(entry.payloadHash == Digest(of: Self.payload))
    #expect(HashChain.fault(in: entry, after: previous, position: 7) == nil)
  }

  @Test func `python makes the same hash of the same bytes`() throws {
    guard let python = ProgramRun.path(of: "python3") else {
      print("python3 is not there, so nobody else recomputes the hash.")
      return
    }
    let script = """
      import hashlib, sys
      sha = lambda b: hashlib.sha256(b).digest()
      header, payload = sys.argv[1].encode(), sys.argv[2].encode()
      print(hashlib.sha256(sha(b'before') + header + sha(payload)).hexdigest())
      """

    let run = try ProgramRun(
      python,
      ["-c", script, Self.written, String(decoding: Self.payload, as: UTF8.self)]
    )

    #expect(run.output == Self.hash + "\n", "\(run.errors)")
  }

  @Test func `each part of an entry is bound`() {
    let previous = Digest(of: "before".utf8)
    let entry = HashChain.seal(Self.header, payload: Self.payload, after: previous)
    let changes: [(inout Entry.Header) -> Void] = [
      { header in header.id = ID(1) }, { header in header.version = 3 },
      { header in header.stream = StreamName(.tasking, ID<Tasking>(255)) },
      { header in header.kind = "report.disposed" }, { header in header.schema = 2 },
      { header in header.actor = ID(17) }, { header in header.role = .chair },
      { header in header.organisation = "ukba" },
      { header in
        header.visibility = VisibilityClass(agency: "mps", marking: .notProtectivelyMarked)
      },
      { header in header.occurredAt = Instant(milliseconds: 0) },
      { header in header.recordedAt = Instant(milliseconds: 0) },
    ]

    for change in changes {
      var header = Self.header
      change(&header)
      let forged = Entry(
        header: header,
        payload: entry.payload,
        payloadHash: entry.payloadHash,
        previous: entry.previous,
        hash: entry.hash
      )
      #expect(
        HashChain.fault(in: forged, after: previous, position: 7)
          == "its header or its hash was changed"
      )
    }
  }

  @Test func `two classes of other recipients have other headers`() {
    let classes = [
      VisibilityClass(agency: "mps", marking: .restricted, recipients: ["ukba", "poppy"]),
      VisibilityClass(agency: "mps", marking: .restricted, recipients: ["ukba"]),
      VisibilityClass(agency: "mps", marking: .restricted),
      VisibilityClass(agency: "mps", marking: .restricted, handling: .permitted),
    ]

    #expect(Set(classes.map(\.text)).count == classes.count)
  }
}

import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// What is left of a ledger when the machine fails in the middle of it.
@Suite(.serialized) struct FaultTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("own.muster")
    let made = try Program.run("init", ledger)
    #expect(made.code == 0, "\(made.errors)")
  }

  private static let enrolment = [
    "officer", "enrol", "DS 4", "--organisation", "scd9", "--role", "duty-officer",
  ]

  /// Kills the program at its nth call of one of the kinds that reach the disk, and answers whether
  /// it had said that it was done; nil where there is no nth call.
  private func wasAcknowledged(killedAt call: Int, of kind: String, on copy: String) throws -> Bool?
  {
    let strace = try #require(ProgramRun.path(of: "strace"))
    let run = try ProgramRun(
      strace,
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(kind)", "-e",
        "inject=\(kind):signal=SIGKILL:when=\(call)", try Program.path(),
      ] + Self.enrolment + ["--ledger", copy],
      environment: Program.base
    )
    guard run.code != 0 else { return nil }
    return run.output.contains("DS 4")
  }

  @Test(arguments: ["pwrite64", "fdatasync", "ftruncate"])
  func `killed at any call that reaches the disk, it keeps what it acknowledged`(kind: String)
    throws
  {
    guard ProgramRun.path(of: "strace") != nil else {
      print("strace is not there, so nothing is killed between two writes.")
      return
    }
    let head = try Program.run("verify", "--seal", "--ledger", ledger).output
    var killed = 0
    for call in 1...20 {
      let copy = directory.file("copy-\(kind)-\(call)")
      #expect(try ProgramRun("/bin/cp", [ledger, copy]).code == 0)
      guard let wasTold = try wasAcknowledged(killedAt: call, of: kind, on: copy) else { break }
      killed += 1

      let verified = try Program.run("verify", "--ledger", copy)
      let isKept = try Program.run("verify", "--seal", "--ledger", copy).output != head
      #expect(verified.code == 0, "\(kind) \(call): \(verified.output)\(verified.errors)")
      #expect(isKept || !wasTold, "\(kind) \(call): acknowledged and lost")
    }
    print("killed at \(killed) of \(killed) calls of \(kind)")
  }

  /// Runs a script with a file system of its own, and answers with what came of it; nil where the
  /// system does not let one be made.
  private func isolated(_ script: String) throws -> ProgramRun? {
    guard let unshare = ProgramRun.path(of: "unshare"),
      try ProgramRun(unshare, ["-m", "/bin/true"]).code == 0
    else {
      print("no file system of one's own may be mounted here, so none is filled or locked.")
      return nil
    }
    let place = directory.file("disk")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let words = Self.enrolment.map { word in "'\(word)'" }.joined(separator: " ")
    return try ProgramRun(
      unshare,
      ["-m", "/bin/sh", "-c", script],
      environment: Program.base.merging(
        ["DISK": place, "LEDGER": ledger, "MUSTER": try Program.path(), "ENROL": words]
      ) { _, new in new }
    )
  }

  @Test func `a full disk loses nothing and works again when there is room`() throws {
    let run = try isolated(
      """
      set -e
      mount -t tmpfs -o size=3m tmpfs "$DISK"
      cp "$LEDGER" "$DISK/own.muster"
      dd if=/dev/zero of="$DISK/filler" bs=4k 2>/dev/null || true
      eval "$MUSTER" $ENROL --ledger "$DISK/own.muster" && echo enrolled while full
      echo "code $?"
      rm "$DISK/filler"
      "$MUSTER" verify --ledger "$DISK/own.muster"
      eval "$MUSTER" $ENROL --ledger "$DISK/own.muster"
      "$MUSTER" verify --full --ledger "$DISK/own.muster"
      """.replacing("set -e\n", with: "")
    )
    guard let run else { return }

    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("enrolled while full"), "\(run.output)")
    #expect(run.errors.contains("disk") || run.errors.contains("written"), "\(run.errors)")
    #expect(run.output.split(separator: "\n").filter { $0.contains("are sound") }.count == 2)
  }

  @Test func `a ledger on a full disk is opened to view, and says that the disk is full`() throws {
    let run = try isolated(
      """
      mount -t tmpfs -o size=3m tmpfs "$DISK"
      cp "$LEDGER" "$DISK/own.muster"
      dd if=/dev/zero of="$DISK/filler" bs=1k 2>/dev/null
      eval "$MUSTER" $ENROL --ledger "$DISK/own.muster"
      eval "$MUSTER" $ENROL --ledger "$DISK/own.muster"
      "$MUSTER" verify --ledger "$DISK/own.muster" && echo verified
      "$MUSTER" open "$DISK/own.muster" </dev/null >/dev/null && echo opened
      """
    )
    guard let run else { return }

    #expect(run.output.contains("verified") && run.output.contains("opened"), "\(run.errors)")
    #expect(run.errors.contains("is full; open to view only"), "\(run.errors)")
  }

  @Test func `a ledger that found no room is not left half made`() throws {
    let run = try isolated(
      """
      mount -t tmpfs -o size=1m tmpfs "$DISK"
      dd if=/dev/zero of="$DISK/filler" bs=1k 2>/dev/null
      "$MUSTER" init "$DISK/new.muster"
      rm "$DISK/filler"
      dd if=/dev/zero of="$DISK/filler" bs=1k count=700 2>/dev/null
      "$MUSTER" init "$DISK/new.muster"
      ls "$DISK"
      """
    )
    guard let run else { return }

    #expect(run.output == "filler\n", "\(run.output)\(run.errors)")
    #expect(!run.errors.contains("already"), "\(run.errors)")
  }

  @Test func `a file system that cannot be written is opened to view`() throws {
    let run = try isolated(
      """
      mount -t tmpfs -o size=8m tmpfs "$DISK"
      cp "$LEDGER" "$DISK/own #1?.muster"
      mount -o remount,ro "$DISK"
      "$MUSTER" verify --ledger "$DISK/own #1?.muster" && echo "verified"
      "$MUSTER" open "$DISK/own #1?.muster" </dev/null && echo "opened"
      eval "$MUSTER" $ENROL --ledger "'$DISK/own #1?.muster'"
      echo "code $?"
      """
    )
    guard let run else { return }

    #expect(run.output.contains("verified") && run.output.contains("opened"), "\(run.errors)")
    #expect(run.output.contains("code 3"), "\(run.output)")
    #expect(run.errors.contains("cannot be written"), "\(run.errors)")
  }

  @Test func `a disk that does not take the data is not acknowledged`() throws {
    guard let strace = ProgramRun.path(of: "strace") else { return }

    let run = try ProgramRun(
      strace,
      [
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
        "inject=fdatasync,fsync:error=EIO", try Program.path(),
      ] + Self.enrolment + ["--ledger", ledger],
      environment: Program.base
    )

    #expect(run.code == 3, "\(run.output)")
    #expect(!run.output.contains("DS 4"))
    #expect(try Program.run("verify", "--full", "--ledger", ledger).code == 0)
  }

  @Test func `bytes changed at random are found or change nothing`() throws {
    let seed: UInt64 = 1393
    var generator = SystemlessGenerator(seed: seed)
    let whole = try Data(contentsOf: URL(filePath: ledger))
    let copy = directory.file("flipped")
    for round in 1...25 {
      var bytes = whole
      let place = Int(generator.next() % UInt64(bytes.count))
      bytes[place] ^= UInt8(truncatingIfNeeded: 1 << (generator.next() % 8))
      try bytes.write(to: URL(filePath: copy))

      let run = try Program.run("verify", "--full", "--ledger", copy)

      #expect([0, 1, 3].contains(run.code), "seed \(seed), round \(round): \(run.errors)")
      for suffix in ["-wal", "-shm"] { unlink(copy + suffix) }
    }
  }
}

/// Numbers that are the same for the same seed.
private struct SystemlessGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11
  }
}

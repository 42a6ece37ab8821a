public import Domain
public import Ledger

/// A large archive of graded reports, written in bulk: the same grammar as the year's, over a decade.
///
/// The archive comes before the months of the demonstration, so that the newest reports stay those of
/// the story. Its reports are submitted and graded; none went to a meeting.
public struct BulkReports: Sendable {
  /// The day on which a unit with an archive is set up, from which on its cast is enrolled.
  public static let setUp = Calendar2010.day(2000, 1, 3)
  /// The first day of the archive.
  static let first = Calendar2010.day(2000, 1, 4)
  /// The day after its last.
  static let end = Calendar2010.day(2008, 12, 1)

  private let seed: UInt64
  private let site: SyntheticUnit
  private let count: Int

  /// So many reports for a unit under a seed.
  public init(seed: UInt64, unit: SyntheticUnit, count: Int) {
    self.seed = seed
    site = unit
    self.count = count
  }

  /// Reports in one transaction: they share the moment of their submission, about a day's worth of a
  /// million.
  private static let lot = 256
  /// Reports in one submission, of one author: a submission costs a savepoint of its own.
  private static let bundle = 64

  /// Writes the archive into a ledger whose unit is set up and whose time is the clock's.
  ///
  /// - Parameters:
  ///   - ledger: a ledger in which the cast is enrolled from `setUp` on.
  ///   - clock: the clock that the ledger asks; it is set from lot to lot.
  ///   - progress: is told how many reports of how many are written.
  /// - Throws: `DemoError` where the ledger says no, `LedgerError` where the store fails.
  public func write(
    into ledger: any BatchLedger,
    clock: DemoClock,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    guard count > 0 else { return }
    var archive = Archive(
      ground: try Ground(records: site.records),
      cast: try site.cast(seed: seed),
      seed: seed
    )
    let start = Calendar2010.moment(Self.first, 9, 0)
    let span = Calendar2010.moment(Self.end, 9, 0).milliseconds - start.milliseconds
    var done = 0
    while done < count {
      let size = min(Self.lot, count - done)
      let share = Int64(done) * (span / Int64(count))
      let moment = start.adding(milliseconds: share - share % 60_000)
      clock.set(moment)
      var batch: [Submission] = []
      for first in stride(from: 0, to: size, by: Self.bundle) {
        batch.append(archive.next(min(Self.bundle, size - first), at: moment))
      }
      for outcome in try ledger.submit(batch: batch) {
        guard case .recorded = outcome else {
          throw DemoError.unrecorded(outcome, "archive", at: moment)
        }
      }
      done += size
      try progress(done, count)
    }
  }
}

/// The reports of the archive, one bundle after another.
private struct Archive {
  private let writer: ReportWriter
  private let authors: [ID<Officer>]
  private var chance: Chance

  init(ground: Ground, cast: Cast, seed: UInt64) {
    writer = ReportWriter(ground: ground)
    authors = (cast.holding(.dutyOfficer) + cast.holding(.intelligenceUnit)).map(\.id)
    chance = Chance(seed: seed, for: .archive)
  }

  mutating func next(_ count: Int, at moment: Instant) -> Submission {
    let commands = (0..<count).map { _ in
      let draft = writer.write(ReportWriter.Brief(receivedAt: moment), &chance).draft
      return Command.report(chance.mint(at: moment), .receive(draft))
    }
    let author = chance.pick(authors)
    return Submission(
      id: chance.mint(at: moment),
      commands,
      by: .officer(author),
      durability: .bulk
    )
  }
}

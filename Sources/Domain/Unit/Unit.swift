/// The unit whose work the ledger holds: its organisations, teams, meetings, tariffs and codes.
///
/// Every record is dated. An answer for a day takes the record that was in force on it.
public struct Unit: Aggregate {
  /// One version of a record.
  public struct Version: Hashable, Sendable {
    /// The first day it holds, nil for always so far.
    public let from: CivilDate?
    /// The record, or nil where it was withdrawn.
    public let record: UnitRecord?
  }

  /// What a record is found by.
  public struct Address: Hashable, Sendable, Codable, Comparable {
    /// The section.
    public let section: UnitRecord.Section
    /// The key within it.
    public let key: String

    /// The address of a key in a section.
    public init(section: UnitRecord.Section, key: String) {
      self.section = section
      self.key = key
    }

    /// By section in file order, then by key.
    public static func < (left: Self, right: Self) -> Bool {
      (left.section.rawValue, left.key) < (right.section.rawValue, right.key)
    }
  }

  /// The key of the unit file: `scd9-2010`; nil before the unit is established.
  public internal(set) var key: Key<Unit>?
  /// The unit's name.
  public internal(set) var name = ""
  /// Whether every person and case in the ledger is made up, and `--as` may name an officer.
  public internal(set) var isDemonstration = false
  /// The versions of each record, in the order in which they were recorded.
  public internal(set) var versions: [Address: [Version]] = [:]
  /// The addresses in the order of their first recording.
  public internal(set) var order: [Address] = []

  /// The copies that were made of the ledger, in their order.
  public internal(set) var backups: [Backup] = []

  /// The requirements that were raised in the ledger, which no unit file takes back.
  public internal(set) var raisedRequirements: Set<Key<IntelligenceRequirement>> = []
  /// The requirements that were closed, by key.
  public internal(set) var closedRequirements: [Key<IntelligenceRequirement>: RequirementClosed] =
    [:]

  /// The scenarios that were kept, in the order of keeping.
  public internal(set) var scenarios: [KeptScenario] = []

  /// A scenario that was kept, and what became of it.
  public struct KeptScenario: Hashable, Sendable {
    /// The scenario as it was kept.
    public let kept: ScenarioKept
    /// What became of it, nil while it is open.
    public internal(set) var settled: ScenarioSettled?

    /// The scenario, to be compared.
    public var scenario: Scenario { Scenario(name: kept.name, changes: kept.changes) }

    /// `open`, `discarded` or `applied from 1 Oct`.
    public var status: String {
      guard let settled else { return "open" }
      return settled.appliedFrom.map { day in "applied from \(day.spoken)" } ?? "discarded"
    }
  }

  /// The open scenario of a name, without regard to case; nil where none is kept.
  public func scenario(called name: String) -> KeptScenario? {
    scenarios.last { scenario in
      scenario.settled == nil && scenario.kept.name.lowercased() == name.lowercased()
    }
  }

  /// A unit that is not yet established.
  public init() {}

  /// The identity of the one unit of a ledger.
  public static let only = ID<Unit>(1)

  /// The record in force on a day, or today's for nil: of those that have begun, the last recorded.
  ///
  /// - Complexity: O(n) in the record's versions.
  public func record(_ section: UnitRecord.Section, _ key: String, on date: CivilDate?)
    -> UnitRecord?
  {
    guard let versions = versions[Address(section: section, key: key)] else { return nil }
    var found: Version?
    for version in versions {
      if let from = version.from, let date, date < from { continue }
      if let begun = found?.from {
        if let from = version.from, from >= begun { found = version }
      } else {
        found = version
      }
    }
    return found?.record
  }

  /// Every record of a section in force on a day, in the order of the unit file.
  ///
  /// - Complexity: O(n) in the unit's records.
  public func records(_ section: UnitRecord.Section, on date: CivilDate? = nil) -> [UnitRecord] {
    order.compactMap { address in
      address.section == section ? record(section, address.key, on: date) : nil
    }
  }
}

extension Unit {
  /// What may happen to the unit.
  public enum Event: Sendable, Equatable {
    /// The unit was set up under a name.
    case established(Established)
    /// A record was set, from a day on.
    case recorded(Recorded)
    /// A record was withdrawn, from a day on.
    case withdrawn(Withdrawn)
    /// The ledger was copied to a file.
    case backedUp(Backup)
    /// An intelligence requirement was raised.
    case requirementRaised(RequirementRaised)
    /// An intelligence requirement was closed.
    case requirementClosed(RequirementClosed)
    /// A scenario was kept under its name.
    case scenarioKept(ScenarioKept)
    /// A kept scenario was discarded or applied.
    case scenarioSettled(ScenarioSettled)
  }

  /// A copy of the ledger: what is disposed of after it was made is still in it.
  public struct Backup: Sendable, Equatable, Codable {
    /// The path of the file when it was made, from the root.
    public let file: String
    /// How many entries it holds.
    public let entries: Int64
    /// When it was made.
    public let at: Instant
  }

  /// A scenario was kept under its name.
  public struct ScenarioKept: Sendable, Hashable, Codable {
    /// The name.
    public let name: String
    /// The changes of the establishment.
    public let changes: [Scenario.Change]
    /// Why it is looked at.
    public let reason: String
    /// Who keeps it.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A kept scenario was discarded, or applied from a day on.
  public struct ScenarioSettled: Sendable, Hashable, Codable {
    /// The name.
    public let name: String
    /// The first day on which it is the establishment, nil where it was discarded.
    public let appliedFrom: CivilDate?
    /// Why it was discarded, or what it rests on.
    public let reason: String
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The unit was set up under a name.
  public struct Established: Sendable, Equatable, Codable {
    /// The key of the unit file.
    public let key: Key<Unit>
    /// The unit's name.
    public let name: String
    /// Whether every person and case is made up.
    public let isDemonstration: Bool
  }

  /// A record was set, from a day on.
  public struct Recorded: Sendable, Equatable, Codable {
    /// The record.
    public let record: UnitRecord
    /// The first day it holds, nil for always so far.
    public let from: CivilDate?
  }

  /// A record was withdrawn, from a day on.
  public struct Withdrawn: Sendable, Equatable, Codable {
    /// Which record.
    public let address: Address
    /// The first day it no longer holds.
    public let from: CivilDate
  }
}

extension Unit {
  /// Folds one event into the unit.
  public mutating func apply(_ event: Event) {
    switch event {
    case .established(let established):
      key = established.key
      name = established.name
      isDemonstration = established.isDemonstration
    case .recorded(let recorded): keep(recorded.record, from: recorded.from)
    case .requirementRaised(let raised):
      keep(.requirement(raised.requirement), from: raised.requirement.from)
      raisedRequirements.insert(raised.requirement.key)
    case .withdrawn(let withdrawn):
      versions[withdrawn.address, default: []].append(
        Version(from: withdrawn.from, record: nil)
      )
    case .backedUp(let backup): backups.append(backup)
    case .requirementClosed(let closed): closedRequirements[closed.key] = closed
    case .scenarioKept(let kept): scenarios.append(KeptScenario(kept: kept, settled: nil))
    case .scenarioSettled(let settled):
      guard
        let place = scenarios.lastIndex(where: { scenario in
          scenario.kept.name == settled.name && scenario.settled == nil
        })
      else { return }
      scenarios[place].settled = settled
    }
  }

  /// Keeps a version of a record; a requirement that is set anew is asked again.
  private mutating func keep(_ record: UnitRecord, from: CivilDate?) {
    let address = Address(section: record.section, key: record.key)
    if versions[address] == nil { order.append(address) }
    versions[address, default: []].append(Version(from: from, record: record))
    if case .requirement(let requirement) = record { closedRequirements[requirement.key] = nil }
  }
}

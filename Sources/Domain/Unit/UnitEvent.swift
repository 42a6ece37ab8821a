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
    case .recorded(let recorded):
      let address = Address(section: recorded.record.section, key: recorded.record.key)
      if versions[address] == nil { order.append(address) }
      versions[address, default: []].append(Version(from: recorded.from, record: recorded.record))
    case .withdrawn(let withdrawn):
      versions[withdrawn.address, default: []].append(
        Version(from: withdrawn.from, record: nil)
      )
    case .backedUp(let backup): backups.append(backup)
    }
  }
}

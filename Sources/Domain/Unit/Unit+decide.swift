extension Unit {
  /// The unit rests on no other stream.
  public func needs(_ command: Command) -> [FactQuery] { [] }

  /// The events of a change to the unit.
  public func decide(_ command: Command, on id: ID<Unit>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    switch command {
    case .establish(let key, let name, let isDemonstration, let records):
      if let established = self.key { throw .unit(.alreadyEstablished(established)) }
      let established = Established(key: key, name: name, isDemonstration: isDemonstration)
      return [.established(established)]
        + records.map { record in .recorded(Recorded(record: record, from: nil)) }
    case .change(let changes, let from):
      guard key != nil else { throw .unit(.notEstablished) }
      var events: [Event] = []
      for change in changes {
        if let event = try event(for: change, from: from) { events.append(event) }
      }
      guard !events.isEmpty else { throw .unit(.nothingToChange) }
      return events
    case .keepScenario, .discardScenario, .applyScenario:
      guard key != nil else { throw .unit(.notEstablished) }
      return try scenarioEvents(of: command, facts: facts)
    case .writeLibrary(let item):
      guard key != nil else { throw .unit(.notEstablished) }
      guard !item.title.isEmpty, !item.text.isEmpty, !item.paragraph.isEmpty else {
        throw .unit(.libraryEntryEmpty)
      }
      guard let event = try event(for: .set(.library(item)), from: facts.today) else {
        throw .unit(.nothingToChange)
      }
      return [event]
    case .withdrawLibrary(let key):
      let address = Address(section: .library, key: key.text)
      return try event(for: .withdraw(address), from: facts.today).map { event in [event] } ?? []
    case .noteBackup(let file, let entries):
      guard key != nil else { throw .unit(.notEstablished) }
      return [.backedUp(Backup(file: file, entries: entries, at: facts.now))]
    case .requiring(let step):
      guard key != nil else { throw .unit(.notEstablished) }
      return [try decide(step, facts: facts)]
    }
  }

  /// The differences between the unit on a day and the records of a unit file, in file order.
  ///
  /// - Complexity: O(n) in both.
  public func differences(from records: [UnitRecord], on date: CivilDate) -> [Change] {
    var changes: [Change] = []
    var named: Set<Address> = []
    for record in records {
      named.insert(Address(section: record.section, key: record.key))
      guard self.record(record.section, record.key, on: date) != record else { continue }
      changes.append(.set(record))
    }
    for address in order where !named.contains(address) && !isRaised(address) {
      guard record(address.section, address.key, on: date) != nil else { continue }
      changes.append(.withdraw(address))
    }
    return changes
  }

  /// Whether a record is a requirement that was raised in the ledger and not in a unit file.
  private func isRaised(_ address: Address) -> Bool {
    address.section == .requirement && raisedRequirements.contains { $0.text == address.key }
  }

  private func event(for change: Change, from: CivilDate) throws(Domain.Refusal) -> Event? {
    switch change {
    case .set(let record):
      guard self.record(record.section, record.key, on: from) != record else { return nil }
      return .recorded(Recorded(record: record, from: from))
    case .withdraw(let address):
      guard record(address.section, address.key, on: from) != nil else {
        throw .unit(.noSuchRecord(address))
      }
      return .withdrawn(Withdrawn(address: address, from: from))
    }
  }
}

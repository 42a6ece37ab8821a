extension Unit {
  /// What may be asked of the unit.
  public enum Command: Sendable {
    /// Set up the unit under a name, with its records.
    case establish(key: Key<Unit>, name: String, isDemonstration: Bool, records: [UnitRecord])
    /// Change records from a day on; records that do not differ are left alone.
    case change([Change], from: CivilDate)
    /// Keep a scenario under its name, to be compared until it is discarded or applied.
    case keepScenario(Scenario, reason: String)
    /// Discard a kept scenario.
    case discardScenario(String, reason: String)
    /// Make a kept scenario the establishment from a day on.
    case applyScenario(String, from: CivilDate, paragraph: String)
    /// Write an entry of the reference library, new or in place of the one of its key.
    case writeLibrary(LibraryItem)
    /// Take an entry of the reference library off; earlier days still find it.
    case withdrawLibrary(Key<LibraryItem>)
    /// Note that the ledger was copied to a file with so many entries.
    case noteBackup(file: String, entries: Int64)
    /// Raise or close an intelligence requirement.
    case requiring(Requiring)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .establish, .change: .editUnit
      case .applyScenario: .applyScenario
      case .keepScenario, .discardScenario: .keepScenario
      case .writeLibrary, .withdrawLibrary: .editLibrary
      case .noteBackup: .noteBackup
      case .requiring: .setRequirement
      }
    }
  }

  /// One difference between the unit and a unit file.
  public enum Change: Sendable, Equatable {
    /// Set a record, new or different.
    case set(UnitRecord)
    /// Withdraw a record.
    case withdraw(Address)
  }
}

extension Unit {
  /// Why the unit says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyEstablished(Key<Unit>)
    case notEstablished
    case nothingToChange
    case scenarioNeedsName
    case scenarioEmpty
    case scenarioReasonNeeded
    case scenarioKept(String)
    case scenarioUnknown(String)
    case scenarioTeam(Key<Team>)
    case scenarioCannotBe(Scenario.Barrier)
    case noSuchRecord(Address)
    case requirement(RequirementRefusal)
    case libraryEntryEmpty

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyEstablished(let key):
        "This ledger already holds the unit '\(key.text)'; use 'muster unit apply' to change it."
      case .notEstablished: "This ledger holds no unit yet; set one up with 'muster init'."
      case .scenarioNeedsName: "A scenario is kept under a name; type one."
      case .scenarioEmpty: "A scenario changes something; say which team loses what."
      case .scenarioReasonNeeded: "A reason is needed; type one."
      case .scenarioKept(let name):
        "A scenario '\(name)' is kept already; discard it, or keep this one under another name."
      case .scenarioUnknown(let name):
        "No scenario '\(name)' is kept; 'muster scenario list' names those that are."
      case .scenarioCannotBe(let barrier): barrier.sentence
      case .scenarioTeam(let key): "The unit has no team '\(key.text)'; choose another."
      case .nothingToChange:
        "The unit file says what the ledger says already; nothing was recorded."
      case .libraryEntryEmpty:
        "An entry of the library needs a title, a text and what it rests on; type them."
      case .noSuchRecord(let address):
        "The unit has no \(address.section.rawValue) '\(address.key)' to withdraw."
      case .requirement(let refusal): refusal.sentence
      }
    }
  }
}

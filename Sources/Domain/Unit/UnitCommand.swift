extension Unit {
  /// What may be asked of the unit.
  public enum Command: Sendable {
    /// Set up the unit under a name, with its records.
    case establish(key: Key<Unit>, name: String, isDemonstration: Bool, records: [UnitRecord])
    /// Change records from a day on; records that do not differ are left alone.
    case change([Change], from: CivilDate)
    /// Note that the ledger was copied to a file with so many entries.
    case noteBackup(file: String, entries: Int64)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .establish, .change: .editUnit
      case .noteBackup: .noteBackup
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
    case noSuchRecord(Address)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyEstablished(let key):
        "This ledger already holds the unit '\(key.text)'; use 'muster unit apply' to change it."
      case .notEstablished: "This ledger holds no unit yet; set one up with 'muster init'."
      case .nothingToChange:
        "The unit file says what the ledger says already; nothing was recorded."
      case .noSuchRecord(let address):
        "The unit has no \(address.section.rawValue) '\(address.key)' to withdraw."
      }
    }
  }
}

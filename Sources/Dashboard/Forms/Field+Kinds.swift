import Domain

/// Fields that several forms ask in the same way; all but a remark must be filled in.
extension Field {
  /// A reason, in one line.
  static func reason(_ help: String, isRequired: Bool = true) -> Field {
    Field("reason", "Reason", .text(max: 200), help: help, isRequired: isRequired)
  }

  /// Several lines of words.
  static func words(_ id: FieldID, _ label: String, rows: Int, help: String = "") -> Field {
    Field(id, label, .longText(rows: rows), help: help, isRequired: true)
  }

  /// One of a few.
  static func one(_ id: FieldID, _ label: String, of options: [Option], help: String = "") -> Field
  {
    Field(id, label, .choice(options), help: help, isRequired: true)
  }

  /// One of many.
  static func pick(_ id: FieldID, _ label: String, from options: [Option], help: String = "")
    -> Field
  {
    Field(id, label, .picker(options), help: help, isRequired: true)
  }

  /// A person, whom the program never chooses by itself.
  static func person(_ id: FieldID, _ label: String, from people: [Option], help: String) -> Field {
    Field(id, label, .picker(people, isPerson: true), help: help, isRequired: true)
  }

  /// A day that lies ahead.
  static func day(_ id: FieldID, _ label: String, help: String) -> Field {
    Field(id, label, .date(.due), help: help, isRequired: true)
  }

  /// A moment that lies ahead.
  static func due(_ label: String) -> Field {
    Field(
      "due",
      label,
      .dateTime(.due),
      help: "As in fri 1700, +7d, 24/9 1200.",
      isRequired: true
    )
  }
}

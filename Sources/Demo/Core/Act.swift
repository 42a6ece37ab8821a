internal import Domain

/// Something that an officer of the demonstration does at a moment.
struct Act {
  /// When it is done and written down.
  let at: Instant
  /// Who does it.
  let by: ID<Officer>
  /// What is asked of the ledger, all or nothing.
  let commands: [Command]
}

/// Everything that is done in a demonstration, put in order before it is submitted.
struct Timeline {
  private var acts: [Act] = []

  /// A timeline of acts in any order.
  init(_ acts: [Act] = []) { self.acts = acts }

  /// Adds an act.
  mutating func add(_ at: Instant, by officer: ID<Officer>, _ commands: [Command]) {
    acts.append(Act(at: at, by: officer, commands: commands))
  }

  /// Adds an act of one command.
  mutating func add(_ at: Instant, by officer: ID<Officer>, _ command: Command) {
    add(at, by: officer, [command])
  }

  /// Adds what was planned elsewhere.
  mutating func add(_ other: Timeline) { acts += other.acts }

  /// How many acts there are.
  var count: Int { acts.count }

  /// The acts in the order of time; those of one moment in the order of adding.
  ///
  /// - Complexity: O(n log n).
  func inOrder() -> [Act] {
    acts.enumerated()
      .sorted { left, right in
        (left.element.at, left.offset) < (right.element.at, right.offset)
      }
      .map(\.element)
  }
}

extension Operation {
  /// What the program found when an operation was compared with what else there is (domain facts
  /// 5.1, 5.2): others in one place at one time, and who else names the subjects it rests on.
  ///
  /// It holds identities and no words, so whoever reads it later is shown only what they may see.
  public struct Findings: Sendable, Hashable, Codable {
    /// How many operations of the same time were compared, of those that whoever checks may see.
    public var compared: Int
    /// How many subjects of the reports that it rests on were compared.
    public var subjects: Int
    /// The operations that are in one place with it at one time; sorted.
    public var operations: [ID<Operation>]
    /// The reports of other agencies, or that call a victim a suspect, which name the same; sorted.
    public var reports: [ID<Report>]
    /// How many reports of its own agency name the same: links, which ask for no answer.
    public var links: Int
    /// Whether one person is a victim in one record and a suspect in another: a red alert.
    public var isConflict: Bool
    /// The agencies to ask, each of which has something there that whoever checks may not see; sorted.
    public var ask: [Key<Organisation>]
    /// How many records that it rests on whoever checks may not see, so they were not compared.
    public var withheld: Int

    /// What was found.
    public init(
      compared: Int,
      subjects: Int = 0,
      operations: [ID<Operation>] = [],
      reports: [ID<Report>] = [],
      links: Int = 0,
      isConflict: Bool = false,
      ask: [Key<Organisation>] = [],
      withheld: Int = 0
    ) {
      self.compared = compared
      self.subjects = subjects
      self.operations = operations.sorted()
      self.reports = reports.sorted()
      self.links = links
      self.isConflict = isConflict
      self.ask = ask.sorted()
      self.withheld = withheld
    }

    /// How many findings somebody must answer for.
    public var count: Int { operations.count + reports.count + ask.count }

    /// Whether nobody has to answer for anything.
    public var isNone: Bool { count == 0 && !isConflict }
  }

  /// What a person says to what was found.
  public enum CheckAnswer: String, Sendable, CaseIterable, Codable {
    /// Nothing was found; a negative check is evidence too (domain facts 5.2).
    case none
    /// It goes on as planned, beside what was found.
    case goesOn = "goes-on"
    /// It goes on together with those who were found.
    case jointly
    /// It waits, and does not begin.
    case waits

    /// The answer in words.
    public var words: String {
      switch self {
      case .none: "checked, none"
      case .goesOn: "goes on"
      case .jointly: "goes on jointly"
      case .waits: "waits"
      }
    }
  }

  /// What an officer states about a check.
  public struct CheckStatement: Sendable, Equatable, Codable {
    /// What is to be done.
    public var answer: CheckAnswer
    /// Why; needed where anything was found, else nil.
    public var reason: Body?
    /// Who was asked, and what they said; nil where nobody was.
    public var asked: Body?

    /// A statement.
    public init(_ answer: CheckAnswer, because reason: Body? = nil, asked: Body? = nil) {
      self.answer = answer
      self.reason = reason
      self.asked = asked
    }
  }

  /// Why it may not begin yet; nil where its check stands.
  ///
  /// - Parameter others: The other operations of the same time, as far as they are known.
  /// - Returns: The refusal that a start would meet.
  public func startBarrier(among others: [ID<Operation>: Operation]) -> Refusal? {
    guard let checked else { return .notChecked }
    guard checked.statement.answer != .waits else { return .checkSaysWait }
    let isOvertaken = others.contains { id, other in
      isClash(other) && !checked.findings.covers(id, other)
    }
    return isOvertaken ? .checkOvertaken : nil
  }

  /// Whether another operation that is not over is in one place with this at one time.
  public func isClash(_ other: Operation) -> Bool {
    guard let own = plan?.draft, let theirs = other.plan?.draft, !other.isOver else { return false }
    return !own.shared(with: theirs).isEmpty
  }

  func checked(
    _ findings: Findings,
    _ statement: CheckStatement,
    on id: ID<Operation>,
    facts: Facts
  ) throws(Domain.Refusal) -> Event {
    guard !isOver else { throw .operation(.cannot("be checked", status)) }
    for (other, operation) in facts.others
    where other != id && isClash(operation) && !findings.covers(other, operation) {
      throw .operation(.checkOvertaken)
    }
    guard findings.isNone == (statement.answer == .none) else {
      throw .operation(findings.isNone ? .nothingFound : .findingsUnanswered(findings.count))
    }
    guard findings.isNone || statement.reason?.isBlank == false else {
      throw .operation(.missing("the reason for what is done about what was found"))
    }
    return .checked(
      Checked(
        rules: Deconfliction.version,
        findings: findings,
        statement: statement,
        by: facts.actor.officer,
        at: facts.now
      )
    )
  }
}

extension Operation.Findings {
  /// Whether an operation is among what was found, or its agency among those to ask.
  fileprivate func covers(_ id: ID<Operation>, _ other: Operation) -> Bool {
    operations.contains(id) || other.plan.map { plan in ask.contains(plan.agency) } ?? false
  }
}

extension Decision {
  /// The terms of a development.
  public struct Development: Sendable, Equatable, Codable {
    /// Who develops it, by label.
    public var owner: String
    /// What is to be found out.
    public var questions: Body
    /// The day it comes back.
    public var returnsOn: CivilDate

    /// A development by an owner.
    public init(owner: String, questions: Body, returnsOn: CivilDate) {
      self.owner = owner
      self.questions = questions
      self.returnsOn = returnsOn
    }
  }

  /// One of the four intelligence products.
  public enum Product: String, Sendable, CaseIterable, Codable {
    case strategicAssessment = "strategic-assessment"
    case tacticalAssessment = "tactical-assessment"
    case problemProfile = "problem-profile"
    /// Named subject profile in later years.
    case targetProfile = "target-profile"
  }

  /// The terms of a commission.
  public struct Commission: Sendable, Equatable, Codable {
    /// Which product.
    public var product: Product
    /// The terms of reference.
    public var terms: Body
    /// Who writes it, by label.
    public var author: String
    /// The day it is due.
    public var deadline: CivilDate

    /// A commission of a product.
    public init(product: Product, terms: Body, author: String, deadline: CivilDate) {
      self.product = product
      self.terms = terms
      self.author = author
      self.deadline = deadline
    }
  }

  /// The terms of a deferral.
  public struct Deferral: Sendable, Equatable, Codable {
    /// Why.
    public var reason: Body
    /// The day of the meeting it returns to.
    public var returnsOn: CivilDate

    /// A deferral to a day.
    public init(reason: Body, returnsOn: CivilDate) {
      self.reason = reason
      self.returnsOn = returnsOn
    }
  }

  /// The terms of a referral.
  public struct Reference: Sendable, Equatable, Codable {
    /// Who receives it.
    public var recipient: Key<Organisation>
    /// Whether the chair confirmed the handling code for this recipient.
    public var isHandlingChecked: Bool
    /// The day by which the recipient should acknowledge it.
    public var acknowledgeBy: CivilDate

    /// A referral to a recipient.
    public init(recipient: Key<Organisation>, isHandlingChecked: Bool, acknowledgeBy: CivilDate) {
      self.recipient = recipient
      self.isHandlingChecked = isHandlingChecked
      self.acknowledgeBy = acknowledgeBy
    }
  }

  /// The terms of a joint tasking.
  public struct Joint: Sendable, Equatable, Codable {
    /// The tasking or bid that leads.
    public var lead: ID<Tasking>
    /// The teams in support.
    public var support: [Key<Team>]
    /// Whose tasking process owns it (AMB-14): one, never both.
    public var owner: Key<Organisation>

    /// A joint tasking under one owner.
    public init(lead: ID<Tasking>, support: [Key<Team>], owner: Key<Organisation>) {
      self.lead = lead
      self.support = support
      self.owner = owner
    }
  }

  /// The terms of holding something on file.
  public struct Monitoring: Sendable, Equatable, Codable {
    /// The day it expires.
    public var expiresOn: CivilDate

    /// Held until a day.
    public init(expiresOn: CivilDate) { self.expiresOn = expiresOn }
  }

  /// The terms of a link.
  public struct Linking: Sendable, Equatable, Codable {
    /// The operation joined.
    public var operation: ID<Operation>

    /// Joined to an operation.
    public init(operation: ID<Operation>) { self.operation = operation }
  }

  /// Why nothing further is done [GK].
  public enum ReasonCode: String, Sendable, CaseIterable, Codable {
    case insufficient, uncorroborated
    case outsideRemit = "outside-remit"
    case noCapacity = "no-capacity"
    case superseded, duplicate, disproportionate
    case subjectDeparted = "subject-departed"
    case alreadyActioned = "already-actioned"

    /// The code as a person says it.
    public var words: String { rawValue.split(separator: "-").joined(separator: " ") }
  }

  /// The terms of no further action.
  public struct NoFurtherAction: Sendable, Equatable, Codable {
    /// The coded reason.
    public var reason: ReasonCode
    /// The retention group, 1 to 4.
    public var retentionGroup: Int
    /// Who reviews it, by label; nil only in decisions written before a reviewer was asked for.
    public var reviewer: String?

    /// No further action for a coded reason.
    public init(reason: ReasonCode, retentionGroup: Int, reviewer: String) {
      self.reason = reason
      self.retentionGroup = retentionGroup
      self.reviewer = reviewer
    }
  }

  /// The terms of an escalation.
  public struct Escalation: Sendable, Equatable, Codable {
    /// To whom: the commander, or a higher level's meeting.
    public var to: String
    /// Why.
    public var reason: Body

    /// Taken to somebody for a reason.
    public init(to: String, reason: Body) {
      self.to = to
      self.reason = reason
    }
  }

  /// The terms of a withdrawal.
  public struct Withdrawal: Sendable, Equatable, Codable {
    /// What came of it.
    public var result: Body
    /// The outcome code.
    public var outcome: Outcome.Code

    /// Closed with a result.
    public init(result: Body, outcome: Outcome.Code) {
      self.result = result
      self.outcome = outcome
    }
  }
}

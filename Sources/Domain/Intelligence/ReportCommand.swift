extension Report {
  /// What may be asked of a report.
  public enum Command: Sendable {
    /// Take a report in; it is submitted, not evaluated.
    case receive(Draft)
    /// Evaluate it: accept the proposed grading or set another; codes 4 and 5 need a day of review.
    case evaluate(Grading, reason: String, review: CivilDate? = nil)
    /// Send it back to its author.
    case sendBack(reason: String)
    /// Put it forward for a meeting.
    case nominate(ID<Meeting>)
    /// Take the nomination back.
    case withdrawNomination(reason: String)
    /// Record what a meeting decided about it.
    case settle(Status, meeting: ID<Meeting>)
    /// Undo what a meeting decided about it.
    case reopen(reason: String)
    /// Close it without a meeting.
    case file(reason: String)
    /// Record that its subjects were looked up, and in which reports they may stand too; none is an
    /// answer.
    case check(found: [ID<Report>])
    /// Say which group of the retention rules it belongs to, why, and when it is reviewed.
    case setRetention(group: Retention.Group, basis: String, reviewOn: CivilDate)
    /// Decide at a review that it is kept, until the next one.
    case retain(reason: String, until: CivilDate)
    /// Keep it from being disposed of, whatever its review day: a court case, a complaint.
    case placeHold(reason: String)
    /// Take that back.
    case liftHold(reason: String)
    /// Erase its texts under the retention rules; refused while a hold stands.
    case dispose(reason: String)
    /// Pass its sanitised text on to bodies outside the agency that owns it.
    case disclose(Disclosure.Draft)
    /// Call back what was passed on, by its number.
    case recallDisclosure(Int, reason: String)
    /// Note that the actor looks at it.
    case look
    /// Choose what others learn of it who may not see it; nil for the usual.
    case setInterest(Interest?, reason: String)
    /// Take it a step on in the clearing queue.
    case passing(Passing)
    /// Say of it and a requirement whether it answers.
    case answering(Answering)
    /// Say of one of its subjects and one of another report whether they are one.
    case linking(Linking)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .receive, .check: .receiveReport
      case .evaluate, .sendBack, .file: .evaluateReport
      case .nominate, .withdrawNomination: .nominateReport
      case .settle, .reopen: .decideItem
      case .setRetention, .retain: .reviewRetention
      case .placeHold: .placeHold
      case .liftHold: .liftHold
      case .dispose: .disposeOfReport
      case .disclose, .recallDisclosure: .discloseReport
      case .look: .lookAtReport
      case .setInterest: .receiveReport
      case .passing: .passReport
      case .answering: .answerRequirement
      case .linking: .linkSubjects
      }
    }
  }

  /// Why a report says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyReceived
    case unknown
    case emptyHeadline
    case emptyText
    case levelOutOfRange(Int)
    case outsideWithoutReason
    case unknownOrganisation(Key<Organisation>)
    case unknownPriority(Key<Priority>)
    case unknownBorough(Key<Borough>)
    case reasonNeeded(for: String)
    case supervisorNeeded(handling: String)
    case reviewDayNeeded(handling: String)
    case alreadyNominated
    case notNominated
    case alreadySettled(Status)
    case notSettled
    case alreadyFiled
    case alreadyErased
    case reviewNotAhead(CivilDate)
    case alreadyHeld(Retention.Hold)
    case notHeld
    case disposalHeld(Retention.Hold)
    case meetingNotOpen
    case othersReport(String)
    case notEvaluated
    case nothingToPassOn
    case notSanitised
    case namesSource
    case noRecipient
    case recipientIsOwner(String)
    case handlingForbids(String, String)
    case markingForbids(ProtectiveMarking, String, limit: ProtectiveMarking)
    case conditionsNeeded(handling: String)
    case unknownAgreement(Key<Agreement>)
    case agreementNotInForce(String, String)
    case notParty(String, agreement: String)
    case unusualRecipient(String)
    case noDisclosure(Int)
    case alreadyRecalled(Int)
    case clearing(ClearingRefusal)
    case answer(AnswerRefusal)
    case link(LinkRefusal)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyReceived: "That report is in the ledger already."
      case .unknown: "This ledger holds no such report; refresh and choose again."
      case .emptyHeadline: "A report needs a headline; write one line that a list can show."
      case .emptyText: "A report needs a text; write what is known."
      case .levelOutOfRange(let level): "A NIM level is 1, 2 or 3, not \(level)."
      case .outsideWithoutReason:
        "A report outside the control strategy needs a reason; give one or choose a priority."
      case .unknownOrganisation(let key): "The unit has no organisation '\(key.text)'."
      case .unknownPriority(let key): "The control strategy has no priority '\(key.text)'."
      case .unknownBorough(let key): "The unit has no borough '\(key.text)'."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .supervisorNeeded(let handling):
        "Handling code \(handling) needs a supervisor or the intelligence unit; ask one of them."
      case .reviewDayNeeded(let handling):
        "Handling code \(handling) needs a day on which it is looked at again; give one."
      case .alreadyNominated: "That report is nominated already; withdraw it first to change that."
      case .notNominated: "That report is not nominated, so there is nothing to withdraw."
      case .alreadySettled(let status):
        "That report is \(status.words) already; undo that decision first."
      case .notSettled: "No decision about that report stands, so there is nothing to undo."
      case .alreadyFiled: "That report is filed; nothing more can be done with it."
      case .alreadyErased: "The texts of that report are erased already."
      case .reviewNotAhead(let day):
        "A review day lies after today, and \(day.spoken) does not; choose a later one."
      case .alreadyHeld(let hold): "That report is held already, \(hold.words)."
      case .notHeld: "No hold on that report stands, so there is none to lift."
      case .disposalHeld(let hold):
        "That report is held, \(hold.words), and may not be disposed of; have the hold lifted first."
      case .meetingNotOpen: "That meeting is closed; choose the next one."
      case .clearing(let refusal): refusal.sentence
      case .answer(let refusal): refusal.sentence
      case .link(let refusal): refusal.sentence
      case .othersReport, .notEvaluated, .nothingToPassOn, .notSanitised, .namesSource,
        .noRecipient, .recipientIsOwner, .handlingForbids, .markingForbids, .conditionsNeeded,
        .unknownAgreement, .agreementNotInForce, .notParty, .unusualRecipient, .noDisclosure,
        .alreadyRecalled:
        sharingSentence
      }
    }

    /// The sentence of a refusal to pass a report on; empty for any other.
    private var sharingSentence: String {
      switch self {
      case .othersReport(let owner):
        "That report is owned by \(owner); ask them, only an owner decides who learns of it."
      case .notEvaluated:
        "That report is not evaluated; the intelligence unit evaluates it before it is passed on."
      case .nothingToPassOn: "There is no text to pass on; write a sanitised one."
      case .notSanitised:
        "That is the text as it was submitted; pass on one without what states or implies the "
          + "source."
      case .namesSource: "That text holds the source's reference; take it out."
      case .noRecipient: "Nobody is named to pass it on to; choose a body."
      case .recipientIsOwner(let body):
        "\(body) belongs to the agency that owns the report; choose a body outside it."
      case .handlingForbids(let handling, let body):
        "Handling code \(handling) does not let \(body) have it; choose another body or have the "
          + "report evaluated again."
      case .markingForbids(let marking, let body, let limit):
        "\(body) is given up to \(limit.words) in this way and the report is \(marking.words); "
          + "ask the intelligence unit."
      case .conditionsNeeded(let handling):
        "Handling code \(handling) needs the conditions that recipients must observe; write them."
      case .unknownAgreement(let key): "The unit has no agreement '\(key.text)'."
      case .agreementNotInForce(let name, let status):
        "The agreement '\(name)' is \(status), so nothing new can rest on it; choose one in force."
      case .notParty(let body, let agreement):
        "\(body) is no party to '\(agreement)'; choose an agreement that binds both."
      case .unusualRecipient(let bodies):
        "\(bodies): in none of the unit's meetings. Look twice, then confirm the recipient."
      case .noDisclosure(let number): "Nothing was passed on of that report as number \(number)."
      case .alreadyRecalled(let number): "Number \(number) is called back already."
      case .alreadyReceived, .unknown, .emptyHeadline, .emptyText, .levelOutOfRange,
        .outsideWithoutReason, .unknownOrganisation, .unknownPriority, .unknownBorough,
        .reasonNeeded, .supervisorNeeded, .reviewDayNeeded, .alreadyNominated, .notNominated,
        .alreadySettled, .notSettled, .alreadyFiled, .alreadyErased, .reviewNotAhead, .alreadyHeld,
        .notHeld, .disposalHeld, .meetingNotOpen, .clearing, .answer, .link:
        ""
      }
    }
  }
}

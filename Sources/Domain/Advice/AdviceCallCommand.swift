extension AdviceCall {
  /// What may be asked of a call.
  public enum Command: Sendable, Equatable {
    /// Open a call.
    case open(Opening)
    /// Say who calls, as far as it is known now.
    case describe(Details)
    /// Say what is asked, as it is known now.
    case summarise(Body)
    /// Say whether a victim or perpetrator, or a child, is identified.
    case identify(victimOrPerpetrator: Answer, child: Answer, at: Instant)
    /// Give advice.
    case advise(Advice, at: Instant)
    /// Tell somebody higher up, by the rung of the ladder.
    case escalate(to: String, at: Instant)
    /// Somebody takes the fast-time call on.
    case acknowledge(by: String, at: Instant)
    /// Say what is to be done, by whom and by when.
    case followUp(Body, owner: String, due: Instant)
    /// Close the call; without advice a reason is needed.
    case close(reason: String, at: Instant)
    /// Answer a step of the fast-time response.
    case answerStep(Key<Checklist.Step>, StepAnswer, remark: Body?, at: Instant)
    /// Say which indicators are seen: all of them, in place of those said before.
    case indicate([Key<Checklist.Step>], at: Instant)
    /// Tell the next rung of the ladder that somebody holds; the empty ones are passed over.
    case climb(held: [Duty.Part: String], at: Instant)
    /// Refer somebody to a body that cares for them, or to the national mechanism.
    case refer(Referral.Draft, at: Instant)
    /// The body says that it has the referral.
    case acknowledgeReferral(Int, at: Instant)
    /// The body says what came of it.
    case answerReferral(Int, outcome: Body, isPositive: Answer, at: Instant)
    /// Note that a report, an agenda item or a tasking came of the call.
    case lead(to: Lead)

    /// What the actor must be allowed to do.
    public var permission: Permission { .logAdvice }
  }

  /// Why a call says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyOpened
    case unknown
    case alreadyClosed
    case unknownOrganisation(Key<Organisation>)
    case answeredFirst
    case beforeReceived(Instant, received: Instant)
    case inFuture(Instant)
    case nothingKnown
    case missing(String)
    case notFastTime
    case alreadyAcknowledged
    case unacknowledged
    case reasonNeeded
    case stepsOpen(Int)
    case noResponse
    case unknownStep(Key<Checklist.Step>)
    case unknownIndicator(Key<Checklist.Step>)
    case whyNotNeeded
    case topOfLadder
    case consentNeeded
    case consentRefused
    case referredAlready
    case unknownReferral(Int)
    case rangAfterAnswer
    case nothingLedTo
    case ledAlready(String)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyOpened: "That call is in the ledger already."
      case .unknown: "This ledger holds no such call; refresh and choose again."
      case .alreadyClosed: "That call is closed; open another and refer to it."
      case .unknownOrganisation(let key):
        "The unit has no organisation '\(key.text)'; choose another or leave it out."
      case .answeredFirst: "A call is answered after it rings; put the times right."
      case .beforeReceived(let at, let received):
        "\(LondonTime(at).spoken) lies before the call at \(LondonTime(received).spoken); "
          + "put the time right."
      case .inFuture(let at):
        "\(LondonTime(at).spoken) is still to come; enter what has happened."
      case .nothingKnown: "Nothing was typed; type what is known."
      case .missing(let what): "That entry needs \(what); type it."
      case .notFastTime:
        "No victim or perpetrator is identified, so there is nothing to acknowledge; "
          + "identify one first."
      case .alreadyAcknowledged: "Somebody has taken that call on already."
      case .unacknowledged:
        "Nobody has taken the fast-time call on; acknowledge it before you close it."
      case .stepsOpen(let count):
        "\(count) of the response's steps \(count == 1 ? "is" : "are") open; answer "
          + "\(count == 1 ? "it" : "them"), or say why the call is closed all the same."
      case .noResponse:
        "No fast-time response has begun on this call; say first that a victim or perpetrator is "
          + "identified."
      case .unknownStep(let key):
        "The response of this call has no step '\(key.text)'; refresh and choose again."
      case .unknownIndicator(let key):
        "The unit's list has no indicator '\(key.text)'; refresh and choose again."
      case .whyNotNeeded: "A step that is not needed says why; type the reason."
      case .topOfLadder: "The last rung of the ladder was told already; ring it again."
      case .consentNeeded:
        "An adult signs before the national referral is sent; ask, and record the answer [GK]."
      case .consentRefused:
        "The person does not agree to be referred, and is an adult; note the refusal as advice."
      case .referredAlready:
        "That body has a referral of this call that it has not answered; ring it instead."
      case .unknownReferral(let number):
        "This call has no referral \(number); refresh and choose again."
      case .rangAfterAnswer: "A call rings before it is answered; put the time right."
      case .nothingLedTo: "The ledger holds nothing such that the call could lead to; refresh."
      case .ledAlready(let what): "The call names \(what) already; open that instead."
      case .reasonNeeded: "A call without advice needs a reason to be closed; type one."
      }
    }
  }
}

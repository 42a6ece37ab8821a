extension AdviceCall {
  /// What may be asked of a call.
  public enum Command: Sendable {
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
      case .reasonNeeded: "A call without advice needs a reason to be closed; type one."
      }
    }
  }
}

extension Detention {
  /// Why a custody record says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyArrived
    case unknown
    case unknownSuite(Key<CustodySuite>)
    case noDetainee
    case noReference
    case reasonNeeded(for: String)
    case time(TimeFault)
    case episode(EpisodeFault)
    case levelSetTwice(Instant)
    case interpreterOutOfOrder
    case noLanguage
    case negativeFee
    case noSuchEntry(Int)
    case arrivalStands
    case cannotCorrectWith
    case alreadyFlagged(CustodyFlag)
    case notFlagged(CustodyFlag)
    case emptyAnswer(CustodyFlag)
    case flagUnanswered(CustodyFlag)
    case looksStand
    case claimedTooSoon
    case alreadyClaimed

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyArrived: "That custody record is in the ledger already."
      case .unknown: "This ledger holds no such custody record; refresh and choose again."
      case .unknownSuite(let key): "The unit has no custody suite '\(key.text)'; choose another."
      case .noDetainee: "A custody record needs a detainee reference; type one, never a name."
      case .noReference: "The reference of the other system is empty; give it or leave it out."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .time(let fault): fault.sentence
      case .episode(let fault): fault.sentence
      case .levelSetTwice(let at):
        "The level at \(LondonTime(at).spoken) is set already; correct that entry instead."
      case .interpreterOutOfOrder:
        "An interpreter is called, arrives and leaves in that order; put the times right."
      case .noLanguage: "An interpreter's entry needs a language; type one."
      case .negativeFee: "A fee cannot be less than nothing; type it without a sign."
      case .noSuchEntry(let number):
        "The record has no entry \(number) that stands; refresh and choose again."
      case .arrivalStands: "The arrival cannot be voided; amend it with a reason instead."
      case .cannotCorrectWith:
        "An entry is corrected with an entry of its own record; void it, then enter that one."
      case .alreadyFlagged(let flag): "The record is flagged '\(flag.words)' already."
      case .notFlagged(let flag): "The record is not flagged '\(flag.words)'; raise the flag first."
      case .emptyAnswer(let flag): "Say how '\(flag.words)' was answered; type it."
      case .looksStand:
        "Who looked and what was claimed stand for good; enter what is right instead."
      case .claimedTooSoon: "A stay is claimed once it has ended; wait for the departure."
      case .alreadyClaimed: "That stay is in another claim already; adjust that claim instead."
      case .flagUnanswered(let flag):
        "A removal waits while '\(flag.words)' is unanswered. \(flag.prompt)"
      }
    }
  }

  /// A time that does not fit the stay.
  public enum TimeFault: Sendable, Equatable {
    case inFuture(Instant)
    case beforeArrival(Instant, arrival: Instant)
    case afterDeparture(Instant, departure: Instant)
    case alreadyDeparted(Instant)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .inFuture(let at):
        "\(LondonTime(at).spoken) is still to come; enter what has happened."
      case .beforeArrival(let at, let arrival):
        "\(LondonTime(at).spoken) lies before the arrival at \(LondonTime(arrival).spoken); "
          + "put the time right, or amend the arrival."
      case .afterDeparture(let at, let departure):
        "\(LondonTime(at).spoken) lies after the departure at \(LondonTime(departure).spoken); "
          + "put the time right, or correct the departure."
      case .alreadyDeparted(let at):
        "The stay ended at \(LondonTime(at).spoken); correct that entry instead."
      }
    }
  }

  /// An episode that does not fit the others.
  public enum EpisodeFault: Sendable, Equatable {
    case endsFirst(from: Instant, until: Instant)
    case overlaps(Episode.Regime, since: Instant)
    case notDual
    case notOpen(Episode.Regime)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .endsFirst(let from, let until):
        "An episode cannot end at \(LondonTime(until).spoken), "
          + "having begun at \(LondonTime(from).spoken); put the times right."
      case .overlaps(let regime, let since):
        "The \(regime.words) episode since \(LondonTime(since).spoken) runs then; "
          + "end it first, or state that the detention is dual."
      case .notDual: "Only episodes of two regimes can be dual; end the first one instead."
      case .notOpen(let regime): "No \(regime.words) episode is open; begin one first."
      }
    }
  }
}

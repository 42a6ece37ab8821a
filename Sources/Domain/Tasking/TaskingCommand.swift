extension Tasking {
  /// What may be asked of a tasking.
  public enum Command: Sendable {
    /// Give work to a team that the actor's organisation controls.
    case raise(Draft)
    /// Ask the controller of a team to take work on.
    case fileBid(Draft)
    /// Accept a bid, perhaps with another due date.
    case acceptBid(reason: String, due: Instant?)
    /// Decline a bid.
    case declineBid(reason: String)
    /// Answer a bid with another offer.
    case counterBid(reason: String, due: Instant?)
    /// Take the controller's counter-offer, for the side that bid.
    case takeOffer(reason: String)
    /// Refuse the controller's counter-offer; the bid goes back to it.
    case refuseOffer(reason: String)
    /// Take the work on.
    case accept
    /// Add a line to the progress log.
    case progress(Body)
    /// Withdraw a line of the progress log.
    case withdrawProgress(line: Int, reason: String)
    /// Move the due date.
    case moveDue(Instant, reason: String)
    /// Say what holds the work up.
    case block(reason: String)
    /// Say that nothing holds it up any more.
    case unblock
    /// Say that the work is done and the result to come.
    case complete
    /// Record the result.
    case result(Outcome)
    /// Undo the result.
    case reopen(reason: String)
    /// Say that the result was read, by somebody else than who recorded it.
    case review(reason: String)
    /// Give the work to another team or owner of the same controller.
    case reassign(team: Key<Team>, owner: String, reason: String)
    /// Take one's own last step back, while nothing has followed it: a reading of the result, an offer,
    /// an answer to one, or a handing over.
    case takeBack(reason: String)
    /// Sign the result off.
    case signOff(reason: String)
    /// Stop the work.
    case cancel(reason: String)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .raise, .fileBid, .cancel, .takeOffer, .refuseOffer, .reassign: .raiseTasking
      case .acceptBid, .declineBid, .counterBid: .answerBid
      case .accept, .progress, .withdrawProgress, .moveDue, .block, .unblock, .complete,
        .takeBack:
        .progressTasking
      case .result, .reopen: .resultTasking
      case .review, .signOff: .signOffTasking
      }
    }
  }

  /// Why a tasking says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyRaised
    case nothingToTakeBack
    case takenBackByAnother
    case unknown
    case missing(String)
    case unknownTeam(Key<Team>)
    case unknownBorough(Key<Borough>)
    case unknownOperation
    case teamGone(name: String, on: CivilDate)
    case notControlled(team: String, controller: String, paragraph: String)
    case controlUnstated(team: String)
    case alreadyControlled(team: String)
    case notABid
    case notTheController(controller: String)
    case cannot(String, Status)
    case reasonNeeded(for: String)
    case noSuchLine
    case samePerson
    case owner
    case notTheBidder(bidder: String)
    case noOffer
    case sameHands
    case otherController(team: String, controller: String, paragraph: String)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .nothingToTakeBack:
        "Something has followed that step, or it cannot be taken back; look again at the tasking."
      case .takenBackByAnother: "Only whoever took that step takes it back; ask them."
      case .alreadyRaised: "That tasking is in the ledger already."
      case .unknown: "This ledger holds no such tasking; refresh and choose again."
      case .missing(let what): "A tasking needs \(what)."
      case .unknownTeam(let key): "The unit has no team '\(key.text)'."
      case .unknownBorough(let key): "The unit has no borough '\(key.text)'; choose another."
      case .unknownOperation: "That operation is not in the ledger or is over; choose another."
      case .teamGone(let name, let date):
        "\(name) is withdrawn by \(date.spoken); choose the team that takes over."
      case .notControlled(let team, let controller, let paragraph):
        "\(team) is tasked by \(controller) (\(paragraph)), so it can only be sent a bid."
      case .controlUnstated(let team):
        "No source says who tasks \(team); record its controller in the unit first."
      case .alreadyControlled(let team): "\(team) is yours to task; raise a tasking, not a bid."
      case .notABid: "That is a tasking, not a bid, so there is nothing to answer."
      case .notTheController(let controller): "Only \(controller) answers this bid."
      case .cannot(let act, let status):
        "You cannot \(act) a tasking that is \(status.words)."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .noSuchLine: "That line of the progress log is not there or withdrawn already."
      case .samePerson:
        "Somebody else than the one who recorded the result must read it and sign it off."
      case .owner: "The owner answers for the work, so somebody else must sign it off."
      case .notTheBidder(let bidder):
        "The counter-offer is \(bidder)'s to take or refuse; wait for its answer."
      case .noOffer: "No counter-offer waits on that bid, so there is none to take or refuse."
      case .sameHands: "That team and owner have the work already; choose others."
      case .otherController(let team, let controller, let paragraph):
        "\(team) is tasked by \(controller) (\(paragraph)), which does not control this work; "
          + "cancel it and ask \(controller) for the team instead."
      }
    }
  }
}

extension Meeting {
  /// What may be asked of a meeting.
  public enum Command: Sendable, Equatable {
    /// Call a meeting of a series.
    case schedule(Key<MeetingSeries>, startsAt: Instant, intakeFrom: Instant)
    /// Put an item on the agenda.
    case place(AgendaItem)
    /// Take an item off the agenda.
    case remove(ID<AgendaItem>, reason: String)
    /// Open the meeting.
    case open
    /// Somebody comes into the room.
    case arrive(Attendance)
    /// Somebody leaves the room.
    case leave(Attendance)
    /// Come to an item.
    case openItem(ID<AgendaItem>)
    /// Decide on an item.
    case decide(ID<AgendaItem>, Decision)
    /// Undo a decision.
    case revoke(ID<AgendaItem>, reason: String)
    /// Write down what was said.
    case note(ID<AgendaItem>, Body, isDissent: Bool)
    /// Close the meeting.
    case close
    /// Give an item another place under its heading: before another, or last.
    case move(ID<AgendaItem>, before: ID<AgendaItem>?)
    /// Set an item aside until the end of the meeting.
    case park(ID<AgendaItem>, reason: String)
    /// Take two items as one.
    case merge(ID<AgendaItem>, into: ID<AgendaItem>)
    /// Make a question of an item an item of its own.
    case split(ID<AgendaItem>, into: AgendaItem)
    /// A body sends apologies.
    case apologise(Key<Organisation>, label: String)
    /// Stop the clock of the item under discussion, or let it run on.
    case pauseClock(Bool)
    /// Hide the wall, or show it again.
    case hideWall(Bool)
    /// Move the meeting to another time.
    case reschedule(startsAt: Instant, reason: String)
    /// Call the meeting off.
    case cancel(reason: String)
    /// Approve the minutes, which freezes them with the ledger's head.
    case approveMinutes(head: String)
    /// Add to approved minutes.
    case addend(Body)

    /// What the actor must be allowed to do.
    public var permission: Permission {
      switch self {
      case .schedule, .reschedule, .cancel: .scheduleMeeting
      case .place: .nominateReport
      case .remove, .open, .arrive, .leave, .openItem, .note, .close, .move, .park, .merge, .split,
        .pauseClock, .apologise, .hideWall, .approveMinutes, .addend:
        .walkMeeting
      case .decide, .revoke: .decideItem
      }
    }
  }

  /// Why a meeting says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyScheduled
    case unknown
    case unknownSeries(Key<MeetingSeries>)
    case alreadyClosed
    case alreadyOpen
    case notOpen
    case itemKnown
    case itemUnknown
    case alreadyDecided(Decision.Kind)
    case notDecided
    case missing(Decision.Kind, what: String)
    case taskingUnknown
    case operationUnknown
    case unknownRecipient(Key<Organisation>)
    case notForRecipient(name: String, handling: String)
    case nothingSanitised
    case riskUndecided(Int)
    case carriedTooOften(Int)
    case reasonNeeded
    case mergeOfItself
    case mergeDecided
    case mergeRisk
    case otherHeading
    case alreadyParked
    case startsInPast
    case notClosed
    case alreadyApproved
    case notApproved
    case frozen
    case headUnknown
    case titleNeeded
    case noCurrentItem
    case missingWords

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyScheduled: "That meeting is scheduled already."
      case .unknown: "This ledger holds no such meeting; refresh and choose again."
      case .unknownSeries(let key): "The unit has no meeting series '\(key.text)'."
      case .alreadyClosed: "That meeting is closed; its minutes can only be added to."
      case .alreadyOpen: "That meeting is open already."
      case .notOpen: "That meeting is not open yet; open it before you decide anything."
      case .itemKnown: "That item is on the agenda already."
      case .itemUnknown: "That item is not on this agenda; refresh and choose again."
      case .alreadyDecided(let kind):
        "That item is decided already (\(kind.words)); undo that first."
      case .notDecided: "No decision about that item stands, so there is nothing to undo."
      case .missing(let kind, let what): "The decision '\(kind.words)' needs \(what)."
      case .taskingUnknown: "The decision needs its tasking or bid raised with it; fill the form."
      case .operationUnknown: "That operation is not in the ledger; choose one that is."
      case .unknownRecipient(let key): "The unit has no organisation '\(key.text)' to refer to."
      case .notForRecipient(let name, let handling):
        "Handling code \(handling) does not let this report go to \(name); "
          + "ask the intelligence unit to evaluate it again, or choose another recipient."
      case .nothingSanitised:
        "Only sanitised text is passed on and this report has none; write it first."
      case .riskUndecided(let count):
        "\(count) risk \(count == 1 ? "item is" : "items are") undecided; decide before you close."
      case .carriedTooOften(let count):
        "\(count) \(count == 1 ? "item has" : "items have") been carried three times; "
          + "defer to a date or take no further action before you close."
      case .reasonNeeded: "A reason is needed; type one."
      case .mergeOfItself: "An item cannot be merged into itself; mark another one."
      case .mergeDecided: "One of the two is decided already; undo that before you merge them."
      case .mergeRisk: "A risk item stays an item of its own; merge the other one into it."
      case .otherHeading: "An item moves under its own heading; choose a place there."
      case .alreadyParked: "That item is parked already; it comes at the end."
      case .startsInPast: "A meeting is moved to a time that lies ahead; choose a later one."
      case .notClosed: "The meeting is not closed yet; close it before the minutes are approved."
      case .alreadyApproved: "The minutes are approved already; add an addendum instead."
      case .notApproved: "The minutes are not approved yet; write a note on the item instead."
      case .frozen: "The minutes are approved and frozen; add an addendum instead."
      case .headUnknown: "Approving needs the ledger's head, 64 hexadecimal digits; try again."
      case .noCurrentItem: "The meeting has come to no item yet, so no clock runs; open one."
      case .missingWords: "Nothing was said yet; type it first."
      case .titleNeeded: "An item needs a title; type what is to be decided."
      }
    }
  }
}

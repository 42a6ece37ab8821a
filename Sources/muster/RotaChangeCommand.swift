internal import ArgumentParser
internal import Canvas
internal import Domain
internal import FoundationEssentials
internal import Ledger
internal import SQLiteLedger

extension RotaCommand {
  /// Which slot is meant.
  struct SlotChoice: ParsableArguments {
    @Argument(
      help:
        "The slot: its identity ('muster rota slots'), or a London time in it: '2010-09-20 09:00'."
    )
    var slot: String

    @Flag(help: "The slot in reserve at that time, not the first.")
    var reserve = false

    /// The identity of the slot.
    func id(_ place: RotaDesk) throws -> ID<Duty> {
      if let id = ID<Duty>(text: slot) { return id }
      let moment = try RotaDesk.readMoment(slot)
      let row = try place.desk.ledger.dutySlots(in: try RotaDesk.stretch(from: moment, minutes: 1))
        .first { row in row.isPrimary != reserve }
      guard let row else {
        throw ProgramFault.refused(
          "Nobody is \(reserve ? "in reserve" : "first") on call at \(LondonTime(moment).spoken)."
        )
      }
      return row.id
    }
  }

  /// `muster rota assign`.
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put somebody on the rota for a stretch of time."
    )

    @Argument(help: "Who: 'DS 9'.")
    var who: String

    @Option(help: ArgumentHelp("From: '2010-09-20 09:00', in London.", valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp("Until: '2010-09-27 09:00', in London.", valueName: "time"))
    var until: String

    @Flag(help: "In reserve, not first.")
    var reserve = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let start = try RotaDesk.readMoment(self.from)
      guard let interval = Interval(from: start, to: try RotaDesk.readMoment(self.until)) else {
        throw ProgramFault.refused("A stretch of time ends after it begins.")
      }
      let id: ID<Duty> = World.identities.mint()
      let draft = Duty.Draft(
        holder: try place.holder(who),
        part: reserve ? .reserve : .primary,
        interval: interval
      )
      _ = try place.desk.submit([.duty(id, .assign(draft))])
      print("\(who) is \(reserve ? "in reserve" : "first") on call; slot \(id.text).")
    }
  }

  /// `muster rota slots`.
  struct Slots: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the slots to come, with their identities."
    )

    @Option(help: ArgumentHelp("So many days ahead.", valueName: "days"))
    var days = 28

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard (1...3660).contains(days) else { throw ValidationError("--days is 1 to 3660.") }
    }

    func run() throws {
      let place = try RotaDesk(options)
      let window = try RotaDesk.stretch(from: place.now, minutes: days * 1440)
      let slots = try place.desk.ledger.dutySlots(in: window)
      guard !json else { return print(try JSONText.page(slots.map(HeldRecord.init))) }
      for slot in slots {
        let changed = slot.changes > 0 ? ", changed hands" : ""
        print(SafeText("\(slot.id.text)  \(slot.words)\(changed)").string)
      }
    }
  }

  /// `muster rota swaps`.
  struct Swaps: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the swaps that wait for the other officer or for a supervisor."
    )

    @Flag(help: "Print an array for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let swaps = try place.desk.ledger.openSwaps(limit: 1000)
      guard !json else { return print(try JSONText.page(swaps.map(SwapRecord.init))) }
      if swaps.isEmpty { print("No swap waits.") }
      for swap in swaps {
        let state = swap.acceptedAt == nil ? "\(swap.to) must accept" : "a supervisor must approve"
        let words = "\(swap.slot.words) to \(swap.to): \(state). \(swap.reason)"
        print(SafeText("\(swap.slot.id.text)  \(words)").string)
      }
    }
  }

  /// `muster rota swap`.
  struct Swap: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask another officer to take a slot; they accept, then a supervisor approves."
    )

    @OptionGroup var choice: SlotChoice

    @Option(help: "Who is to take it: 'DS 9'.")
    var to: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let to = try place.holder(self.to)
      try place.change(choice, .propose(to: to, reason: reason), saying: "Proposed")
    }
  }

  /// `muster rota accept`.
  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the slot that somebody asked you to take."
    )

    @OptionGroup var choice: SlotChoice
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try RotaDesk(options).change(choice, .accept, saying: "Accepted")
    }
  }

  /// `muster rota decline`.
  struct Decline: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decline a swap, take your own back, or do not approve one."
    )

    @OptionGroup var choice: SlotChoice

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      try RotaDesk(options).change(choice, .decline(reason: reason), saying: "Declined")
    }
  }

  /// `muster rota approve`.
  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Approve a swap that the other officer has accepted.",
      discussion: "Where rest or leave stands against it, --despite gives the reason."
    )

    @OptionGroup var choice: SlotChoice

    @Option(help: "Why, where rest or leave stands against it.")
    var despite = ""

    @OptionGroup var options: LedgerOptions

    func run() throws {
      try RotaDesk(options).change(choice, .approve(despite: despite), saying: "Approved")
    }
  }

  /// `muster rota override`.
  struct Override: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a slot to somebody without asking; a supervisor's, with a reason."
    )

    @OptionGroup var choice: SlotChoice

    @Option(help: "Who takes it: 'DS 9'.")
    var to: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let to = try place.holder(self.to)
      try place.change(choice, .override(to: to, reason: reason), saying: "Given over")
    }
  }

  /// `muster rota leave`.
  struct TakeLeave: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave",
      abstract: "Enter days of leave; refused over a slot, but for a supervisor's reason."
    )

    @Option(help: "Whose leave: 'DS 9'. Your own if left out.")
    var of: String?

    @Option(help: ArgumentHelp("The first day: 2010-09-20.", valueName: "date"))
    var from: String

    @Option(help: ArgumentHelp("The last day, which belongs to it.", valueName: "date"))
    var through: String

    @Option(help: "A supervisor's reason where a slot stands against it.")
    var despite = ""

    @Option(help: "Take that leave back instead, with this reason.")
    var cancel: String?

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try RotaDesk(options)
      let name = of ?? place.desk.officer.officer.label
      guard case .officer(let id) = try place.holder(name) else {
        throw ProgramFault.refused("No officer is called '\(name)'; see 'muster officer list'.")
      }
      guard let from = CivilDate(text: self.from),
        let through = CivilDate(text: self.through)
      else {
        throw ProgramFault.refused("A day is written 2010-09-20.")
      }
      let leave = Leave(from: from, through: through)
      let command = cancel.map { reason in Officer.Command.cancelLeave(leave, reason: reason) }
      _ = try place.desk.submit([
        .officer(id, command ?? .takeLeave(leave, despite: despite))
      ])
      let words = cancel == nil ? "is on leave" : "is not on leave"
      print("\(name) \(words) from \(from.spoken) through \(through.spoken).")
    }
  }

  /// A slot for scripts, as it is held.
  private struct HeldRecord: Encodable {
    let id: String
    let part: String
    let officer: String
    let from: String
    let until: String
    let changes: Int

    init(_ slot: DutyRow) {
      id = slot.id.text
      part = slot.isPrimary ? "primary" : "reserve"
      officer = slot.officer
      from = LondonTime(slot.interval.start).text
      until = LondonTime(slot.interval.end).text
      changes = slot.changes
    }
  }

  /// A swap for scripts.
  private struct SwapRecord: Encodable {
    let slot: HeldRecord
    let to: String
    let by: String
    let reason: String
    let isAccepted: Bool

    init(_ swap: SwapRow) {
      slot = HeldRecord(swap.slot)
      to = swap.to
      by = swap.by
      reason = swap.reason
      isAccepted = swap.acceptedAt != nil
    }
  }
}

extension RotaDesk {
  /// Whom a label names: an enrolled officer, or somebody by that label.
  func holder(_ label: String) throws -> Duty.Holder {
    try desk.ledger.officers().first { row in row.officer.label == label }
      .map { row in .officer(row.id) } ?? .label(label)
  }

  /// Does something with a slot, and says how it stands.
  func change(_ choice: RotaCommand.SlotChoice, _ command: Duty.Command, saying words: String)
    throws
  {
    let id = try choice.id(self)
    _ = try desk.submit([.duty(id, command)])
    let around = try RotaDesk.stretch(from: now, minutes: 3660 * 1440)
    let slot = try desk.ledger.dutySlots(in: around).last { row in row.id == id }
    print(SafeText("\(words)\(slot.map { slot in ": \(slot.words)" } ?? "").").string)
  }
}

extension DutyRow {
  /// `first from … to … of DS 9`.
  fileprivate var words: String {
    "\(isPrimary ? "first" : "reserve") from \(LondonTime(interval.start).spoken) to "
      + "\(LondonTime(interval.end).spoken), \(officer)"
  }
}

import Domain
import Ledger
import Synchronization

/// Carries out effects against a ledger, on threads of its own, and answers with messages.
///
/// Each pane is read on its own thread, so that a slow query holds up no other pane and no key. A
/// read that is overtaken before it begins is left out; the answer of one overtaken later is dropped
/// by its number.
final class Runtime: Sendable {
  let ledger: any Ledger
  let desk: DeskOfficer
  let ids: IDSource
  let inbox: Inbox
  private let payments: PaymentReader
  let writing = Worker()
  private let reading: [PaneID: Worker]
  private let comparing = Worker()
  private let searching = Worker()
  private let gathering = Worker()
  private let asked = Mutex(0)
  private let lastLook = Mutex(0)
  private let newest = Mutex<[Slot: Int]>([:])
  private let observation = Mutex<(any ChangeObservation)?>(nil)
  private let isChangePosted = Mutex(false)

  /// What a read is for: of two reads for the same the later counts.
  private enum Slot: Hashable {
    case pane(PaneID)
    case row(PaneID)
    case likeness
    case search
  }

  /// How long changes are gathered before the panes are told, well under what a person notices.
  private static let gatheringMilliseconds = 25

  /// The runtime of a world.
  init(_ world: DashboardWorld, inbox: Inbox) {
    ledger = world.ledger
    desk = world.desk
    ids = world.ids
    payments = world.payments
    self.inbox = inbox
    reading = Dictionary(uniqueKeysWithValues: PaneCatalogue.ids.map { id in (id, Worker()) })
  }

  /// Begins to pass on that the ledger changed.
  func observe() {
    let observation = ledger.observeChanges { [weak self] in self?.noteChange() }
    self.observation.withLock { held in held = observation }
  }

  /// Stops passing changes on.
  func stop() {
    observation.withLock { held in
      held?.cancel()
      held = nil
    }
  }

  /// Carries out what concerns the ledger; answers whether the effect did.
  func run(_ effect: Effect) -> Bool {
    switch effect {
    case .readUnit: writing.async { self.readUnit() }
    case .readPane(let id, let number, let query):
      queue(.pane(id), number, on: id) { self.readPane(id, number, query) }
    case .readRow(let id, let number, let row, let query):
      queue(.row(id), number, on: id) { self.readRow(id, number, row, query) }
    case .submit(let act): writing.async { self.submit(act) }
    case .readDrafts: writing.async { self.readDrafts() }
    case .keepDraft(let draft): writing.async { self.keep(draft) }
    case .dropDraft(let key): writing.async { self.dropDraft(key) }
    case .findAlike(let likeness): find(likeness)
    case .search(let ask): search(ask)
    case .compare(let operation): comparing.async { self.compare(operation) }
    case .dropSearch: newest.withLock { newest in newest[.search] = nil }
    case .copy, .edit, .keep, .nextTheme, .toggleMouse, .redraw, .suspend, .quit:
      return false
    }
    return true
  }

  private func queue(
    _ slot: Slot,
    _ number: Int,
    on id: PaneID,
    _ read: @escaping @Sendable () -> Void
  ) {
    newest.withLock { newest in newest[slot] = number }
    reading[id]?.async {
      guard self.newest.withLock({ newest in newest[slot] == number }) else { return }
      read()
    }
  }

  /// Looks for records like what is typed; what was typed on before it begins is left out.
  private func find(_ likeness: Likeness) {
    let number = asked.withLock { asked in
      asked += 1
      return asked
    }
    newest.withLock { newest in newest[.likeness] = number }
    comparing.async {
      guard self.newest.withLock({ newest in newest[.likeness] == number }) else { return }
      if likeness.isOverEverything { return self.lookEverywhere(likeness) }
      if likeness.subject != nil || likeness.report != nil { return self.lookUp(likeness) }
      let query = ReportQuery(
        words: likeness.telling.joined(separator: " "),
        limit: Likeness.most + 1
      )
      let result = Result { try self.ledger.reports(query, for: self.desk.audience) }
      self.inbox.post(
        .alikeFound(
          likeness,
          result.map { page in page.rows.map(\.reference) }.mapError(ReadFailure.init)
        )
      )
    }
  }

  /// Looks for records; a search that was overtaken is given up, before it begins or while it goes on.
  private func search(_ ask: SearchAsk) {
    newest.withLock { newest in newest[.search] = ask.number }
    searching.async {
      let isWanted = { self.newest.withLock { newest in newest[.search] == ask.number } }
      guard isWanted() else { return }
      do {
        let page = try self.ledger.search(
          ask.query,
          after: nil,
          limit: ask.limit,
          for: self.desk.audience,
          isWanted: isWanted
        )
        if let page { self.inbox.post(.found(ask, .success(page))) }
      } catch {
        self.inbox.post(.found(ask, .failure(ReadFailure(error))))
      }
    }
  }

  private func noteChange() {
    let isFirst = isChangePosted.withLock { isPosted in
      defer { isPosted = true }
      return !isPosted
    }
    guard isFirst else { return }
    gathering.async(afterMilliseconds: Self.gatheringMilliseconds) { [weak self] in
      guard let self else { return }
      isChangePosted.withLock { isPosted in isPosted = false }
      inbox.post(.ledgerChanged)
    }
  }

  private func readUnit() {
    do {
      inbox.post(
        .unitRead(
          UnitReading(
            unit: try ledger.unit(),
            officers: try ledger.officers(),
            readOnlyReason: ledger.readOnlyReason,
            operations: try ledger.operations(isOver: false, for: desk.audience).map { row in
              OperationChoice(
                id: row.id,
                name: "\(row.reference.short) \(row.operation.plan?.draft.name.words ?? "")"
              )
            }
          )
        )
      )
    } catch {
      inbox.post(.unitFailed(ReadFailure(error)))
    }
  }

  private func readPane(_ id: PaneID, _ number: Int, _ query: PaneQuery) {
    let result = Result { try PaneCatalogue.pane(id).read(query, from: ledger) }
    inbox.post(.paneRead(id, number: number, result.mapError(ReadFailure.init)))
  }

  private func readRow(_ id: PaneID, _ number: Int, _ row: RowID, _ query: PaneQuery) {
    let result = Result {
      try PaneCatalogue.pane(id).readRow(row, query, from: ledger).map { page in
        shown(page, query)
      }
    }
    inbox.post(.rowRead(id, number: number, row, result.mapError(ReadFailure.init)))
  }

  /// A page as it may be shown: of a report whose looks are noted, whole once this one is.
  ///
  /// A page that is read again while it stays open is one look.
  private func shown(_ page: any RowReading, _ query: PaneQuery) -> any RowReading {
    guard let report = page.watched else { return page }
    guard query.look > 0 else { return page.withheld(WithheldPage.closed) }
    return lastLook.withLock { last in
      guard last != query.look else { return page }
      let failure = LookLog(ledger: ledger, desk: desk, ids: ids).note(report)
      if let failure { return page.withheld(WithheldPage.failed(failure)) }
      last = query.look
      return page
    }
  }

  private func submit(_ act: Act) {
    do {
      let minted = MintedCommands(try completed(act.intent), ids: ids)
      let submission = Submission(
        id: ids.mint(),
        try minted.commands + drawnUp(act.intent),
        by: .officer(desk.id),
        shown: act.shown
      )
      switch try ledger.submit(submission) {
      case .recorded(let receipt):
        var made = made(minted.made, act.intent, receipt)
        made.versions = receipt.versions
        check(act.intent, minted.commands, &made)
        findCopies(act.intent, &made)
        inbox.post(.acted(act, .recorded(made)))
      case .refused(let refusal): inbox.post(.acted(act, .refused(refusal.sentence)))
      case .conflict(let conflict): inbox.post(.acted(act, .conflict(conflict.sentence)))
      }
    } catch {
      inbox.post(.acted(act, .failed(ReadFailure(error).sentence)))
    }
  }

  /// An approval with the ledger's head; the payments of a file; a close with the undecided items that are withheld from
  /// whoever closes, so that they carry over too; any other act as it is.
  private func completed(_ intent: Intent) throws -> Intent {
    if case .approveMinutes(let meeting) = intent {
      return .calendar(meeting, .approveMinutes(head: try ledger.head().hash.text))
    }
    if case .payClaim(let claim, let file) = intent {
      return .claimStep(claim, .pay(try payments.read(file)))
    }
    guard case .closeMeeting(var closing) = intent else { return intent }
    closing.carried += try ledger.carryOver(
      of: closing.meeting,
      besides: Set(closing.carried.map(\.id))
    )
    return .closeMeeting(closing)
  }

  /// The commands that draw up the claim of a month; none for any other act.
  private func drawnUp(_ intent: Intent) throws -> [Command] {
    guard case .claim(let month, let isSplit) = intent else { return [] }
    return try ledger.claimRun(of: month, for: desk.audience).commands(isSplit: isSplit)
  }

  /// The reference that an event gave to what an act made, nil where it made nothing with one.
  private static func reference(made event: Event, by intent: Intent) -> Reference? {
    switch event {
    case .detention(.arrived(let arrived)): Reference(text: arrived.reference.text)
    case .claim(.drafted(let drafted)): drafted.reference
    case .report(.received(let received)): received.reference
    case .operation(.planned(let planned)): planned.reference
    case .meeting(.scheduled(let scheduled)): intent.isClose ? nil : scheduled.reference
    case .adviceCall(.opened(let opened)): opened.reference
    case .tasking(.raised(let raised)), .tasking(.bidFiled(let raised)): raised.reference
    default: nil
    }
  }

  /// What an act made, with what only the ledger knows: a reference, the place of a line.
  private func made(_ made: Made, _ intent: Intent, _ receipt: Receipt) -> Made {
    var made = made
    if case .several(let intents) = intent {
      made.parts = zip(made.parts, intents).map { part, intent in
        self.made(part, intent, receipt)
      }
      return made
    }
    for event in receipt.events {
      if let reference = Self.reference(made: event, by: intent) { made.reference = reference }
      if case .report(.disclosed(let disclosed)) = event { made.line = disclosed.number }
    }
    if case .step(let tasking, .progress) = intent {
      // A log that cannot be read now only takes the offer to undo away.
      let detail = (try? ledger.tasking(tasking, for: desk.audience)) ?? nil
      made.line = detail.flatMap { detail in
        detail.tasking.log.lastIndex { line in line.by == desk.id && line.withdrawn == nil }
      }
    }
    return made
  }
}

extension Intent {
  /// Whether it closes a meeting, which may call the next one and is not about that.
  fileprivate var isClose: Bool {
    if case .closeMeeting = self { true } else { false }
  }
}

extension ReadFailure {
  /// The sentence of any error.
  init(_ error: any Error) {
    if let known = error as? LedgerError {
      sentence = known.description
    } else if let fault = error as? PaymentReader.Fault {
      sentence = fault.sentence
    } else {
      sentence = "The ledger could not be read: \(error)."
    }
  }
}

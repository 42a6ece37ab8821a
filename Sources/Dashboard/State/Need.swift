import Domain
import Ledger

/// Something that needs somebody, in one queue over all panes.
struct Need: Sendable, Equatable {
  /// What it is, the most pressing kind first.
  enum Kind: Int, Sendable, Comparable {
    case lateCheck, fastTimeCall, rotaGap, handover, swap, overdue, clash, riskUndecided, clearing,
      bidWaiting

    /// The most pressing first.
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it is.
  let kind: Kind
  /// What it says: `CUS-12 check late 4m`.
  let words: String
  /// Where it is seen to.
  let pane: PaneID
  /// The row, nil where it is about none.
  let row: RowID?
  /// How long it has waited, in minutes.
  let waited: Int
  /// What it says to somebody who listens, nil where that is the same.
  var spokenWords: String?

  /// What it says to somebody who listens: `CUS-12 check late 4 minutes`.
  var spoken: String { spokenWords ?? words }

  /// What stays the same of it while its words and its place in the queue change.
  struct Identity: Sendable, Hashable {
    /// What it is.
    let kind: Kind
    /// The row, nil where it is about none.
    let row: RowID?
  }

  /// What stays the same of it.
  var identity: Identity { Identity(kind: kind, row: row) }
}

extension DashboardState {
  /// The panes in which something may need somebody.
  static let watched: [PaneID] = [.custody, .desk, .tasking, .agenda, .teams]

  /// Whether all of them were read, so that silence means that nothing needs anybody.
  var isWatching: Bool {
    Self.watched.allSatisfy { id in
      self[pane: id].reading != nil && self[pane: id].failure == nil
    }
  }

  /// Everything that needs somebody, the most pressing first.
  var needs: [Need] {
    let pressing: [Need] = lateChecks + fastTimeCalls + rotaGap + handovers + swaps
    let waiting: [Need] = overdueTaskings + clashes + undecidedRisks + lateClearings + waitingBids
    return (pressing + waiting).sorted { left, right in
      left.kind == right.kind ? left.waited > right.waited : left.kind < right.kind
    }
  }

  /// Whether anything does; it looks no further than the first, in the order of what is usual.
  var hasNeeds: Bool {
    hasOverdueTasking || !lateChecks.isEmpty || !fastTimeCalls.isEmpty || !clashes.isEmpty
      || !undecidedRisks.isEmpty || !waitingBids.isEmpty || !rotaGap.isEmpty || !handovers.isEmpty
      || !lateClearings.isEmpty || !swaps.isEmpty
  }

  private var lateChecks: [Need] {
    guard let reading = self[pane: .custody].reading as? CustodyPane.Reading else { return [] }
    return reading.board.filter { row in row.nextCheck < now }.map { row in
      need(
        .lateCheck,
        "\(row.shortReference) check late",
        since: row.nextCheck,
        .detention(row.id)
      )
    }
  }

  private var fastTimeCalls: [Need] {
    guard let reading = self[pane: .desk].reading as? DeskPane.Reading else { return [] }
    return reading.open.map(\.row).filter { call in
      call.isAlarming || call.isRemovalOpen
    }.map { call in
      need(
        .fastTimeCall,
        call.isAlarming
          ? "\(call.reference.short) fast-time, nobody has taken it on"
          : "\(call.reference.short) do not detain or remove yet",
        since: call.response?.since ?? call.answeredAt,
        .call(call.id)
      )
    }
  }

  /// A gap now, or one that begins within a day.
  private var rotaGap: [Need] {
    guard let reading = self[pane: .desk].reading as? DeskPane.Reading,
      let gap = RotaTimeline(reading.slots, now: now).nextGap
    else { return [] }
    let words =
      gap <= now
      ? "Nobody is on call now" : "Nobody is on call from \(Wording.moment(gap, now: now))"
    return [Need(kind: .rotaGap, words: words, pane: .desk, row: nil, waited: 0)]
  }

  /// What somebody left and nobody has accepted, before those who may.
  private var handovers: [Need] {
    guard desk.may(.logAdvice), let waiting = handoverToAccept else { return [] }
    let items = Wording.count(waiting.drafted.items.count, "item")
    return [
      Need(
        kind: .handover,
        words: "Handover of \(waiting.from) not accepted, \(items)",
        pane: .desk,
        row: nil,
        waited: now.minutes(since: waiting.drafted.at)
      )
    ]
  }

  /// Swaps of the rota that wait for this officer: to take the slot, or to approve it.
  private var swaps: [Need] {
    swapsToAnswer.map { swap in
      let slot = Wording.moment(swap.slot.interval.start, now: now)
      let words =
        swap.acceptedAt == nil
        ? "\(swap.by) asks you to take the rota of \(slot)"
        : "Swap of \(slot), \(swap.slot.officer) to \(swap.to), to be approved"
      return Need(
        kind: .swap,
        words: words,
        pane: .desk,
        row: nil,
        waited: now.minutes(since: swap.acceptedAt ?? swap.at)
      )
    }
  }

  /// Teams that are in two places at once, from now on.
  private var clashes: [Need] {
    guard let reading = self[pane: .teams].reading as? TeamsPane.Reading else { return [] }
    return reading.teams.compactMap { row in
      guard let at = reading.clash(of: row.team.key, after: now) else { return nil }
      return Need(
        kind: .clash,
        words: "\(row.team.short) in two places \(Wording.moment(at, now: now))",
        pane: .teams,
        row: .team(row.team.key),
        waited: -at.minutes(since: now)
      )
    }
  }

  private var overdueTaskings: [Need] {
    guard let reading = self[pane: .tasking].reading as? TaskingPane.Reading else { return [] }
    return reading.open.compactMap { row in
      guard isOverdue(row) else { return nil }
      return need(.overdue, "\(row.reference.short) overdue", since: row.due, .tasking(row.id))
    }
  }

  /// Asked with every frame, so that it makes no words.
  private var hasOverdueTasking: Bool {
    guard let reading = self[pane: .tasking].reading as? TaskingPane.Reading else { return false }
    return reading.open.contains(where: isOverdue)
  }

  private func isOverdue(_ row: TaskingRow) -> Bool { row.due < now && !row.status.isOver }

  private var undecidedRisks: [Need] {
    guard let agenda, !agenda.meeting.isClosed else { return [] }
    return agenda.undecided.filter(\.item.isRisk).map { row in
      let name = row.report?.reference.short ?? row.item.title.words
      return Need(
        kind: .riskUndecided,
        words: "\(name) risk item undecided",
        pane: .agenda,
        row: .item(row.item.id),
        waited: row.item.carried
      )
    }
  }

  private var waitingBids: [Need] {
    guard let reading = self[pane: .tasking].reading as? TaskingPane.Reading else { return [] }
    return reading.open.filter { row in
      row.status == .bidFiled && row.authority == desk.organisation
        || row.status == .countered && row.authority != desk.organisation
    }.map { row in
      need(
        .bidWaiting,
        "\(row.reference.short) bid waits",
        since: row.raisedAt,
        .tasking(row.id)
      )
    }
  }

  private func need(_ kind: Need.Kind, _ words: String, since: Instant, _ row: RowID) -> Need {
    Need(
      kind: kind,
      words: "\(words) \(Wording.age(from: since, to: now))",
      pane: row.pane ?? focus,
      row: row,
      waited: now.minutes(since: since),
      spokenWords: "\(words) \(Wording.spokenAge(from: since, to: now))"
    )
  }
}

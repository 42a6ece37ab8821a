extension Meeting {
  /// Folds one event into the meeting.
  public mutating func apply(_ event: Event) {
    switch event {
    case .scheduled(let scheduled):
      self.scheduled = scheduled
      startsAt = scheduled.startsAt
    case .itemPlaced(let placed):
      items.append(placed.item)
    case .itemRemoved(let removed):
      items.removeAll { item in item.id == removed.item }
      decisions[removed.item] = nil
    case .opened(let opened):
      isOpen = true
      openedAt = opened.at
    case .arrived(let somebody):
      present.append(somebody)
      if !attended.contains(somebody) { attended.append(somebody) }
    case .left(let somebody):
      present.removeAll { other in other == somebody }
    case .itemOpened(let opened): come(to: opened)
    case .clockPaused(let clock): setClock(clock)
    case .decided(let decided):
      decisions[decided.item] = Taken(decision: decided.decision, by: decided.by, at: decided.at)
    case .decisionRevoked(let revoked): decisions[revoked.item] = nil
    case .noted, .addendumMade: break
    case .closed(let closed):
      if let current { clocks[current]?.pause(at: closed.at) }
      isClosed = true
      isOpen = false
    case .itemMoved, .itemParked, .itemsMerged, .itemSplit: arrange(event)
    case .apologised(let apology): apologies.append(apology)
    case .wallHidden(let wall): isWallHidden = wall.isHidden
    case .rescheduled(let moved): startsAt = moved.startsAt
    case .cancelled(let cancelled):
      self.cancelled = cancelled
      isClosed = true
      isOpen = false
    case .minutesApproved(let approved): approval = approved
    }
  }

  /// Comes to an item: the clock of the last one stands, its own goes on from what has run.
  private mutating func come(to opened: ItemOpened) {
    if let current { clocks[current]?.pause(at: opened.at) }
    clocks[opened.item, default: RunningClock()].start(at: opened.at)
    current = opened.item
    currentSince = opened.at
    if reached[opened.item] == nil { reached[opened.item] = opened.at }
  }

  private mutating func setClock(_ clock: ClockPaused) {
    guard let current else { return }
    if clock.isPaused {
      clocks[current]?.pause(at: clock.at)
    } else {
      clocks[current, default: RunningClock()].start(at: clock.at)
    }
  }

  /// Folds what the chair does to the order of the agenda.
  private mutating func arrange(_ event: Event) {
    switch event {
    case .itemMoved(let moved): moves.append(Move(item: moved.item, before: moved.before))
    case .itemParked(let parked): self.parked.insert(parked.item)
    case .itemsMerged(let merged):
      guard let gone = item(merged.item),
        let place = items.firstIndex(where: { item in item.id == merged.into })
      else { return }
      items[place].also = (items[place].also ?? []) + gone.matters
      items.removeAll { item in item.id == merged.item }
    case .itemSplit(let split):
      let place = items.firstIndex { item in item.id == split.from }
      items.insert(split.item, at: place.map { place in place + 1 } ?? items.count)
      let next = items.dropFirst((place ?? 0) + 2).first { $0.heading == split.item.heading }
      moves.append(Move(item: split.item.id, before: next?.id))
    case .scheduled, .itemPlaced, .itemRemoved, .opened, .arrived, .left, .itemOpened, .clockPaused,
      .decided,
      .decisionRevoked, .noted, .closed, .apologised, .wallHidden, .rescheduled, .cancelled,
      .minutesApproved, .addendumMade:
      break
    }
  }
}

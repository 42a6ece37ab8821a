extension Meeting {
  /// Folds one event into the meeting.
  public mutating func apply(_ event: Event) {
    switch event {
    case .scheduled(let scheduled):
      self.scheduled = scheduled
    case .itemPlaced(let placed):
      items.append(placed.item)
    case .itemRemoved(let removed):
      items.removeAll { item in item.id == removed.item }
      decisions[removed.item] = nil
    case .opened:
      isOpen = true
    case .arrived(let somebody):
      present.append(somebody)
    case .left(let somebody):
      present.removeAll { other in other == somebody }
    case .itemOpened(let opened):
      current = opened.item
    case .decided(let decided):
      decisions[decided.item] = Taken(decision: decided.decision, by: decided.by, at: decided.at)
    case .decisionRevoked(let revoked):
      decisions[revoked.item] = nil
    case .noted:
      break
    case .closed:
      isClosed = true
      isOpen = false
    }
  }
}

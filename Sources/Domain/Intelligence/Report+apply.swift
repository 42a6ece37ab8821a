extension Report {
  /// Folds one event into the report.
  public mutating func apply(_ event: Event) {
    switch event {
    case .received(let received):
      self.received = received
      grading = received.grading
      status = .submitted
    case .evaluated(let evaluated):
      grading = evaluated.grading
      review = evaluated.review
      isEvaluated = true
      if status == .submitted || status == .returned { status = .evaluated }
    case .returned:
      status = .returned
    case .nominated(let nominated):
      status = .nominated
      nomination = nominated.meeting
    case .nominationWithdrawn:
      status = .evaluated
      nomination = nil
    case .settled(let settled):
      status = settled.status
    case .reopened:
      status = nomination == nil ? .evaluated : .nominated
    case .filed:
      status = .filed
    case .checked(let checked):
      self.checked = checked
    case .disposed:
      isErased = true
    case .retentionSet, .retained, .holdPlaced, .holdLifted: keep(event)
    case .disclosed, .disclosureRecalled: share(event)
    case .looked: break
    case .passed, .passAcknowledged, .passWithdrawn: pass(event)
    case .answered, .answerWithdrawn: answer(event)
    case .subjectLinked, .subjectParted: link(event)
    case .interestSet(let set):
      interest = set.choice
    }
  }

  /// What is decided about keeping the report.
  private mutating func keep(_ event: Event) {
    switch event {
    case .retentionSet(let set):
      retention = Retention(group: set.group, basis: set.basis)
      setReview = set.reviewOn
      reviewSetAt = set.at
    case .retained(let retained):
      setReview = retained.until
      reviewSetAt = retained.at
    case .holdPlaced(let placed):
      hold = Retention.Hold(reason: placed.reason, by: placed.by, at: placed.at)
    case .holdLifted:
      hold = nil
    default: break
    }
  }

  /// What is passed on of it, and called back.
  private mutating func share(_ event: Event) {
    switch event {
    case .disclosed(let made):
      disclosures.append(Disclosure(made: made))
    case .disclosureRecalled(let recalled):
      guard let place = disclosures.firstIndex(where: { $0.number == recalled.number }) else {
        return
      }
      disclosures[place].recalled = recalled
    default: break
    }
  }
}

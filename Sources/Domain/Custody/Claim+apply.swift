extension Claim {
  /// Folds one event into the claim.
  public mutating func apply(_ event: Event) {
    switch event {
    case .drafted(let drafted):
      self.drafted = drafted
      lines = drafted.lines
      status = .draft
    case .checked:
      status = .checked
    case .sent(let sent):
      self.sent = sent
      status = .sent
    case .queried(let queried):
      queries.append(queried)
      status = .queried
    case .adjusted(let adjusted):
      lines.append(adjusted.line)
      status = settled
    case .paid(let paid):
      payments += paid.payments
      status = settled
    case .writtenOff(let writtenOff):
      self.writtenOff = writtenOff
      status = .writtenOff
    }
  }

  /// Where a claim that was sent stands by its money.
  private var settled: Status {
    if payments.isEmpty, outstanding > .zero { return .sent }
    return outstanding > .zero ? .partPaid : .paid
  }
}

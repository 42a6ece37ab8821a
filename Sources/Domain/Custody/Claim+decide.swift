extension Claim {
  /// The stays that a claim is drawn up from, and the next number for its first drawing up.
  public func needs(_ command: Command) -> [FactQuery] {
    guard case .draft(let run) = command else { return [] }
    let number: [FactQuery] = drafted == nil ? [.nextNumber(.claim)] : []
    return number + run.stays.map(FactQuery.detention)
  }

  /// The events that a command on a claim leads to.
  public func decide(_ command: Command, on id: ID<Claim>, facts: Facts) throws(Domain.Refusal)
    -> [Event]
  {
    let (now, by) = (facts.now, facts.actor.officer)
    if case .draft(let run) = command { return [.drafted(try drawnUp(run, on: id, facts: facts))] }
    guard let drafted else { throw .claim(.notDrafted) }
    switch command {
    case .draft:
      return []
    case .check:
      try require([.draft], "checked")
      guard drafted.by != by else { throw .claim(.ownDraft) }
      return [.checked(Checked(recordedAt: now, by: by))]
    case .send(let invoice, let day):
      try require([.checked], "sent")
      guard !invoice.isEmpty else { throw .claim(.noInvoice) }
      return [.sent(Sent(invoice: invoice, on: day, recordedAt: now, by: by))]
    case .query(let line, let words):
      try require(Self.open, "queried")
      if let line { _ = try self.line(line) }
      guard !words.isEmpty else { throw .claim(.reasonNeeded("note a query")) }
      return [.queried(Queried(line: line, words: words, recordedAt: now, by: by))]
    case .adjust(let line, let amount, let reason):
      return [.adjusted(try adjusted(line, by: amount, reason: reason, facts: facts))]
    case .pay(let payments):
      return [.paid(try paid(payments, facts: facts))]
    case .writeOff(let reason):
      try require(Self.open, "written off")
      guard !reason.isEmpty else { throw .claim(.reasonNeeded("write a claim off")) }
      guard outstanding > .zero else { throw .claim(.nothingOutstanding) }
      return [
        .writtenOff(WrittenOff(amount: outstanding, reason: reason, recordedAt: now, by: by))
      ]
    }
  }

  /// The statuses of a claim that is with the partner.
  private static let open: Set<Status> = [.sent, .queried, .partPaid]

  private func drawnUp(_ run: Run, on id: ID<Claim>, facts: Facts) throws(Domain.Refusal)
    -> Drafted
  {
    if drafted != nil { try require([.draft], "drawn up again") }
    var lines: [ClaimLine] = []
    var unpriced: [UnpricedStay] = []
    for stay in run.stays {
      guard let detention = facts.detentions[stay], let name = detention.reference?.text else {
        throw .claim(.stayUnknown)
      }
      guard let end = detention.departure?.occurredAt else { throw .claim(.stayNotOver(name)) }
      guard end < run.month.interval.end else { throw .claim(.stayTooLate(name, run.month)) }
      guard detention.claim == nil || detention.claim == id else {
        throw .claim(.stayElsewhere(name))
      }
      switch ClaimReckoning(of: detention, id: stay, unit: facts.unit, after: lines.count) {
      case .lines(let reckoned): lines += reckoned
      case .unpriced(let listed): unpriced.append(listed)
      case .nothing: break
      }
    }
    guard !lines.isEmpty else { throw .claim(.noStays(run.month)) }
    return Drafted(
      reference: drafted?.reference ?? facts.nextReference(.claim),
      month: run.month,
      payer: run.payer,
      agreement: run.agreement,
      isSplit: run.isSplit,
      lines: lines,
      unpriced: unpriced,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func adjusted(_ number: Int, by amount: Pence, reason: String, facts: Facts)
    throws(Domain.Refusal) -> Adjusted
  {
    try require(Self.open.union([.paid]), "adjusted")
    let line = try line(number)
    guard amount != .zero else { throw .claim(.adjustsNothing) }
    guard !reason.isEmpty else { throw .claim(.reasonNeeded("adjust a line")) }
    return Adjusted(
      line: line.adjusted(as: lines.count + 1, by: amount, words: reason),
      reason: reason,
      recordedAt: facts.now,
      by: facts.actor.officer
    )
  }

  private func paid(_ payments: [ClaimPayment], facts: Facts) throws(Domain.Refusal) -> Paid {
    try require(Self.open, "paid")
    guard let sent else { throw .claim(.notDrafted) }
    guard !payments.isEmpty else { throw .claim(.noPayments) }
    for payment in payments {
      guard payment.invoice == sent.invoice else {
        throw .claim(.otherInvoice(payment.invoice, own: sent.invoice))
      }
      guard payment.paid >= .zero else { throw .claim(.negativePayment(payment.custody)) }
      guard !self.payments.contains(payment) else {
        throw .claim(.paidAlready(payment.custody, payment.on))
      }
    }
    return Paid(payments: payments, recordedAt: facts.now, by: facts.actor.officer)
  }

  private func line(_ number: Int) throws(Domain.Refusal) -> ClaimLine {
    guard let line = lines.first(where: { line in line.number == number }) else {
      throw .claim(.noSuchLine(number))
    }
    return line
  }

  private func require(_ statuses: Set<Status>, _ act: String) throws(Domain.Refusal) {
    guard statuses.contains(status) else { throw .claim(.notNow(status, act)) }
  }
}

extension ClaimLine {
  /// The line that puts this one right by an amount.
  fileprivate func adjusted(as number: Int, by amount: Pence, words: String) -> ClaimLine {
    ClaimLine(
      number: number,
      kind: .adjustment,
      adjusts: self.number,
      detention: detention,
      custody: custody,
      suite: suite,
      from: from,
      until: until,
      minutes: minutes,
      watchMinutes: watchMinutes,
      tariff: tariff,
      tariffFrom: tariffFrom,
      form: form,
      words: words,
      quantity: 1,
      unit: amount,
      amount: amount
    )
  }
}

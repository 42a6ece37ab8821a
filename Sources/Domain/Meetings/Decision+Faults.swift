extension Decision {
  /// What a decision lacks, in the words that follow '… needs'; nil where it is complete.
  ///
  /// Dates must lie after the day of the meeting. What rests on other records (a tasking that was
  /// raised, an operation that exists, a handling code) is checked by the meeting itself.
  public func missing(on today: CivilDate) -> String? {
    switch self {
    case .task: nil
    case .develop(let terms): terms.missing(on: today)
    case .commission(let terms): terms.missing(on: today)
    case .deferred(let terms): terms.missing(on: today)
    case .refer(let terms): terms.missing(on: today)
    case .joint(let terms): terms.support.isEmpty ? "a supporting team" : nil
    case .monitor(let terms): terms.expiresOn > today ? nil : "an expiry date that lies ahead"
    case .link: nil
    case .noFurtherAction(let terms): terms.missing
    case .escalate(let terms): terms.missing
    case .withdraw(let terms): terms.result.isBlank ? "a result" : nil
    }
  }
}

extension Decision.Development {
  fileprivate func missing(on today: CivilDate) -> String? {
    if owner.isEmpty { return "an intelligence owner" }
    if questions.isBlank { return "the questions to answer" }
    return returnsOn > today ? nil : "a return date that lies ahead"
  }
}

extension Decision.Commission {
  fileprivate func missing(on today: CivilDate) -> String? {
    if terms.isBlank { return "terms of reference" }
    if author.isEmpty { return "an author" }
    return deadline > today ? nil : "a deadline that lies ahead"
  }
}

extension Decision.Deferral {
  fileprivate func missing(on today: CivilDate) -> String? {
    if reason.isBlank { return "a reason" }
    return returnsOn > today ? nil : "the date of the meeting it returns to"
  }
}

extension Decision.Reference {
  fileprivate func missing(on today: CivilDate) -> String? {
    if !isHandlingChecked { return "the handling code checked for the recipient" }
    return acknowledgeBy >= today ? nil : "an acknowledgement date that lies ahead"
  }
}

extension Decision.NoFurtherAction {
  fileprivate var missing: String? {
    guard (1...4).contains(retentionGroup) else { return "a retention group from 1 to 4" }
    return reviewer?.isEmpty == false ? nil : "a reviewer"
  }
}

extension Decision.Escalation {
  fileprivate var missing: String? {
    if to.isEmpty { return "somebody to escalate to" }
    return reason.isBlank ? "a reason" : nil
  }
}

extension Body {
  /// Whether there is no text, or nothing but spaces.
  public var isBlank: Bool {
    guard let text else { return false }
    return text.utf8.allSatisfy { byte in byte == 32 || byte == 9 || byte == 10 }
  }
}

extension Detention.Event {
  /// What happened in a few words, without what identifies the person.
  public var telling: String {
    switch self {
    case .arrived(let event): "booked in, \(event.routeIn.words)"
    case .arrivalAmended(let event): "arrival put right: \(event.reason)"
    case .episodeBegun(let event):
      "\(event.regime.words) detention began" + (event.isDual ? ", beside the other" : "")
    case .episodeEnded(let event): "detention of entry \(event.entry) ended"
    case .levelSet(let event): "level \(event.level.rawValue), \(event.level.words)"
    case .interpreterAdded(let event): "interpreter \(event.session.told)"
    case .interpreterUpdated(let event): "entry \(event.entry) now: \(event.session.told)"
    case .checked: "check made"
    case .noted(let event): event.occurrence.words
    case .flagRaised(let event): "flagged: \(event.flag.words)"
    case .flagAnswered(let event): "answered, \(event.flag.words): \(event.words.words)"
    case .departed(let event):
      event.kind.words + (event.destination.isEmpty ? "" : " to \(event.destination)")
    case .revealed(let event): "identity looked at: \(event.reason)"
    case .claimed: "put into a claim"
    case .voided(let event): "entry \(event.entry) struck out: \(event.reason)"
    }
  }
}

extension InterpreterSession {
  /// The work in a few words: language, provider, times and fee as far as they are known.
  public var told: String {
    var words = [language, provider].filter { word in !word.isEmpty }.joined(separator: ", ")
    words += ", called \(LondonTime(calledAt).clock)"
    if let arrivedAt { words += ", arrived \(LondonTime(arrivedAt).clock)" }
    if let leftAt { words += ", left \(LondonTime(leftAt).clock)" }
    if let fee { words += ", \(fee.spoken)" }
    return words
  }
}

extension Claim.Event {
  /// What happened in a few words.
  public var telling: String {
    switch self {
    case .drafted(let event):
      "drawn up: \(event.lines.count) lines, \(event.unpriced.count) stays unpriced"
    case .checked: "checked"
    case .sent(let event): "sent as invoice \(event.invoice)"
    case .queried(let event):
      event.line.map { line in "line \(line) queried: \(event.words)" } ?? "queried: \(event.words)"
    case .adjusted(let event):
      "line \(event.line.number) adjusts line \(event.line.adjusts ?? 0) by "
        + "\(event.line.amount.spoken): \(event.reason)"
    case .paid(let event):
      "\(event.payments.count) payments, "
        + event.payments.reduce(Pence.zero) { sum, payment in sum + payment.paid }.spoken
    case .writtenOff(let event): "\(event.amount.spoken) written off: \(event.reason)"
    }
  }
}

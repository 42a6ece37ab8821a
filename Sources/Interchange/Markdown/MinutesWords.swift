internal import Domain
internal import Ledger

/// The words of minutes, part by part.
struct MinutesWords {
  private let minutes: Minutes
  private let unit: Unit
  private let escape: @Sendable (String) -> String
  private let numbers: [ID<AgendaItem>: String]

  /// The words of minutes, every text passed through `escape`.
  init(_ minutes: Minutes, _ unit: Unit, _ escape: @escaping @Sendable (String) -> String) {
    self.minutes = minutes
    self.unit = unit
    self.escape = escape
    var numbers: [ID<AgendaItem>: String] = [:]
    var places: [AgendaItem.Heading: Int] = [:]
    for item in minutes.items {
      places[item.item.heading, default: 0] += 1
      numbers[item.item.id] = "\(item.item.heading.rawValue).\(places[item.item.heading] ?? 0)"
    }
    self.numbers = numbers
  }

  /// Whether the minutes are approved, and by whom.
  var state: String {
    if let reason = minutes.cancelled { return escape("called off: \(reason)") }
    guard let approval = minutes.approval else {
      return minutes.closedAt == nil ? "the meeting is not closed" : "draft, not approved"
    }
    return escape("approved by \(approval.by), \(LondonTime(approval.at).spoken)")
  }

  /// Who was there and from when to when.
  var seats: [MinutesPage.Seat] {
    minutes.seats.map { seat in
      MinutesPage.Seat(
        label: escape(seat.attendance.label),
        body: escape(name(of: seat.attendance.organisation)),
        from: LondonTime(seat.from).clock,
        until: seat.until.map { until in LondonTime(until).clock } ?? "end"
      )
    }
  }

  /// Who sent apologies.
  var apologies: [String] {
    minutes.apologies.map { apology in
      escape("\(apology.label), \(name(of: apology.organisation))")
    }
  }

  /// The member bodies of which nobody came (10.B4: attendance is the control against double work).
  var absent: [String] {
    let here = Set(minutes.seats.map(\.attendance.organisation))
    let members = unit.series(minutes.meeting.series)?.members ?? []
    return members.filter { member in !here.contains(member) }.map { key in escape(name(of: key)) }
  }

  /// The items, a row each.
  var rows: [MinutesPage.Row] {
    minutes.items.filter { item in item.item.heading != .attendance }.map { item in
      let terms = DecisionWords(item, unit)
      return MinutesPage.Row(
        number: number(of: item),
        title: escape(item.item.title.words),
        references: item.references.map(\.text).joined(separator: " "),
        decision: escape(terms.decision),
        reason: escape(terms.reason),
        owner: escape(terms.owner),
        due: terms.due,
        carried: item.item.carried == 0 ? "" : "\(item.item.carried)"
      )
    }
  }

  /// Notes and dissents, and why items were parked.
  var said: [MinutesPage.Said] {
    minutes.items.flatMap { item in
      let parked = item.parked.map { reason in
        [MinutesPage.Said(number: number(of: item), kind: "parked", words: escape(reason))]
      }
      return (parked ?? [])
        + item.notes.map { note in
          MinutesPage.Said(
            number: number(of: item),
            kind: note.isDissent ? "dissent" : "note",
            words: escape(note.words.words)
          )
        }
    }
  }

  /// Taskings and bids, as they were given out.
  var work: [MinutesPage.Work] {
    minutes.items.compactMap { item in
      guard let draft = item.draft, let reference = item.tasking else { return nil }
      let team = unit.team(draft.team)?.name ?? draft.team.text
      return MinutesPage.Work(
        reference: reference.text,
        action: escape(draft.action.words),
        team: escape(item.isBid ? "\(team) (bid)" : team),
        owner: escape(draft.owner),
        due: LondonTime(draft.due).spoken
      )
    }
  }

  /// What was passed to other bodies.
  var passed: [MinutesPage.Passed] {
    minutes.items.compactMap { item in
      guard case .refer(let terms)? = item.decision else { return nil }
      return MinutesPage.Passed(
        number: number(of: item),
        recipient: escape(name(of: terms.recipient)),
        by: terms.acknowledgeBy.spoken
      )
    }
  }

  /// The addenda, the earliest first.
  var added: [MinutesPage.Added] {
    minutes.addenda.map { addendum in
      MinutesPage.Added(
        at: LondonTime(addendum.at).spoken,
        by: escape(addendum.by),
        words: escape(addendum.words.words)
      )
    }
  }

  /// How many items nobody decided on.
  var undecided: String {
    let open = minutes.items.count { item in
      item.decision == nil && item.item.heading != .attendance
    }
    return open == 0
      ? "Every item was decided."
      : "\(open) \(open == 1 ? "item was" : "items were") not decided and carried over."
  }

  /// What is not in this copy.
  var leftOut: String {
    let count = minutes.withheld
    return count == 0
      ? "Nothing is left out of this copy."
      : "\(count) \(count == 1 ? "item is" : "items are") left out of this copy: "
        + "its reader may not see \(count == 1 ? "it" : "them")."
  }

  private func number(of item: Minutes.Item) -> String { numbers[item.item.id] ?? "" }

  private func name(of key: Key<Organisation>) -> String {
    unit.organisation(key)?.short ?? key.text
  }
}

/// A decision as the minutes say it.
struct DecisionWords {
  /// What was decided.
  let decision: String
  /// Why, or on which terms.
  let reason: String
  /// Who answers for it.
  let owner: String
  /// By when.
  let due: String

  /// The words of an item's decision.
  init(_ item: Minutes.Item, _ unit: Unit) {
    guard let taken = item.decision else {
      (decision, reason, owner, due) = ("undecided", "", "", "")
      return
    }
    decision = item.isBid ? "\(taken.kind.words) (bid)" : taken.kind.words
    let terms = Self.terms(of: taken, item, unit)
    (reason, owner, due) = (terms.reason, terms.owner, terms.due)
  }

  private static func terms(of decision: Decision, _ item: Minutes.Item, _ unit: Unit)
    -> (reason: String, owner: String, due: String)
  {
    let name = { (key: Key<Organisation>) in unit.organisation(key)?.short ?? key.text }
    switch decision {
    case .task:
      return (item.draft?.tactic ?? "", item.draft?.owner ?? "", dueDay(of: item))
    case .joint(let terms):
      let support = terms.support.map { key in unit.team(key)?.short ?? key.text }
      let words = "\(name(terms.owner)) owns it; in support \(listed(support, or: "and"))"
      return (words, item.draft?.owner ?? "", dueDay(of: item))
    case .develop(let terms): return (terms.questions.words, terms.owner, terms.returnsOn.spoken)
    case .commission(let terms):
      let product = terms.product.rawValue.split(separator: "-").joined(separator: " ")
      return ("\(product): \(terms.terms.words)", terms.author, terms.deadline.spoken)
    case .deferred(let terms): return (terms.reason.words, "", terms.returnsOn.spoken)
    case .refer(let terms):
      return ("handling code checked", name(terms.recipient), terms.acknowledgeBy.spoken)
    case .monitor(let terms): return ("held on file", "", terms.expiresOn.spoken)
    case .link: return ("joined to an operation; both references stay", "", "")
    case .noFurtherAction(let terms):
      return (
        "\(terms.reason.words); retention group \(terms.retentionGroup)", terms.reviewer ?? "", ""
      )
    case .escalate(let terms): return (terms.reason.words, terms.to, "")
    case .withdraw(let terms): return ("\(terms.result.words) (\(terms.outcome.words))", "", "")
    }
  }

  private static func dueDay(of item: Minutes.Item) -> String {
    item.draft.map { draft in LondonTime(draft.due).spoken } ?? ""
  }
}

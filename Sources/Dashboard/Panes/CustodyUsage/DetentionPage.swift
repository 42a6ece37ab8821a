import Canvas
import Domain
import Ledger

/// The page of a stay: its episodes, its watch, what it costs and why; masked unless the look at the
/// person was logged.
struct DetentionPage: RowReading {
  /// What was read.
  let detail: DetentionDetail

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let stay = detail.detention
    let reference = stay.reference.map(\.text) ?? "A stay"
    var content = DetailContent(title: reference, marking: .restricted)
    content.parts = [.fields(fields(context)), .gap]
    if let timeline = StayTimeline(stay, now: context.now).timeline {
      content.parts += [.timeline(timeline), .line(Self.legend), .gap]
    }
    if !stay.openFlags.isEmpty {
      content.parts.append(.heading("Before any removal"))
      content.parts += stay.openFlags.map { flag in
        .text("\(flag.words): \(flag.prompt)", .alert)
      }
      content.parts.append(.gap)
    }
    content.parts.append(.heading(stay.departure == nil ? "Charge so far" : "Charge"))
    content.parts += ChargeWords(stay, context).parts
    content.parts += missed(context)
    content.parts += [.gap, .heading("Record, every entry with both its times")]
    content.parts += CustodyRecordWords(detail, context).parts
    return content
  }

  /// What the marks of the picture mean.
  private static let legend: StyledText = {
    var line = StyledText("● made", .good)
    line.append("  ○ due", .text)
    line.append("  ! late", .alert)
    line.append("   level 1 hourly 2 half-h 3 constant 4 close", .muted)
    return line
  }()

  private func fields(_ context: PaneContext) -> [DetailContent.Field] {
    let stay = detail.detention
    let now = context.now
    let rules = context.unit?.custodyRules(on: LondonTime(now).date) ?? CustodyRules()
    var fields: [DetailContent.Field] = []
    if let arrival = stay.arrival { fields += identity(arrival, context) }
    fields += stay.episodes.map { episode in
      .init(
        episode.regime == .pace ? "PACE" : "Immigration",
        "from \(Wording.minute(episode.from, now: now)), "
          + Wording.elapsed(minutes: stay.minutes(of: episode, at: now))
      )
    }
    let level = stay.level(at: now)
    fields.append(.init("Watch", "level \(level.rawValue), \(level.words)"))
    fields += stay.due(at: now, rules: rules).map { due in
      let isLate = due.dueAt < now
      let at = Wording.minute(due.dueAt, now: now)
      let left = due.dueAt.minutes(since: now)
      return .init(
        due.kind.label,
        isLate
          ? "LATE by \(Wording.age(from: due.dueAt, to: now)), was due \(at)"
          : "due by \(at), in \(Wording.length(minutes: left))",
        isLate ? .alert : .text
      )
    }
    fields += stay.interpreters.map { known in .init("Interpreter", known.session.told) }
    if let departure = stay.departure {
      let place = departure.destination.isEmpty ? "" : " to \(departure.destination)"
      let at = Wording.minute(departure.occurredAt, now: now)
      fields.append(.init("Left", "\(at), \(departure.kind.words)\(place)"))
    }
    return fields
  }

  /// Where the person is and how they came in; who it is only where the look was logged.
  private func identity(_ arrival: Detention.Arrived, _ context: PaneContext)
    -> [DetailContent.Field]
  {
    let suite = context.unit?.suite(arrival.suite)
    let borough = suite.flatMap { suite in context.unit?.borough(suite.borough)?.name }
    let place = [suite?.name ?? arrival.suite.text, borough ?? ""].filter { word in !word.isEmpty }
    let isShown = context.revealed == detail.id
    return [
      .init("Arrived", LondonTime(arrival.occurredAt).spoken),
      .init("Suite", place.joined(separator: ", ")),
      .init("Way in", arrival.routeIn.words),
      isShown
        ? .init(
          "Detainee",
          [arrival.detainee.words, arrival.nationality?.words ?? ""]
            .filter { word in !word.isEmpty }.joined(separator: ", "),
          .caution
        ) : .init("Detainee", "masked; r shows and logs", .muted),
    ]
  }

  /// The checks that were late or are overdue; they stay on the record.
  private func missed(_ context: PaneContext) -> [DetailContent.Part] {
    let rules = context.unit?.custodyRules(on: LondonTime(context.now).date) ?? CustodyRules()
    let missed = detail.detention.missedChecks(at: context.now, intervals: rules.visits)
    guard !missed.isEmpty else { return [] }
    let shown = missed.suffix(12).map { check in
      let due = Wording.minute(check.dueAt, now: context.now)
      let made = check.madeAt.map { at in
        "made \(LondonTime(at).clock), \(Wording.length(minutes: at.minutes(since: check.dueAt))) late"
      }
      return DetailContent.Part.text("due \(due), \(made ?? "not made")", .alert)
    }
    let heading = "Checks missed: \(missed.count)"
    return [.gap, .heading(missed.count > shown.count ? "\(heading), the last" : heading)] + shown
  }
}

extension CustodyDue.Kind {
  /// What falls due, as the name of a value.
  fileprivate var label: String {
    switch self {
    case .check: "Next check"
    case .limit: "Cell limit"
    case .paceReview, .partnerReview: words
    }
  }
}

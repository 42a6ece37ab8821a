internal import Domain
internal import Ledger

/// Writes stays in custody as an import reads them.
enum CustodyExport {
  static let columns = CustodyColumn.allCases.filter(\.isExported)

  /// The values of a stay's row; nil where its texts are erased.
  static func values(of stay: StayRow) -> [ExportValue]? {
    guard let arrival = stay.detention.arrival, arrival.detainee.text != nil else { return nil }
    let raised = stay.detention.raisedFlags
    let atArrival = arrival.flags.filter { flag in
      !raised.contains { event in event.flag == flag }
    }
    return columns.map { column in
      value(of: column, arrival, atArrival) ?? value(of: column, stay.detention)
    }
  }

  /// What the arrival says; nil for a column of what came after it.
  private static func value(
    of column: CustodyColumn,
    _ arrival: Detention.Arrived,
    _ flags: [CustodyFlag]
  ) -> ExportValue? {
    switch column {
    case .reference: .text(arrival.reference.text)
    case .suite: .text(arrival.suite.text)
    case .routeIn: .text(arrival.routeIn.rawValue)
    case .detainee: ExportValue(arrival.detainee.text)
    case .nationality: ExportValue(arrival.nationality?.text)
    case .marking: .text(arrival.marking.words)
    case .flags: .list(flags.map(\.rawValue))
    case .arrived: ExportValue(arrival.occurredAt)
    case .arrivedLocal: .text(londonText(arrival.occurredAt))
    case .paceFrom, .paceTo, .paceDual, .immigrationFrom, .immigrationTo, .immigrationDual,
      .immigrationFromLocal, .immigrationToLocal, .level, .levelFrom, .interpreterLanguage,
      .interpreterProvider, .interpreterCalled, .interpreterArrived, .interpreterLeft,
      .interpreterFee, .checked, .note, .noteAt, .raisedFlag, .raisedAt, .answeredFlag, .answer,
      .answeredAt, .departed, .departedLocal, .departure, .destination:
      nil
    }
  }

  private static func value(of column: CustodyColumn, _ stay: Detention) -> ExportValue {
    let pace = stay.episodes.filter { episode in episode.regime == .pace }
    let immigration = stay.episodes.filter { episode in episode.regime == .immigration }
    let sessions = stay.interpreters.map(\.session)
    switch column {
    case .reference, .suite, .routeIn, .detainee, .nationality, .marking, .flags, .arrived,
      .arrivedLocal:
      return .none
    case .paceFrom: return ExportValue(pace.map(\.from))
    case .paceTo: return ExportValue(pace.map(\.until))
    case .paceDual: return truths(pace)
    case .immigrationFrom: return ExportValue(immigration.map(\.from))
    case .immigrationTo: return ExportValue(immigration.map(\.until))
    case .immigrationDual: return truths(immigration)
    case .immigrationFromLocal: return locals(immigration.map(\.from))
    case .immigrationToLocal: return locals(immigration.map(\.until))
    case .level: return .list(stay.levels.map { set in "\(set.level.rawValue)" })
    case .levelFrom: return ExportValue(stay.levels.map(\.occurredAt))
    case .interpreterLanguage: return .list(sessions.map(\.language))
    case .interpreterProvider: return .list(sessions.map(\.provider))
    case .interpreterCalled: return ExportValue(sessions.map(\.calledAt))
    case .interpreterArrived: return ExportValue(sessions.map(\.arrivedAt))
    case .interpreterLeft: return ExportValue(sessions.map(\.leftAt))
    case .interpreterFee:
      return .list(sessions.map { session in session.fee.map { fee in "\(fee.value)" } ?? "" })
    case .checked: return ExportValue(stay.checks.map(\.occurredAt))
    case .note: return .list(stay.notes.map(\.occurrence.rawValue))
    case .noteAt: return ExportValue(stay.notes.map(\.occurredAt))
    case .raisedFlag: return .list(stay.raisedFlags.map(\.flag.rawValue))
    case .raisedAt: return ExportValue(stay.raisedFlags.map(\.occurredAt))
    case .answeredFlag: return .list(stay.flagAnswers.map(\.flag.rawValue))
    case .answer: return .list(stay.flagAnswers.map { answer in answer.words.text ?? "" })
    case .answeredAt: return ExportValue(stay.flagAnswers.map(\.occurredAt))
    case .departed: return ExportValue(stay.departure?.occurredAt)
    case .departedLocal: return ExportValue(stay.departure.map(\.occurredAt).map(londonText))
    case .departure: return ExportValue(stay.departure?.kind.rawValue)
    case .destination: return ExportValue(stay.departure?.destination)
    }
  }

  private static func truths(_ episodes: [Episode]) -> ExportValue {
    .list(episodes.map { episode in episode.isDual ? "yes" : "no" })
  }

  private static func locals(_ instants: [Instant?]) -> ExportValue {
    .list(instants.map { instant in instant.map(londonText) ?? "" })
  }
}

extension Detention {
  /// The flags raised after the arrival, in the order of writing.
  fileprivate var raisedFlags: [FlagRaised] {
    standing.compactMap { entry in
      if case .flagRaised(let raised) = entry.event { raised } else { nil }
    }
  }

  /// The answers to flags, in the order of writing.
  fileprivate var flagAnswers: [FlagAnswered] {
    standing.compactMap { entry in
      if case .flagAnswered(let answered) = entry.event { answered } else { nil }
    }
  }
}

import Domain
import Ledger

/// The forms by which custody records are kept.
struct CustodyForms {
  private let unit: Unit
  private let now: Instant

  /// The forms as the unit stands at a moment.
  init(_ unit: Unit, now: Instant) {
    self.unit = unit
    self.now = now
  }

  /// The form that books somebody in.
  var bookIn: Form {
    Form(
      "book-in",
      title: "Book in",
      sections: [
        FormSection("Arrival", arrival),
        FormSection("Detention", detention),
        FormSection("Vulnerable", CustodyFlag.allCases.sorted().map(flagField)),
      ],
      saveWord: { _ in "book in" },
      rules: { values in
        values.option("regime") == "none" ? [.hide("from")] : [.require("from", because: "")]
      }
    )
  }

  private var arrival: [Field] {
    let suites = unit.suites(on: LondonTime(now).date).map { suite in
      let borough = unit.borough(suite.borough)?.name ?? suite.borough.text
      return Option(suite.name, id: suite.key.text, detail: borough)
    }
    return [
      .pick("suite", "Suite", from: suites, help: "The block of cells; it names the borough."),
      Field(
        "detainee",
        "Detainee",
        .text(max: 40),
        help: "The reference of the person, never a name; it is masked on every screen.",
        isRequired: true
      ),
      Field("nationality", "Nationality", .text(max: 40), help: "As stated; masked as well."),
      .one(
        "route",
        "Way in",
        of: RouteIn.allCases.map { route in Option(route.words, id: route.rawValue) }
      ),
      at("arrived", "Arrived", help: "At the station, as in now, -20m, 0915."),
      Field(
        "number",
        "Other number",
        .text(max: 40),
        help: "The number of another system's record; empty to be numbered here."
      ),
    ]
  }

  private var detention: [Field] {
    [
      .one(
        "regime",
        "Detention",
        of: [
          Option("not yet", id: "none"),
          Option("PACE authorised", id: Episode.Regime.pace.rawValue),
          Option("IS91 served", id: Episode.Regime.immigration.rawValue),
        ],
        help: "The law and the act that begins it; only immigration detention is charged (10.B22)."
      ),
      Field("from", "Since", .dateTime(.past), help: "When that was."),
      levelField(.general),
    ]
  }

  private func flagField(_ flag: CustodyFlag) -> Field {
    Field(FieldID(flag.rawValue), flag.words, .toggle(ofThree: false), help: flag.prompt)
  }

  private func levelField(_ level: ObservationLevel) -> Field {
    let minutes = unit.custodyRules(on: LondonTime(now).date).visits
    return Field(
      "level",
      "Level",
      .choice(
        ObservationLevel.allCases.map { level in
          Option(
            "\(level.rawValue) \(level.words)",
            id: "\(level.rawValue)",
            detail: "a visit each \(minutes.minutes(at: level)) min"
          )
        }
      ),
      help: "How closely the person is watched (3.3).",
      isRequired: true,
      initial: .option("\(level.rawValue)")
    )
  }

  private func at(_ id: FieldID = "at", _ label: String = "At", help: String) -> Field {
    Field(id, label, .dateTime(.past), help: help, isRequired: true, initial: .moment(now))
  }

  private static let when = "When it happened; the time of typing is kept beside it."

  /// What a step asks about a stay.
  func fields(of step: CustodyStep, on stay: Detention) -> [Field] {
    switch step {
    case .level: return [levelField(stay.level(at: now)), at(help: Self.when)]
    case .event: return [.pick("event", "Event", from: Self.events), at(help: Self.when)]
    case .regime: return regimeFields(stay)
    case .interpreter: return interpreterFields(stay)
    case .flag:
      let open = CustodyFlag.allCases.sorted().filter { flag in !stay.flags.contains(flag) }
      return [
        .one("flag", "Flag", of: Self.options(open), help: "What was noticed."),
        at(help: "When it was noticed."),
      ]
    case .answer:
      return [
        .one("flag", "Flag", of: Self.options(stay.openFlags), help: "Which is answered."),
        .words("words", "Answer", rows: 3, help: "Who was told, and what came of it."),
        at(help: Self.when),
      ]
    case .depart: return departureFields(stay)
    case .correct: return correctionFields(stay)
    case .reveal: return [.reason("Why you must see who it is; it stays in the record.")]
    case .bookIn, .check, .claim, .claimStep: return []
    }
  }

  /// The flags with what each asks for, which the form shows when one is chosen.
  private static func options(_ flags: [CustodyFlag]) -> [Option] {
    flags.map { flag in Option(flag.words, id: flag.rawValue, detail: flag.prompt) }
  }

  private static let events: [Option] =
    [Option("check made", id: "check", detail: "a visit that was typed late")]
    + CustodyOccurrence.allCases.map { event in Option(event.words, id: event.rawValue) }

  private func regimeFields(_ stay: Detention) -> [Field] {
    var options: [Option] = []
    let open = Set(stay.openEpisodes.map(\.regime))
    if open.contains(.pace), !open.contains(.immigration) {
      options.append(Option("handover to UKBA: PACE ends, IS91 served", id: "handover"))
    }
    if !open.contains(.immigration) {
      options.append(Option("IS91 served: immigration begins", id: "begin-immigration"))
    }
    if !open.contains(.pace) {
      options.append(Option("PACE detention authorised", id: "begin-pace"))
    }
    if open.contains(.pace) { options.append(Option("PACE detention ends", id: "end-pace")) }
    if open.contains(.immigration) {
      options.append(Option("immigration detention ends", id: "end-immigration"))
    }
    return [
      .one(
        "act",
        "What",
        of: options,
        help: "Each law has its own clock, reviews and payer (3.1)."
      ),
      at(help: Self.when),
      Field(
        "dual",
        "Beside",
        .toggle(ofThree: false),
        help: "Whether it runs beside an episode under the other law (AMB-5)."
      ),
    ]
  }

  private func interpreterFields(_ stay: Detention) -> [Field] {
    let known = stay.interpreters.map { known in
      Option("entry \(known.entry)", id: "\(known.entry)", detail: known.session.told)
    }
    let which = Field(
      "which",
      "Which",
      .choice([Option("another interpreter", id: "new")] + known),
      help: "What you leave empty below stays as it is known.",
      isRequired: true,
      initial: .option(known.last?.id ?? "new")
    )
    return [
      which,
      Field("language", "Language", .text(max: 40)),
      Field("provider", "Provider", .text(max: 60), help: "The firm or register, never a person."),
      Field("called", "Called", .dateTime(.past), help: "F5 is now."),
      Field("arrived", "Arrived", .dateTime(.past)),
      Field("left", "Left", .dateTime(.past)),
      Field(
        "fee",
        "Fee £",
        .text(max: 12),
        help: "What the partner refunds, as in 86.25 (10.B22).",
        validate: { value, _ in
          guard case .text(let text) = value, Pence(typed: text) == nil else { return nil }
          return "type pounds and pence, as in 86.25"
        },
        reads: { text in Pence(typed: text)?.spoken }
      ),
    ]
  }

  private func departureFields(_ stay: Detention) -> [Field] {
    let waiting = stay.openFlags
    let prompt = waiting.map { flag in flag.prompt }.joined(separator: " ")
    var fields: [Field] = [
      .one(
        "kind",
        "How",
        of: DepartureKind.allCases.map { kind in
          let isBarred = kind == .removal && !waiting.isEmpty
          return Option(
            kind.words,
            id: kind.rawValue,
            reasonOff: isBarred ? "a flag waits for its answer (A)" : nil
          )
        },
        help: waiting.isEmpty ? "How the stay ends." : prompt
      ),
      Field("destination", "Where to", .text(max: 80), help: "A place, never a person."),
      at(help: "When the person left the suite."),
    ]
    if !waiting.isEmpty { fields.append(Field("prompt", "First", .note(prompt))) }
    return fields
  }

  private func correctionFields(_ stay: Detention) -> [Field] {
    let entries = stay.standing.filter { entry in entry.event.canBePutRight }.reversed().map {
      entry in
      let at = entry.event.occurredAt.map { at in Wording.minute(at, now: now) } ?? ""
      return Option(
        "\(entry.number) \(at) \(entry.event.telling)",
        id: "\(entry.number)"
      )
    }
    return [
      .pick("entry", "Entry", from: Array(entries), help: "What is wrong; it stays in the record."),
      Field(
        "right",
        "Right time",
        .dateTime(.past),
        help: "When it happened; leave it empty to strike the entry out."
      ),
      .reason("Why, for the record."),
    ]
  }
}

extension Detention.Event {
  /// Whether an entry can be struck out or put right by its time.
  fileprivate var canBePutRight: Bool {
    switch self {
    case .arrivalAmended, .voided, .revealed, .claimed: false
    case .arrived, .episodeBegun, .episodeEnded, .levelSet, .interpreterAdded, .interpreterUpdated,
      .checked, .noted, .flagRaised, .flagAnswered, .departed:
      true
    }
  }
}

extension Pence {
  /// An amount as it is typed: `86.25`, `£1,200`, `-139`; nil for any other text.
  init?(typed text: String) {
    var bytes = text.filter { letter in letter != "," && letter != "£" && letter != " " }
    let isNegative = bytes.hasPrefix("-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let pounds = Int(parts[0]), (0...9_999_999) ~= pounds
    else { return nil }
    var pence = 0
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let rest = Int(parts[1]), rest >= 0 else { return nil }
      pence = rest
    }
    let sum = pounds * 100 + pence
    self.init(isNegative ? -sum : sum)
  }
}

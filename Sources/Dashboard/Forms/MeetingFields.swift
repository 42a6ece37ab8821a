import Domain
import Ledger

extension DashboardState {
  /// The form of a chair's act, nil for one that asks nothing.
  func meetingForm(_ act: MeetingAct) -> FormLayer? {
    guard let agenda, let fields = fields(of: act, agenda) else { return nil }
    let row = chosenRow
    let item = agendaRow(row?.id)
    let isOfItem = [.comment, .park, .merge, .split].contains(act)
    let reference = isOfItem ? row?.reference ?? "" : agenda.meeting.reference.short
    let form = Form(
      "meeting-\(act.rawValue)-\(reference)",
      title: act.title,
      subtitle: isOfItem ? item?.item.title.words ?? reference : reference,
      fields: fields,
      saveWord: { _ in act.saveWord }
    )
    return FormLayer(
      form,
      .meeting(act, agenda.meeting.id, isOfItem ? item?.item : nil),
      about: reference,
      row: isOfItem ? row : nil
    )
  }

  private func fields(of act: MeetingAct, _ agenda: Agenda) -> [Field]? {
    switch act {
    case .comment:
      return [
        .words("words", "Words", rows: 3, help: "What was said; the minutes keep it."),
        .one(
          "kind",
          "Kind",
          of: [Option("note"), Option("dissent")],
          help: "Who disagreed, if so."
        ),
      ]
    case .attend: return seatFields
    case .depart: return [leavingField(agenda)]
    case .apologise: return [bodyField, Field("label", "Who", .text(max: 40), isRequired: true)]
    case .park: return [.reason("Why it comes at the end.")]
    case .merge: return [mergeField(agenda)]
    case .split: return [.words("title", "Question", rows: 2, help: "What is decided apart.")]
    case .add:
      return [
        .words("title", "Title", rows: 2, help: "What is to be decided."),
        .pick("heading", "Heading", from: Self.headings, help: "Where it stands on the agenda."),
        .one("risk", "Risk", of: [.no, .yes], help: "Whether somebody's safety hangs on it."),
      ]
    case .walk, .skip, .close, .earlier, .later, .build, .wall, .clock: return nil
    }
  }

  private func leavingField(_ agenda: Agenda) -> Field {
    .pick(
      "seat",
      "Who",
      from: agenda.present.enumerated().map { place, somebody in
        let body = unit?.organisation(somebody.organisation)?.short ?? ""
        return Option(somebody.label, id: "\(place)", detail: body)
      },
      help: "What was withheld because of them is shown again."
    )
  }

  private func mergeField(_ agenda: Agenda) -> Field {
    let chosen = agendaRow(chosenRow?.id)?.item.id
    return .pick(
      "item",
      "Into",
      from: agenda.undecided.filter { row in row.item.id != chosen }.map { row in
        Option(
          row.item.title.words,
          id: row.item.id.text,
          detail: row.report?.reference.short ?? row.item.heading.words
        )
      },
      help: "One decision settles both; both references stay."
    )
  }

  private var seatFields: [Field] {
    [
      Field(
        "label",
        "Who",
        .text(max: 40),
        help: "By label, as DS 6: never a name.",
        isRequired: true
      ),
      bodyField,
      .one(
        "clearance",
        "May see",
        of: ProtectiveMarking.allCases.map { marking in
          Option(marking.words.lowercased(), id: "\(marking.rawValue)")
        },
        help: "The highest marking. What anybody in the room may not see is withheld."
      ),
    ]
  }

  private var bodyField: Field {
    .pick(
      "body",
      "For",
      from: unit.map { unit in FormOptions.organisations(unit, today) } ?? [],
      help: "The body that they come for."
    )
  }

  private static let headings = AgendaItem.Heading.allCases.filter { $0 != .attendance }
    .map { heading in Option(heading.words, id: "\(heading.rawValue)") }

  /// What a chair's form asks for, and what is said once that is recorded.
  func meetingStep(_ act: MeetingAct, _ item: AgendaItem?, _ values: FormValues)
    -> (MeetingStep, String)?
  {
    switch act {
    case .comment, .park, .merge, .split:
      return item.flatMap { item in itemStep(act, item, values) }
    case .attend:
      return seat(values).map { seat in (.arrive(seat), "has \(seat.label) in the room") }
    case .depart:
      let place = values.option("seat").flatMap(Int.init)
      guard let present = agenda?.present, let place, present.indices.contains(place) else {
        return nil
      }
      return (.leave(present[place]), "goes on without \(present[place].label)")
    case .apologise:
      let label = values.text("label")
      return body(values).map { body in
        (.apologise(body, label: label), "has the apologies of \(label)")
      }
    case .add: return addition(values)
    case .walk, .skip, .close, .earlier, .later, .build, .wall, .clock: return nil
    }
  }

  /// What is done to one item.
  private func itemStep(_ act: MeetingAct, _ item: AgendaItem, _ values: FormValues)
    -> (MeetingStep, String)?
  {
    switch act {
    case .comment:
      let isDissent = values.option("kind") == "dissent"
      return (
        .note(item.id, .present(values.text("words")), isDissent: isDissent),
        isDissent ? "has a dissent in the minutes" : "has a note in the minutes"
      )
    case .park:
      return (.park(item.id, reason: values.text("reason")), "parked until the end")
    case .merge:
      let into = values.option("item").flatMap { text in ID<AgendaItem>(text: text) }
      return into.map { into in (.merge(item.id, into: into), "merged; one decision settles both") }
    case .split:
      return (
        .split(item.id, item.heading, title: .present(values.text("title"))),
        "has a question split off"
      )
    case .walk, .skip, .attend, .depart, .apologise, .close, .earlier, .later, .add, .build, .wall,
      .clock:
      return nil
    }
  }

  private func addition(_ values: FormValues) -> (MeetingStep, String)? {
    guard let heading = values.option("heading").flatMap(Int.init).flatMap(AgendaItem.Heading.init)
    else { return nil }
    let isRisk = values.option("risk") == Option.yes.id
    let title = Body.present(values.text("title"))
    return (.place(heading, title: title, isRisk: isRisk), "has another item")
  }

  private func seat(_ values: FormValues) -> Attendance? {
    guard let body = body(values),
      let marking = values.option("clearance").flatMap(Int.init).flatMap(ProtectiveMarking.init)
    else { return nil }
    return Attendance(label: values.text("label"), organisation: body, clearance: marking)
  }

  private func body(_ values: FormValues) -> Domain.Key<Organisation>? {
    values.option("body").flatMap { text in Domain.Key<Organisation>(text) }
  }

  /// What a joint tasking asks for.
  func jointIntent(_ item: AgendaItem, _ meeting: ID<Meeting>, _ values: FormValues)
    -> (Intent, String)?
  {
    guard let unit, var draft = draft(values, .item(item, meeting: meeting)),
      let support = values.option("support").flatMap({ Domain.Key<Team>($0) }),
      let owner = values.option("process").flatMap({ Domain.Key<Organisation>($0) })
    else { return nil }
    draft.support = [support]
    let form = TaskForm(unit, officers: officers, desk: desk, today: today, news: officerNews)
    let isBid = form.bids[draft.team.text] != nil
    let name = unit.organisation(owner)?.short ?? owner.text
    return (
      .joint(draft, isBid: isBid, owner: owner, item, meeting: meeting),
      "decided: joint tasking, \(name) owns it"
    )
  }
}

extension MeetingAct {
  /// The title of its form.
  fileprivate var title: String {
    switch self {
    case .comment: "Note or dissent"
    case .attend: "Somebody comes in"
    case .depart: "Somebody goes out"
    case .apologise: "Apologies"
    case .park: "Park"
    case .merge: "Merge"
    case .split: "Split"
    case .add: "Add an item"
    case .walk, .skip, .close, .earlier, .later, .build, .wall, .clock: rawValue
    }
  }

  /// What saving the form does.
  fileprivate var saveWord: String {
    switch self {
    case .comment: "write down"
    case .attend, .depart, .apologise: "record"
    case .park, .merge, .split: rawValue
    case .add: "place"
    case .walk, .skip, .close, .earlier, .later, .build, .wall, .clock: rawValue
    }
  }
}

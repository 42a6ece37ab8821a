@testable import Dashboard

/// The form by which an item of the meeting becomes a task, or a bid to a partner.
let taskForm = Form(
  "task",
  title: "Task",
  subtitle: "New action from I-0412",
  fields: [
    Field("action", "Action", .text(max: 200), help: "What is to be done.", isRequired: true),
    Field(
      "authority",
      "Authority",
      .choice([
        Option("SCD9"), Option("UKBA", detail: "becomes a bid, UKBA decides"),
      ]),
      help: "Who can order it.",
      source: "10.B2",
      initial: .option("SCD9")
    ),
    Field(
      "owner",
      "Owner",
      .picker(people, isPerson: true),
      help: "type name, rank, unit or op",
      isRequired: true
    ),
    Field("team", "Team", .picker(teams)),
    Field("priority", "Priority", .choice(priorities), initial: .option("normal")),
    Field("due", "Due", .dateTime(.due), help: "By when it must be done.", isRequired: true),
    Field("review", "Review", .date(.due)),
    Field("cia", "CIA", .toggle(ofThree: true), help: "Is an assessment held?"),
    Field("hours", "Hours", .number(1...80)),
    Field("notes", "Long text", .longText(rows: 3)),
  ],
  saveWord: { $0.option("authority") == "UKBA" ? "Bid to UKBA" : "Task" },
  rules: { values in
    guard values.option("authority") == "UKBA" else { return [] }
    return [
      .narrow("owner", to: [dutyDesk], because: "UKBA names its own officer"),
      .hide("hours"),
      .require("cia", because: "a bid says whether an assessment is held"),
    ]
  }
)

let dutyDesk = Option("UKBA duty desk", id: "ukba-desk", detail: "tasked by UKBA: becomes a bid")

let people: [Option] = [
  Option("DS Morgan 6", id: "morgan", detail: "Maxim 1   free"),
  Option("DC Morrell 21", id: "morrell", detail: "Maxim 2   leave to 18th"),
  Option("PC Amor 88", id: "amor", detail: "Joint cr 3   on till 22"),
  Option("DI Rees 2", id: "rees", detail: "Maxim 1   free"),
  Option("PC Lunn 41", id: "lunn", detail: "Vice 1", reasonOff: "posted away till 1 Nov"),
  Option("DC Sandhu 17", id: "sandhu", detail: "Clubs   late shift"),
]

let teams = [
  Option("Maxim 1", id: "maxim-1"), Option("Maxim 2", id: "maxim-2"), Option("Clubs", id: "clubs"),
  Option("Kent joint crime", id: "kent"),
]

let priorities = ["low", "normal", "high"].map { Option($0) }

/// A form with nothing filled in.
func blankTask() -> FormState { FormState(taskForm) }

/// A form that was typed in with keys, which `|` in the text turns into Tab.
func task(typing text: String) -> FormState {
  var state = blankTask()
  state.type(text)
  return state
}

extension FormState {
  /// Presses keys one after the other, and returns what came of the last.
  @discardableResult
  mutating func press(_ keys: Key...) -> FormOutcome {
    var outcome = FormOutcome.editing
    for key in keys { outcome = handle(key, context: formContext) }
    return outcome
  }

  /// Types the characters of a text; `|` is Tab.
  mutating func type(_ text: String) {
    for character in text { press(character == "|" ? .tab : .character(character)) }
  }

  /// The focus on a field, without leaving another.
  func focused(on field: FieldID) -> FormState {
    var state = self
    state.focus = field
    return state
  }
}

/// What a field takes, and how it is filled in.
enum FieldKind: Hashable, Sendable {
  /// One line of at most so many characters.
  case text(max: Int)
  /// Several lines, shown on so many rows.
  case longText(rows: Int)
  /// One of a few, all in view while there is room.
  case choice([Option])
  /// One of many, found by typing or in a list; a person is never taken but from the list.
  case picker([Option], isPerson: Bool = false)
  /// A moment, read in London time.
  case dateTime(TimeSense)
  /// A day.
  case date(TimeSense)
  /// A stretch of time with a start and an end.
  case period(TimeSense)
  /// Yes or no; of three states, also not known.
  case toggle(ofThree: Bool)
  /// A whole number within a range.
  case number(ClosedRange<Int>)
  /// Words that only explain.
  case note(String)

  /// What can be chosen; empty where text is typed.
  var options: [Option] {
    switch self {
    case .choice(let options), .picker(let options, _): options
    case .toggle(ofThree: false): [.yes, .no]
    case .toggle(ofThree: true): [.yes, .no, .notKnown]
    case .text, .longText, .dateTime, .date, .period, .number, .note: []
    }
  }

  /// Whether the value is marked among options that are in view, and nothing is typed.
  var isMarked: Bool {
    switch self {
    case .choice, .toggle: true
    case .text, .longText, .picker, .dateTime, .date, .period, .number, .note: false
    }
  }

  /// Whether the value is a person, whom the program never chooses by itself.
  var isPerson: Bool {
    switch self {
    case .picker(_, let isPerson): isPerson
    case .text, .longText, .choice, .dateTime, .date, .period, .toggle, .number, .note: false
    }
  }

  /// What a person is asked to do where nothing is filled in.
  var request: String {
    switch self {
    case .text, .longText: "type it"
    case .choice, .toggle: "choose one"
    case .picker(_, isPerson: true): "pick a person"
    case .picker(_, isPerson: false): "pick one"
    case .dateTime: "give a day and a time"
    case .date: "give a day"
    case .period: "give a start and an end"
    case .number(let range): "give a number from \(range.lowerBound) to \(range.upperBound)"
    case .note: ""
    }
  }
}

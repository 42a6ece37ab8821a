import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// A whole weekly meeting of twenty items, walked by keys in a real terminal.
@Suite struct MeetingWalkTests {
  private let directory: TemporaryDirectory
  private let ledger: String

  init() throws {
    directory = try TemporaryDirectory()
    ledger = directory.file("unit.muster")
    try MeetingFile.make(at: ledger)
  }

  @Test func `twenty items are walked, killed at the eleventh, resumed and minuted`() throws {
    let terminal = try Terminal()
    try open(on: terminal)
    let wall = try Terminal(width: 80, height: 24)
    try wall.command("\(Program.path()) wall --ledger \(ledger) --as chair")
    try wall.wait("the wall", for: "The meeting begins")
    try begin(on: terminal)

    for (place, step) in Self.steps.enumerated() {
      if place == 10 { try killAndResume(terminal) }
      try terminal.wait("item \(place + 1)", for: "item \(place + 1) of 19")
      try step.fill(terminal)
      try terminal.wait("decision \(place + 1)", for: "decided by chair 1")
      if place == 3 { try wall.wait("the wall follows", for: "item 4 of 19") }
      if place == 6 { try noteDissent(on: terminal) }
      if place < Self.steps.count - 1 { try terminal.press("-") }
    }
    try decideWhatWasWithheld(on: terminal)
    try close(on: terminal)

    try compare(Program.run("minutes", "last", "--ledger", ledger, "--as", "chair"), "wim-minutes")
    try checkCopies()
  }

  /// Opens the meeting with three people in the room, one of them the partner's, and begins to walk.
  private func begin(on terminal: Terminal) throws {
    try terminal.press("2")
    try terminal.wait("the agenda", for: "20 of 20 undecided")
    try terminal.press("o")
    try terminal.wait("the question", for: "Open MTG-")
    try terminal.press("y")
    try terminal.wait("the meeting", for: "is open")
    let room = [
      ("DCI 1", "Serious", "s"), ("DS 6", "Human", "c"), ("CIO 3", "UK Border", "c"),
    ]
    for (label, body, clearance) in room {
      try terminal.press("i")
      try terminal.wait("the seat", for: "Somebody comes in")
      try terminal.type(label)
      try terminal.press("Tab")
      try terminal.type(body)
      try terminal.press("Enter")
      try terminal.type(clearance)
      try terminal.press("C-s")
      try terminal.wait("\(label) in the room", for: "has \(label) in the room")
    }
    try terminal.wait("what is withheld", for: "1 withheld")
    try terminal.press("w")
  }

  private func killAndResume(_ terminal: Terminal) throws {
    try terminal.wait("item 11", for: "item 11 of 19")
    try terminal.signal(SIGKILL)
    try terminal.wait("the shell", for: "ended 137")
    try open(on: terminal)
    try terminal.press("2")
    try terminal.wait("the agenda", for: "9 of 19 undecided")
    try terminal.press("w")
  }

  private func noteDissent(on terminal: Terminal) throws {
    try terminal.press("c")
    try terminal.wait("the note", for: "Note or dissent")
    try terminal.type("The partner would have visited sooner")
    try terminal.press("Tab")
    try terminal.type("d")
    try terminal.press("C-s")
    try terminal.wait("the dissent", for: "has a dissent in the minutes")
  }

  /// The partner's officer goes out, and what was withheld is shown again.
  private func decideWhatWasWithheld(on terminal: Terminal) throws {
    try terminal.press("x")
    try terminal.wait("the seat", for: "Somebody goes out")
    try terminal.type("CIO")
    try terminal.press("Enter", "C-s")
    try terminal.wait("the seat is empty", for: "goes on without CIO 3")
    try terminal.wait("twenty items", for: "of 20")
    try terminal.press("-")
    try terminal.wait("the twentieth", for: "seen twice this week")
    try Step.monitor.fill(terminal)
    try terminal.wait("its decision", for: "decided by chair 1")
  }

  private func close(on terminal: Terminal) throws {
    try terminal.press("Escape")
    try terminal.wait("the agenda", for: "0 of 20 undecided")
    try terminal.press("c")
    try terminal.wait("the question", for: "Every item is decided")
    try terminal.press("y")
    try terminal.wait("the end of the meeting", for: "is closed")
  }

  /// The partner's copy leaves out what they did not see; approved minutes are frozen.
  private func checkCopies() throws {
    let copy = try Program.run(
      "minutes",
      "last",
      "--for",
      "ukba",
      "--ledger",
      ledger,
      "--as",
      "chair"
    )
    #expect(copy.output.contains("1 item is left out of this copy"), "\(copy.output)")
    #expect(!copy.output.contains(MeetingFile.kept))
    let approved = try Program.run(
      "minutes",
      "last",
      "--approve",
      "--ledger",
      ledger,
      "--as",
      "chair"
    )
    #expect(approved.code == 0, "\(approved.output)")
    let words = "The printer was bought on credit."
    _ = try Program.run("minutes", "last", "--addendum", words, "--ledger", ledger, "--as", "chair")
    let later = try Program.run("minutes", "last", "--ledger", ledger, "--as", "chair")
    #expect(later.output.contains(words) && later.output.contains("approved by chair 1"))
    #expect(try Program.run("verify", "--full", "--ledger", ledger).code == 0)
  }

  /// The minutes without the times of day, beside the file that is kept.
  private func compare(_ run: ProgramRun, _ name: String) throws {
    #expect(run.code == 0, "\(run.output)")
    let text = Self.withoutClocks(run.output)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).md")
    if ProcessInfo.processInfo.environment["MUSTER_BLESS"] == "1" {
      return try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  /// The walk runs on the clock of the machine, so minutes of the day differ from run to run.
  private static func withoutClocks(_ text: String) -> String {
    var cells = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    for place in cells.indices {
      let cell = cells[place].filter { $0 != " " }
      let isClock = cell.count == 5 && cell.dropFirst(2).first == ":" && cell != "--:--"
      if isClock, cell.allSatisfy({ $0.isNumber || $0 == ":" }) { cells[place] = " --:-- " }
    }
    return cells.joined(separator: "|")
  }

  private func open(on terminal: Terminal) throws {
    let program = try Program.path()
    try terminal.command("clear; \(program) open \(ledger) --as chair; echo \"ended $?\"")
    try terminal.wait("the dashboard", for: "Daily intelligence")
  }
}

/// A decision by keys: its letter, and what its form asks.
private enum Step {
  case task, develop, product, deferred, refer, joint, monitor, link, none, escalate, withdraw

  func fill(_ terminal: Terminal) throws {
    try terminal.press(letter)
    try terminal.wait("the form", for: "F8 next left")
    switch self {
    case .task, .joint: try work(terminal)
    case .develop:
      try person(terminal)
      try type(terminal, "Who pays the rent?", "30/9/2010")
    case .product:
      try type(terminal, "p", "Nail bars and who runs them.")
      try person(terminal)
      try type(terminal, "28/10/2010")
    case .deferred: try type(terminal, "Waits for the interpreter.", "23/9/2010")
    case .refer:
      try pick(terminal, "UK Border")
      try type(terminal, "y", "20/9/2010")
    case .monitor: try type(terminal, "1/12/2010")
    case .link: try pick(terminal, "Lantern")
    case .none:
      try pick(terminal, "uncorroborated")
      try type(terminal, "4")
      try person(terminal)
    case .escalate: try type(terminal, "Commander", "Needs more officers than there are.")
    case .withdraw:
      try type(terminal, "It was visited; nobody was there.")
      try pick(terminal, "arrest")
    }
    try terminal.press("C-s")
  }

  private func work(_ terminal: Terminal) throws {
    try type(terminal, "Photograph who comes and goes")
    try pick(terminal, "Maxim")
    if self == .joint {
      try pick(terminal, "Swale")
      try pick(terminal, "Serious")
    }
    try person(terminal)
    try type(terminal, "observation", "23/9/2010 1700", "20/9/2010", "c", "n")
  }

  private func type(_ terminal: Terminal, _ texts: String...) throws {
    for text in texts {
      try terminal.type(text)
      try terminal.press("Tab")
    }
  }

  private func pick(_ terminal: Terminal, _ text: String) throws {
    try terminal.type(text)
    try terminal.press("Enter")
  }

  private func person(_ terminal: Terminal) throws {
    try terminal.type("supervisor")
    try terminal.press("Enter", "Down", "Enter", "Tab")
  }

  private var letter: String {
    switch self {
    case .task: "t"
    case .develop: "d"
    case .product: "p"
    case .deferred: "f"
    case .refer: "r"
    case .joint: "j"
    case .monitor: "m"
    case .link: "l"
    case .none: "n"
    case .escalate: "e"
    case .withdraw: "W"
    }
  }
}

extension MeetingWalkTests {
  /// What is decided on the nineteen items that the room may see, in order: each kind at least once.
  private static let steps: [Step] = [
    .withdraw, .escalate, .task, .joint, .develop, .product, .deferred, .refer, .monitor, .link,
    .none, .develop, .deferred, .task, .none, .monitor, .escalate, .deferred, .monitor,
  ]
}

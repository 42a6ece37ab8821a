public import Canvas
public import Domain
public import Ledger

/// The dashboard as a terminal runs it: the state, the inbox and the runtime, held together.
///
/// All calls come from the thread of the loop. A turn takes what happened and never waits; answers
/// of the ledger wake the loop through the closure and are taken in the next turn.
public final class DashboardProgram {
  private(set) var state: DashboardState
  private let world: DashboardWorld
  private let inbox: Inbox
  private let runtime: Runtime
  private var memory = FrameMemory()
  private var orders: [ScreenOrder] = []

  /// A dashboard that opens on a pane, by its word (`intel`, `custody`), or on the first, with the
  /// keys of a user.
  public init(
    _ world: DashboardWorld,
    view: String? = nil,
    glyphs: Glyphs = .unicode,
    keys: KeyBindings = .standard,
    isWall: Bool = false,
    wake: @escaping @Sendable () -> Void
  ) {
    let pane = PaneCatalogue.ids.first { id in id.word == view } ?? .daily
    self.world = world
    state = DashboardState(desk: world.desk, now: world.time.now(), view: pane)
    state.glyphs = glyphs
    state.keys = keys.table
    state.isWall = isWall
    inbox = Inbox(wake: wake)
    runtime = Runtime(world, inbox: inbox)
  }

  /// The words that name a pane to begin with.
  public static var viewWords: [String] { PaneCatalogue.ids.map(\.word) }

  /// Begins to read and to follow the ledger, with what the user chose in earlier runs.
  public func start(_ preferences: Preferences = Preferences()) {
    state.restore(preferences)
    orders.append(.keep(state.preferences))
    runtime.observe()
    carryOut(state.start())
  }

  /// Keeps what is typed, waits for what is being recorded, and stops following the ledger.
  public func stop() {
    runtime.finish(keeping: state.draftsToKeep())
    // What was recorded meanwhile needs its draft no more.
    for answer in inbox.drain() { take(answer) }
    runtime.finish(keeping: [])
    runtime.stop()
  }

  /// Takes what the terminal sent and what the ledger answered, and says what is wanted.
  ///
  /// Keys come first: they are meant for what was on the screen before the answers.
  public func turn(_ inputs: [DashboardInput]) -> DashboardReply {
    let minute = state.now.minutes
    take(.tick(world.time.now()))
    for input in inputs { take(Message(input)) }
    let answers = inbox.drain()
    for answer in answers { take(answer) }
    defer { orders = [] }
    let hasNews = !inputs.isEmpty || !answers.isEmpty
    return DashboardReply(
      needsFrame: hasNews || state.now.minutes != minute || state.hasSlowRead,
      dueInMilliseconds: state.millisecondsToNextChange,
      orders: orders
    )
  }

  /// Says something on the message line that the screen has come upon, and keeps it in the history.
  public func tell(_ words: String, isFault: Bool = false) {
    state.say(words, isFault ? .failed : .plain)
  }

  /// Shows a text alone on the screen, to be selected by hand.
  public func showPlainly(_ text: String) {
    state.showPlainly(text)
  }

  /// Whether the mouse may be captured now: not while a text is shown to be selected.
  public var allowsMouse: Bool {
    if case .plain = state.topLayer { false } else { true }
  }

  /// Draws the present state; keys mean what this frame shows until the next one.
  public func frame() -> Canvas {
    state.noteShown()
    defer { state.touched = .nothing }
    return state.frame(over: &memory)
  }

  private func take(_ message: Message) {
    carryOut(state.update(message))
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects where !runtime.run(effect) {
      if let order = ScreenOrder(effect) { orders.append(order) }
    }
  }
}

/// How the partner's payment file is read: whole, or not at all.
public struct PaymentReader: Sendable {
  /// Why a file gives no payments: where, what, and what to do, in a sentence.
  public struct Fault: Error, Sendable, Equatable {
    /// The sentence.
    public let sentence: String

    /// A fault of that sentence.
    public init(_ sentence: String) { self.sentence = sentence }
  }

  /// Reads the payments of the file at a path.
  let read: @Sendable (String) throws(Fault) -> [ClaimPayment]

  /// A reader of files.
  public init(read: @escaping @Sendable (String) throws(Fault) -> [ClaimPayment]) {
    self.read = read
  }

  /// Reads nothing, for a place without files.
  public static let none = PaymentReader { (_) throws(Fault) in
    throw Fault("No file can be read here.")
  }
}

/// What a dashboard stands on: a ledger, an officer, the time and new identities.
public struct DashboardWorld: Sendable {
  /// What is read and recorded in.
  public let ledger: any Ledger
  /// Who sits at the desk.
  public let desk: DeskOfficer
  /// The present moment.
  public let time: TimeSource
  /// Where identities come from.
  public let ids: IDSource
  /// How the partner's payment file is read.
  public var payments = PaymentReader.none

  /// A world of these four.
  public init(ledger: any Ledger, desk: DeskOfficer, time: TimeSource, ids: IDSource) {
    self.ledger = ledger
    self.desk = desk
    self.time = time
    self.ids = ids
  }
}

extension DashboardState {
  /// How long nothing can change by itself: until the next minute, or until a read counts as slow.
  var millisecondsToNextChange: Int {
    let minute = Int(60_000 - now.milliseconds % 60_000)
    var least = min(minute, millisecondsToDraft ?? minute)
    for place in panes.indices {
      guard let waited = millisecondsWaited(at: place) else { continue }
      let left = PaneView.slowMilliseconds - waited
      if left > 0 { least = min(least, Int(left)) }
    }
    return least
  }

  /// Whether a read has just come to count as slow.
  var hasSlowRead: Bool {
    panes.indices.contains { place in
      millisecondsWaited(at: place).map { waited in waited >= PaneView.slowMilliseconds } ?? false
    }
  }

  /// How long the pane of a place has waited for an answer, nil where it waits for none.
  ///
  /// Looked at in place: a pane is large, and this is asked with every key.
  private func millisecondsWaited(at place: Int) -> Int64? {
    guard panes[place].isReading, let askedAt = panes[place].askedAt else { return nil }
    return now.milliseconds - askedAt.milliseconds
  }
}

internal import Canvas
internal import Domain
internal import Ledger

/// The dashboard as a conversation over a ledger: lines go in, sentences come out.
///
/// All calls come from the thread of the loop. A line that is typed while another is still being
/// answered waits its turn, so that a script of lines does what a person would.
public final class LinearProgram {
  private(set) var linear: Linear
  private let world: DashboardWorld
  private let inbox: Inbox
  private let runtime: Runtime
  private var orders: [ScreenOrder] = []
  private var lines: [String] = []
  private var hasEnded = false

  /// The longest line that is taken, in characters; the rest of a longer one is left out.
  static let longestLine = 50_000

  /// A conversation that opens on a pane, by its word, or on the first, with the keys of a user.
  public init(
    _ world: DashboardWorld,
    view: String? = nil,
    keys: KeyBindings = .standard,
    wake: @escaping @Sendable () -> Void
  ) {
    let pane = PaneCatalogue.ids.first { id in id.word == view } ?? .daily
    self.world = world
    linear = Linear(desk: world.desk, now: world.time.now(), view: pane)
    linear.state.keys = keys.table
    inbox = Inbox(wake: wake)
    runtime = Runtime(world, inbox: inbox)
  }

  /// Begins to read and to follow the ledger, with what the user chose in earlier runs.
  public func start(_ preferences: Preferences = Preferences()) {
    _ = linear.change { state in
      state.size = Size(width: 1, height: 1)
      state.restore(preferences)
      return []
    }
    orders.append(.keep(linear.state.preferences))
    runtime.observe()
    carryOut(linear.state.start())
  }

  /// Keeps what was answered, waits for what is being recorded, and stops following the ledger.
  public func stop() {
    runtime.finish(keeping: linear.state.draftsToKeep())
    for answer in inbox.drain() { carryOut(linear.take(answer)) }
    runtime.finish(keeping: [])
    runtime.stop()
  }

  /// Takes lines, or that there will be no more, and what the ledger answered.
  public func turn(_ typed: [String] = [], isEnd: Bool = false) -> LinearReply {
    lines += typed.map { line in String(line.prefix(Self.longestLine)) }
    hasEnded = hasEnded || isEnd
    carryOut(linear.take(.tick(world.time.now())))
    for answer in inbox.drain() { carryOut(linear.take(answer)) }
    while !linear.isBusy, !linear.isOver, !lines.isEmpty {
      carryOut(linear.hear(lines.removeFirst()))
    }
    if hasEnded, lines.isEmpty, !linear.isBusy { linear.end() }
    defer { orders = [] }
    return LinearReply(
      lines: linear.fetch().map { line in SafeText(line).string },
      prompt: linear.isBusy || linear.isOver ? nil : SafeText(linear.prompt).string,
      dueInMilliseconds: dueInMilliseconds,
      orders: orders,
      isOver: linear.isOver
    )
  }

  private var dueInMilliseconds: Int {
    let state = linear.state
    return min(
      state.millisecondsToNextChange,
      linear.news.milliseconds(at: state.now) ?? state.millisecondsToNextChange
    )
  }

  private func carryOut(_ effects: [Effect]) {
    for effect in effects where !runtime.run(effect) {
      if let order = ScreenOrder(effect) { orders.append(order) }
    }
  }
}

/// What the conversation has to say after a turn, and what it wants.
public struct LinearReply: Equatable, Sendable {
  /// The sentences, free of control characters.
  public let lines: [String]
  /// What is asked for, nil while the last line is not answered in full.
  public let prompt: String?
  /// When to give the next turn though nothing happens.
  public let dueInMilliseconds: Int
  /// What to keep for the next run; a conversation wants nothing else of a terminal.
  public let orders: [ScreenOrder]
  /// Whether the conversation is over.
  public let isOver: Bool
}

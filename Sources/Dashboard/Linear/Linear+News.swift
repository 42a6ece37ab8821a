import Domain
import Ledger

/// What others have changed since it was last said.
struct News: Sendable {
  /// The needs that are known, so that only new ones are said.
  private(set) var needs: Set<String>?
  /// The newest reports that are known.
  private(set) var reports: Set<RowID> = []
  /// The streams that this user's own acts have changed, whose next reading is no news.
  private var own: Set<StreamName> = []
  /// How many new reports were not said yet.
  private var newReports = 0
  /// The rows of the pane that others have changed and that was not said yet.
  private var changed: [RowID: String] = [:]
  /// The versions up to which changes are known.
  private var heard: [RowID: Int] = [:]
  /// The needs that were not said yet.
  private var waiting: [Need] = []
  /// When news was last said.
  private var saidAt: Instant?

  /// How long news is gathered that is not urgent.
  static let gatheringMilliseconds: Int64 = 5000

  /// Takes everything as known that is there now.
  mutating func begin(_ state: DashboardState) {
    needs = Set(state.needs.map(Self.name))
    reports = Set(state[pane: .daily].content.choices.map(\.id))
  }

  /// Notes that the changes of an act are the user's own.
  mutating func note(_ act: Act) { own.formUnion(act.shown.keys) }

  /// Finds what is new in a state, beside the rows as they were said.
  mutating func look(at state: DashboardState, _ numbers: Numbers) {
    guard let known = needs else { return }
    let now = state.needs
    waiting.removeAll { need in !now.contains { other in Self.name(other) == Self.name(need) } }
    waiting += now.filter { need in !known.contains(Self.name(need)) }
    needs = Set(now.map(Self.name))
    let daily = state[pane: .daily]
    if daily.windows.isEmpty, daily.words.isEmpty, daily.reading != nil {
      let here = daily.content.choices.map(\.id)
      newReports += here.prefix { id in !reports.contains(id) }.count
      reports.formUnion(here)
    }
    for row in state.focused.content.choices {
      guard let version = numbers.versions[row.id],
        max(version, heard[row.id] ?? 0) < row.version
      else { continue }
      heard[row.id] = row.version
      if let stream = row.stream, own.contains(stream) { continue }
      changed[row.id] = row.reference
    }
    if !state.focused.isReading { own = [] }
  }

  /// Whether something waits to be said, and whether it is urgent.
  private var isUrgent: Bool { waiting.contains { need in need.kind <= .fastTimeCall } }
  private var isEmpty: Bool { waiting.isEmpty && newReports == 0 && changed.isEmpty }

  /// How long until what waits may be said, nil where nothing waits.
  func milliseconds(at now: Instant) -> Int? {
    guard !isEmpty else { return nil }
    guard let saidAt else { return 0 }
    return Int(max(0, Self.gatheringMilliseconds - (now.milliseconds - saidAt.milliseconds)))
  }

  /// Takes what is to be said now as one sentence, nil where nothing is; while a form is filled in
  /// only what is urgent is.
  mutating func sentence(at now: Instant, isFilling: Bool) -> String? {
    guard isUrgent || (milliseconds(at: now) == 0 && !isFilling) else { return nil }
    var parts = waiting.filter { need in !isFilling || need.kind <= .fastTimeCall }.map(\.spoken)
    waiting.removeAll { need in !isFilling || need.kind <= .fastTimeCall }
    if !isFilling {
      if newReports > 0 { parts.append(Wording.count(newReports, "new report")) }
      let names = changed.values.sorted()
      switch names.count {
      case 0: break
      case 1, 2: parts.append("\(listed(names, or: "and")) changed")
      default: parts.append("\(names.count) rows of this list changed")
      }
      newReports = 0
      changed = [:]
    }
    saidAt = now
    return parts.joined(separator: "; ")
  }

  private static func name(_ need: Need) -> String {
    "\(need.kind) \(String(describing: need.row))"
  }
}

extension Linear {
  /// Says what others have changed, once it may be said.
  mutating func noteNews() {
    news.look(at: state, numbers)
    guard awaited == nil, let sentence = news.sentence(at: state.now, isFilling: formLayer != nil)
    else { return }
    say("News: \(sentence).")
  }
}

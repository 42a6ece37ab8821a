internal import Domain
internal import FoundationEssentials
internal import GRDB
internal import Ledger

/// The states that decisions are made on, read within the writer's transaction.
///
/// The unit and the officers change seldom and stand behind every command, so their folded states
/// are kept and brought up to date by their streams' versions. Other states are kept as they are read,
/// because a submission often has several commands on one. Before anything else is read from the
/// file, what is decided and not yet written is.
final class WriterSource: StateSource {
  private let database: Database
  private let cache: StateCache
  private let writeWaiting: () throws -> Void

  init(_ database: Database, cache: StateCache, writeWaiting: @escaping () throws -> Void) {
    self.database = database
    self.cache = cache
    self.writeWaiting = writeWaiting
  }

  func state<A: Aggregate>(_ type: A.Type, of id: ID<A>) throws -> (state: A, version: Int) {
    guard let recordable = A.self as? any Recordable.Type else {
      preconditionFailure("Every aggregate of the domain is recordable.")
    }
    return try cast(load(recordable, id.value))
  }

  func nextNumber(_ series: Reference.Series, year: Int) throws -> Int {
    try cache.next(series, year: year, in: database)
  }

  func rota(in interval: Interval) throws -> Rota {
    try writeWaiting()
    return try DutyProjector.rota(in: interval, of: database)
  }

  func operations(during interval: Interval) throws -> [ID<Operation>: Operation] {
    try writeWaiting()
    return try OperationCheck.open(during: interval, in: database)
  }

  /// The unit as it stands.
  func unit() throws -> Unit { try kept(Unit.self, Unit.only).state }

  /// An officer as the ledger holds one.
  func officer(_ id: ID<Officer>) throws -> (state: Officer, version: Int) {
    try kept(Officer.self, id)
  }

  private func load<A: Recordable>(_ type: A.Type, _ value: UInt128) throws -> (any Recordable, Int)
  {
    let id = ID<A>(value)
    switch A.kind {
    case .unit, .officer:
      let (state, version) = try kept(type, id)
      return (state, version)
    case .report, .meeting, .tasking, .operation, .deployment, .detention, .claim, .adviceCall,
      .duty, .handover:
      let stream = StreamName(A.kind, id)
      let version = try cache.version(of: stream, in: database)
      if let known = cache.state(type, stream), known.1 == version { return known }
      if version > 0 { try writeWaiting() }
      let state = version == 0 ? A() : try EventReader.state(type, of: id, in: database).state
      cache.keepForNow(state, version: version, stream)
      return (state, version)
    }
  }

  private func cast<A: Aggregate>(_ loaded: (any Recordable, Int)) throws -> (
    state: A, version: Int
  ) {
    guard let state = loaded.0 as? A else {
      preconditionFailure("A stream folds into its own aggregate.")
    }
    return (state, loaded.1)
  }

  private func kept<A: Recordable>(_ type: A.Type, _ id: ID<A>) throws -> (state: A, version: Int) {
    let stream = StreamName(A.kind, id)
    var (state, version) = cache.state(A.self, stream) ?? (A(), 0)
    let current = try cache.version(of: stream, in: database)
    guard version != current else { return (state, version) }
    if version > current { (state, version) = (A(), 0) }
    try writeWaiting()
    for entry in try EventReader.entries(of: stream, after: version, in: database) {
      if let own = A.own(entry.event) { state.apply(own) }
    }
    cache.keep(state, version: current, stream)
    return (state, current)
  }
}

extension Detention {
  /// Folds one event into the record.
  ///
  /// - Complexity: O(n) in the record's entries for a voiding, which reads the rest again.
  public mutating func apply(_ event: Event) {
    entries += 1
    if case .voided(let voided) = event {
      let kept = standing.filter { entry in entry.number != voided.entry }
      let total = entries
      self = Detention()
      for entry in kept { fold(entry) }
      entries = total
    } else {
      fold(Entry(number: entries, event: event))
    }
  }

  private mutating func fold(_ entry: Entry) {
    standing.append(entry)
    switch entry.event {
    case .arrived(let arrived):
      begin(arrived)
    case .arrivalAmended(let amended):
      begin(amended.arrival)
    case .episodeBegun(let begun):
      insert(Episode(begun, entry: entry.number), into: \.episodes) { episode in episode.from }
    case .episodeEnded(let ended):
      for place in episodes.indices where episodes[place].entry == ended.entry {
        episodes[place].until = ended.occurredAt
      }
    case .levelSet(let set):
      insert(set, into: \.levels) { set in set.occurredAt }
    case .interpreterAdded(let added):
      interpreters.append(Interpreting(entry: entry.number, session: added.session))
    case .interpreterUpdated(let updated):
      for place in interpreters.indices where interpreters[place].entry == updated.entry {
        interpreters[place].session = updated.session
      }
    case .checked(let checked):
      insert(checked, into: \.checks) { check in check.occurredAt }
    case .noted(let noted):
      insert(noted, into: \.notes) { note in note.occurredAt }
    case .flagRaised(let raised):
      flags.insert(raised.flag)
    case .flagAnswered(let answered):
      answeredFlags.insert(answered.flag)
    case .departed(let departed):
      departure = departed
    case .claimed(let claimed):
      claim = claimed.claim
    case .revealed, .voided:
      break
    }
  }

  private mutating func begin(_ arrived: Arrived) {
    flags.subtract(arrival?.flags ?? [])
    flags.formUnion(arrived.flags)
    arrival = arrived
  }

  /// Late entries find their place: a value goes behind those of the same time.
  private mutating func insert<Value>(
    _ value: Value,
    into list: WritableKeyPath<Self, [Value]>,
    by time: (Value) -> Instant
  ) {
    let at = time(value)
    let place = self[keyPath: list].lastIndex { other in time(other) <= at }
    self[keyPath: list].insert(value, at: place.map { index in index + 1 } ?? 0)
  }
}

extension Episode {
  /// The episode that an entry of a record began.
  fileprivate init(_ begun: Detention.EpisodeBegun, entry: Int) {
    self.init(
      entry: entry,
      regime: begun.regime,
      from: begun.occurredAt,
      until: begun.until,
      isDual: begun.isDual
    )
  }
}

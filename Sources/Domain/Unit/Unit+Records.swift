extension Unit {
  /// The organisation of that key on a day.
  public func organisation(_ key: Key<Organisation>, on date: CivilDate? = nil) -> Organisation? {
    guard case .organisation(let record) = record(.organisation, key.text, on: date) else {
      return nil
    }
    return record
  }

  /// The agency that owns what an organisation originates; the organisation itself where unknown.
  public func agency(of key: Key<Organisation>) -> Key<Organisation> {
    organisation(key)?.agency ?? key
  }

  /// The team of that key on a day.
  public func team(_ key: Key<Team>, on date: CivilDate? = nil) -> Team? {
    guard case .team(let record) = record(.team, key.text, on: date) else { return nil }
    return record
  }

  /// The meeting series of that key on a day.
  public func series(_ key: Key<MeetingSeries>, on date: CivilDate? = nil) -> MeetingSeries? {
    guard case .series(let record) = record(.series, key.text, on: date) else { return nil }
    return record
  }

  /// The daily meeting of an organisation's side on a day: its own, else one of its agency, else
  /// the first that the unit runs itself.
  public func dailySeries(of organisation: Key<Organisation>, on date: CivilDate? = nil)
    -> MeetingSeries?
  {
    let daily = records(.series, on: date).compactMap { record -> MeetingSeries? in
      guard case .series(let series) = record, series.cadence == .daily else { return nil }
      return series
    }
    let side = agency(of: organisation)
    return daily.first { series in series.organisation == organisation }
      ?? daily.first { series in agency(of: series.organisation) == side }
      ?? daily.first { series in !series.isExternal }
  }

  /// The borough of that key on a day.
  public func borough(_ key: Key<Borough>, on date: CivilDate? = nil) -> Borough? {
    guard case .borough(let record) = record(.borough, key.text, on: date) else { return nil }
    return record
  }

  /// The priority of that key on a day.
  public func priority(_ key: Key<Priority>, on date: CivilDate? = nil) -> Priority? {
    guard case .priority(let record) = record(.priority, key.text, on: date) else { return nil }
    return record
  }

  /// The custody suite of that key on a day.
  public func suite(_ key: Key<CustodySuite>, on date: CivilDate? = nil) -> CustodySuite? {
    guard case .suite(let record) = record(.suite, key.text, on: date) else { return nil }
    return record
  }

  /// The tariff in force for a stay that begins on a day; of several, the one that began last.
  public func tariff(on date: CivilDate) -> Tariff? {
    tariffs(on: date).max { left, right in
      (left.from.earliest?.dayNumber ?? .min) < (right.from.earliest?.dayNumber ?? .min)
    }
  }

  /// The days on which another tariff may come into force, sorted.
  public var tariffDays: [CivilDate] {
    var days: Set<CivilDate> = []
    for (address, versions) in versions where address.section == .tariff {
      for version in versions {
        var own = [version.from]
        if case .tariff(let tariff) = version.record {
          own += [tariff.from.earliest, tariff.until]
        }
        days.formUnion(own.compactMap(\.self))
      }
    }
    return days.sorted()
  }

  /// Every team in force on a day, in the order of the unit file.
  public func teams(on date: CivilDate? = nil) -> [Team] {
    records(.team, on: date).compactMap { record in
      if case .team(let team) = record { team } else { nil }
    }
  }

  /// Every equality assessment in force on a day, in the order of the unit file.
  public func equalityAssessments(on date: CivilDate? = nil) -> [EqualityAssessment] {
    records(.equality, on: date).compactMap { record in
      if case .equality(let assessment) = record { assessment } else { nil }
    }
  }

  /// Every organisation in force on a day, in the order of the unit file.
  public func organisations(on date: CivilDate? = nil) -> [Organisation] {
    records(.organisation, on: date).compactMap { record in
      if case .organisation(let organisation) = record { organisation } else { nil }
    }
  }

  /// Every borough, in the order of the unit file.
  public func boroughs(on date: CivilDate? = nil) -> [Borough] {
    records(.borough, on: date).compactMap { record in
      if case .borough(let borough) = record { borough } else { nil }
    }
  }

  /// Every priority in force on a day, in the order of the unit file.
  public func priorities(on date: CivilDate? = nil) -> [Priority] {
    records(.priority, on: date).compactMap { record in
      if case .priority(let priority) = record { priority } else { nil }
    }
  }

  /// Every kind of work in force on a day, in the order of the unit file.
  public func workTypes(on date: CivilDate? = nil) -> [WorkType] {
    records(.workType, on: date).compactMap { record in
      if case .workType(let type) = record { type } else { nil }
    }
  }

  /// Every custody suite in force on a day, in the order of the unit file.
  public func suites(on date: CivilDate? = nil) -> [CustodySuite] {
    records(.suite, on: date).compactMap { record in
      if case .suite(let suite) = record { suite } else { nil }
    }
  }

  private func tariffs(on date: CivilDate) -> [Tariff] {
    records(.tariff, on: date).compactMap { record in
      if case .tariff(let tariff) = record, tariff.holds(on: date) { tariff } else { nil }
    }
  }
}

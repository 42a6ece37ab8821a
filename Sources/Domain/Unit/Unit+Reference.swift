extension Unit {
  /// The offence of that key on a day.
  public func offence(_ key: Key<Offence>, on date: CivilDate? = nil) -> Offence? {
    guard case .offence(let record) = record(.offence, key.text, on: date) else { return nil }
    return record
  }

  /// The funding line of that key on a day.
  public func fundingLine(_ key: Key<FundingLine>, on date: CivilDate? = nil) -> FundingLine? {
    guard case .funding(let record) = record(.funding, key.text, on: date) else { return nil }
    return record
  }

  /// The milestone of that key on a day.
  public func milestone(_ key: Key<Milestone>, on date: CivilDate? = nil) -> Milestone? {
    guard case .milestone(let record) = record(.milestone, key.text, on: date) else { return nil }
    return record
  }

  /// The agreement of that key on a day.
  public func agreement(_ key: Key<Agreement>, on date: CivilDate? = nil) -> Agreement? {
    guard case .agreement(let record) = record(.agreement, key.text, on: date) else { return nil }
    return record
  }

  /// The checklist of that key on a day.
  public func checklist(_ key: Key<Checklist>, on date: CivilDate? = nil) -> Checklist? {
    guard case .checklist(let record) = record(.checklist, key.text, on: date) else { return nil }
    return record
  }

  /// The setting of that key on a day.
  public func setting(_ key: Key<Setting>, on date: CivilDate? = nil) -> Setting? {
    guard case .setting(let record) = record(.setting, key.text, on: date) else { return nil }
    return record
  }

  /// Every agreement in force on a day, in the order of the unit file.
  public func agreements(on date: CivilDate? = nil) -> [Agreement] {
    records(.agreement, on: date).compactMap { record in
      if case .agreement(let agreement) = record { agreement } else { nil }
    }
  }

  /// The routing rules in force on a day, in table order.
  public func rules(on date: CivilDate? = nil) -> [RoutingRule] {
    records(.rule, on: date)
      .compactMap { record in
        if case .rule(let rule) = record { rule } else { nil }
      }
      .sorted { left, right in left.place < right.place }
  }

  /// Every figure, in the order of the unit file.
  public func figures(on date: CivilDate? = nil) -> [Figure] {
    records(.figure, on: date).compactMap { record in
      if case .figure(let figure) = record { figure } else { nil }
    }
  }

  /// The places where the sources disagree, in the order of the unit file.
  public func inconsistencies(on date: CivilDate? = nil) -> [Inconsistency] {
    records(.inconsistency, on: date).compactMap { record in
      if case .inconsistency(let inconsistency) = record { inconsistency } else { nil }
    }
  }

  /// The escalation ladder, the first rung first.
  public func ladder(on date: CivilDate? = nil) -> [Contact] {
    records(.contact, on: date)
      .compactMap { record in
        if case .contact(let contact) = record, contact.rung != nil { contact } else { nil }
      }
      .sorted { left, right in (left.rung ?? 0) < (right.rung ?? 0) }
  }
}

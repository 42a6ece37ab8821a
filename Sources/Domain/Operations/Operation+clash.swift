extension Operation.Draft {
  /// What two operations have in common while both run: the teams and boroughs, in words; empty
  /// where they share no moment, no team and no borough.
  ///
  /// An operation without a borough is in the whole of London. Two in one place at one time is what
  /// event deconfliction looks for; a person judges it.
  public func shared(with other: Self) -> [String] {
    guard window.overlaps(other.window) else { return [] }
    let teams = Set(self.teams).intersection(other.teams).sorted().map { key in "team \(key.text)" }
    let boroughs =
      self.boroughs.isEmpty || other.boroughs.isEmpty
      ? [] : Set(self.boroughs).intersection(other.boroughs).sorted().map(\.text)
    let isEverywhere = self.boroughs.isEmpty || other.boroughs.isEmpty
    return teams + (isEverywhere ? ["the whole of London"] : boroughs)
  }
}

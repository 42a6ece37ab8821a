extension Figure.Measure {
  /// How exactly the record that holds the number gives it; a count is exact.
  func precision(in unit: Unit, on date: CivilDate) -> Precision {
    switch self {
    case .funding(let key): unit.fundingLine(key, on: date)?.precision ?? .exact
    case .strength(let key, _):
      unit.team(key, on: date)?.establishment(on: date)?.isAbout == true ? .about : .exact
    case .custodyEpisodes, .custodyMinutes, .price, .priorities, .teams, .boards, .members,
      .maximum, .days:
      .exact
    }
  }
}

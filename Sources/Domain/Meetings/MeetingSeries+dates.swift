extension MeetingSeries {
  /// When the series meets by its cadence, day by day, where the unit has set day and time.
  ///
  /// Daily meetings are held from Monday to Friday. For the others nothing is made up.
  public func starts(from first: CivilDate, days: Int) -> [Instant] {
    guard let startMinute else { return [] }
    return (0..<days).compactMap { step in
      let day = first.adding(days: step)
      guard isHeld(on: day) else { return nil }
      return LondonReading(day, hour: startMinute / 60, minute: startMinute % 60).first
    }
  }

  private func isHeld(on day: CivilDate) -> Bool {
    switch cadence {
    case .daily: day.weekday <= 5
    case .weekly: day.weekday == weekday
    case .quarterly, .asCalled: false
    }
  }
}

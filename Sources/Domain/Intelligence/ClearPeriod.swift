/// What came in about a person whom a report names, by another report that a person linked with it:
/// the clear period counts from there, and not from the report's own coming in (domain facts 2.5).
public struct NominalEvent: Sendable, Equatable {
  /// The last report about one of the persons.
  public let reference: Reference
  /// The London day on which it came in.
  public let on: CivilDate
  /// When the report is reviewed on that account.
  public let review: CivilDate

  /// A last report about a person.
  public init(reference: Reference, on day: CivilDate, review: CivilDate) {
    self.reference = reference
    on = day
    self.review = review
  }
}

extension Report {
  /// When the report is reviewed where another report about one of its persons came in on a day; nil
  /// where that moves nothing.
  ///
  /// A day that somebody set stands against everything that was there when it was set. What came
  /// in later begins the clear period anew.
  public func review(afterEventOn day: CivilDate, in unit: Unit) -> CivilDate? {
    guard let usual = retentionReview, let years = unit.clearYears(of: retention?.group) else {
      return nil
    }
    if let setAt = reviewSetAt, day <= LondonTime(setAt).date { return nil }
    let clear = day.adding(years: years)
    return clear > usual ? clear : nil
  }

  /// The places of the persons among its subjects, from 0.
  public var nominals: [Int] {
    (received?.subjects ?? []).indices.filter { place in
      received?.subjects[place].kind == .person
    }
  }
}

extension Unit {
  /// How many years nothing may have come in about a person before a report of a group is reviewed;
  /// nil for a group that is kept whatever comes in.
  ///
  /// The setting `clear-period-years` has the groups and their years: `2=10 3=6 4=6`. A report that
  /// nobody put into a group is taken for intelligence.
  public func clearYears(of group: Retention.Group?) -> Int? {
    let wanted = group ?? .intelligence
    let text = setting("clear-period-years")?.value ?? "2=10 3=6 4=6"
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=").compactMap { part in Int(part) }
      if parts.count == 2, parts[0] == wanted.rawValue, (1...100).contains(parts[1]) {
        return parts[1]
      }
    }
    return nil
  }
}

extension CivilDate {
  /// The same day so many years later, the last of February for a 29th that is not there; the day
  /// itself beyond the end of the calendar.
  public func adding(years: Int) -> CivilDate {
    let year = self.year + years
    let day = min(self.day, CivilDate.days(inMonth: month, of: year))
    return CivilDate(year: year, month: month, day: day) ?? self
  }
}

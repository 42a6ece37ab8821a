import Domain
import TestSupport
import Testing

/// When two operations are in one place at one time.
@Suite struct OperationClashTests {
  private func draft(
    _ from: String,
    _ until: String,
    _ boroughs: [Key<Borough>],
    _ teams: [Key<Team>] = []
  ) throws -> Operation.Draft {
    let window = try #require(Interval(from: london(from), to: london(until)))
    return Operation.Draft(
      name: "Test",
      style: .overt,
      window: window,
      boroughs: boroughs,
      teams: teams
    )
  }

  @Test func `they share what both have while both run`() throws {
    let one = try draft("2010-09-17 06:00", "2010-09-17 18:00", ["hackney", "newham"], ["maxim"])
    let cases: [(Operation.Draft, [String])] = [
      (try draft("2010-09-17 12:00", "2010-09-18 12:00", ["newham"]), ["newham"]),
      (try draft("2010-09-17 18:00", "2010-09-18 12:00", ["newham"], ["maxim"]), []),
      (try draft("2010-09-17 12:00", "2010-09-18 12:00", ["brent"], ["maxim"]), ["team maxim"]),
      (try draft("2010-09-17 12:00", "2010-09-18 12:00", ["brent"], ["swale"]), []),
      (try draft("2010-09-17 12:00", "2010-09-18 12:00", []), ["the whole of London"]),
    ]
    for (other, shared) in cases {
      #expect(one.shared(with: other) == shared)
      #expect(other.shared(with: one) == shared)
    }
  }
}

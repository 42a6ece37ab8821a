/// What a team can take on, on one day: its posts, its people and their work.
public struct Capacity: Hashable, Sendable {
  /// The team.
  public let team: Key<Team>
  /// The posts that a source states, nil where none does.
  public let establishment: Approximate?
  /// The officers posted to it.
  public let actual: Int
  /// Of these, the officers kept from its work.
  public let abstracted: Int
  /// The pieces of work that it has open.
  public let load: Int

  /// The officers who are there to work.
  public var available: Int { actual - abstracted }

  /// The posts without an officer, nil where no source states the posts; below zero when over.
  public var vacancies: Int? { establishment.map { posts in posts.value - actual } }

  /// The capacity of a team on a day.
  ///
  /// - Parameters:
  ///   - team: the team as of that day.
  ///   - date: the day.
  ///   - postings: postings with their abstractions, of any teams.
  ///   - load: the pieces of work that the team has open.
  /// - Returns: the capacity, counted by officer and not by posting.
  /// - Complexity: O(n) in the postings.
  public static func of(
    _ team: Team,
    on date: CivilDate,
    postings: [(posting: Posting, abstractions: [Abstraction])],
    load: Int
  ) -> Capacity {
    var officers: Set<ID<Officer>> = []
    var away: Set<ID<Officer>> = []
    for (posting, abstractions) in postings
    where posting.team == team.key && posting.holds(on: date) {
      officers.insert(posting.officer)
      if abstractions.contains(where: { abstraction in abstraction.holds(on: date) }) {
        away.insert(posting.officer)
      }
    }
    return Capacity(
      team: team.key,
      establishment: team.establishment(on: date),
      actual: officers.count,
      abstracted: away.count,
      load: load
    )
  }
}

/// The posts of several teams together, or why there is no such number.
public enum EstablishmentSum: Hashable, Sendable {
  /// The sum; 'about' where any part is.
  case posts(Approximate)
  /// Teams whose people may be counted twice: overlap not stated, so nothing is summed (AMB-7).
  case overlapNotStated([Key<Team>])
  /// Teams of which no source states the posts.
  case notStated([Key<Team>])

  /// The posts of these teams together on a day.
  ///
  /// - Complexity: O(n²) in the teams.
  public static func of(_ teams: [Team], on date: CivilDate) -> EstablishmentSum {
    let keys = Set(teams.map(\.key))
    let doubtful = teams.filter { team in
      team.mayOverlap.contains(where: keys.contains)
        || teams.contains { other in other.mayOverlap.contains(team.key) }
    }
    guard doubtful.isEmpty else { return .overlapNotStated(doubtful.map(\.key)) }
    let silent = teams.filter { team in team.establishment(on: date) == nil }
    guard silent.isEmpty else { return .notStated(silent.map(\.key)) }
    let parts = teams.compactMap { team in team.establishment(on: date) }
    return .posts(
      Approximate(
        parts.reduce(0) { sum, part in sum + part.value },
        isAbout: parts.contains(where: \.isAbout)
      )
    )
  }
}

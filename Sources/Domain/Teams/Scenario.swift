/// A branch of the establishment, compared with the live one in posts, boroughs and money.
///
/// Posts and money are held apart: no price is put on a post. What a source says is quoted with its
/// paragraph; what is computed here says how. Where they disagree, both stand (10.B10, 10.C3).
public struct Scenario: Hashable, Sendable {
  /// One change of the establishment.
  public enum Change: Hashable, Sendable {
    /// A team loses a share of its posts, in tenths of a per cent.
    case cutShare(Key<Team>, perMille: Int)
    /// A team loses so many posts.
    case cutPosts(Key<Team>, Int)
    /// A team is there no more.
    case end(Key<Team>)
  }

  /// A number of posts in tenths, since a fifth of 83 is 16.6.
  public struct Posts: Hashable, Sendable, Comparable {
    /// Ten for each post.
    public let tenths: Int

    /// So many tenths of a post.
    public init(tenths: Int) {
      self.tenths = tenths
    }

    /// So many whole posts.
    public init(_ posts: Int) {
      tenths = posts * 10
    }

    /// `14`, or `16.6`.
    public var spoken: String {
      let whole = tenths.magnitude / 10
      let rest = tenths.magnitude % 10
      let sign = tenths < 0 ? "-" : ""
      return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    /// Fewer first.
    public static func < (left: Self, right: Self) -> Bool { left.tenths < right.tenths }
  }

  /// Where a number comes from.
  public enum Basis: Hashable, Sendable {
    /// A source says so; the number is never recomputed.
    case quoted(paragraph: String)
    /// It is computed here, in these words.
    case derived(String)
  }

  /// A number of posts or a sum of money, and where it comes from.
  public enum Figure: Hashable, Sendable {
    case posts(Posts, Basis)
    case money(Pence, Basis)

    /// Where it comes from.
    public var basis: Basis {
      switch self {
      case .posts(_, let basis), .money(_, let basis): basis
      }
    }
  }

  /// One team, live and under the scenario.
  public struct Line: Hashable, Sendable {
    /// The team.
    public let team: Key<Team>
    /// The posts that a source states, nil where none does.
    public let live: Approximate?
    /// The posts lost, nil where none are stated to lose.
    public let lost: Posts?
    /// How the loss was computed.
    public let basis: Basis
    /// The boroughs that lose the team altogether.
    public let boroughsLost: [Key<Borough>]
    /// The officers lent by other bodies, who go back when the team ends (10.C3).
    public let returning: [ID<Officer>]

    /// The posts that stay, nil where none are stated.
    public var remaining: Posts? {
      guard let live, let lost else { return nil }
      return Posts(tenths: live.value * 10 - lost.tenths)
    }
  }

  /// What it is called: `20% cut`.
  public var name: String
  /// The changes.
  public var changes: [Change]
  /// What the sources say of it, quoted and shown beside what is computed.
  public var quoted: [Figure]

  /// The scenario with these changes.
  public init(name: String, changes: [Change], quoted: [Figure] = []) {
    self.name = name
    self.changes = changes
    self.quoted = quoted
  }

  /// The lines of the comparison, one for each change of a team that the unit has.
  ///
  /// - Complexity: O(n · m) in changes and postings.
  public func compared(with teams: [Team], postings: [Posting], on date: CivilDate) -> [Line] {
    changes.compactMap { change in
      teams.first { team in team.key == change.team }
        .map { team in change.line(for: team, postings: postings, on: date) }
    }
  }
}

extension Scenario.Change {
  /// The team that changes.
  public var team: Key<Team> {
    switch self {
    case .cutShare(let team, _), .cutPosts(let team, _), .end(let team): team
    }
  }

  fileprivate func line(for team: Team, postings: [Posting], on date: CivilDate) -> Scenario.Line {
    let live = team.establishment(on: date)
    switch self {
    case .cutShare(_, let perMille):
      let lost = live.map { posts in
        Scenario.Posts(tenths: (posts.value * perMille + 50) / 100)
      }
      let share = Scenario.Posts(tenths: perMille).spoken
      return Scenario.Line(
        team: team.key,
        live: live,
        lost: lost,
        basis: .derived("\(share)% of \(live?.spoken ?? "posts that no source states")"),
        boroughsLost: [],
        returning: []
      )
    case .cutPosts(_, let posts):
      return Scenario.Line(
        team: team.key,
        live: live,
        lost: Scenario.Posts(posts),
        basis: .derived("\(posts) posts taken away"),
        boroughsLost: [],
        returning: []
      )
    case .end:
      let returning = postings.filter { posting in
        posting.team == team.key && posting.isSecondee && posting.holds(on: date)
      }
      return Scenario.Line(
        team: team.key,
        live: live,
        lost: live.map { posts in Scenario.Posts(posts.value) },
        basis: .derived("the team ends"),
        boroughsLost: team.boroughs,
        returning: returning.map(\.officer).sorted()
      )
    }
  }
}

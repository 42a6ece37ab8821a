internal import Domain

/// Who makes up the team that the unit works itself: postings by officer, and who is away now.
struct PostingYear {
  private let ground: Ground
  private let cast: Cast
  private var chance: Chance

  /// The day on which the team came to the unit (10.S).
  private static let first = Calendar2010.day(2010, 4, 1)

  /// The postings to a unit's own team.
  init(ground: Ground, cast: Cast, chance: Chance) {
    self.ground = ground
    self.cast = cast
    self.chance = chance
  }

  /// Posts every detective and everybody lent by the partner, and writes down who is away.
  mutating func write(into timeline: inout Timeline) {
    guard let team = ground.teams(of: ground.own, on: Self.first, until: Calendar2010.today).first
    else { return }
    let at = Calendar2010.moment(Self.first, 8, 30)
    let commander = cast.first(.commander).id
    let lent = Set(cast.secondees.map(\.id))
    for (place, member) in (cast.detectives + cast.secondees).enumerated() {
      let id: ID<Deployment> = chance.mint(at: at.adding(minutes: place))
      let posting = Posting(
        officer: member.id,
        team: team.key,
        from: Self.first,
        isSecondee: lent.contains(member.id)
      )
      timeline.add(at.adding(minutes: place), by: commander, .deployment(id, .post(posting)))
      abstract(member.id, id, place, into: &timeline)
    }
  }

  private mutating func abstract(
    _ officer: ID<Officer>,
    _ id: ID<Deployment>,
    _ place: Int,
    into timeline: inout Timeline
  ) {
    guard place % 4 == 1 else { return }
    let kind = Abstraction.Kind.allCases[place / 4 % Abstraction.Kind.allCases.count]
    let from = Calendar2010.today.adding(days: -chance.int(0...6))
    let until = Calendar2010.today.adding(days: chance.int(1...9))
    timeline.add(
      Calendar2010.moment(from.adding(days: -3), 11, place),
      by: cast.first(.supervisor).id,
      .deployment(id, .abstract(Abstraction(kind: kind, from: from, until: until)))
    )
  }
}

/// A team that work can be given to, or asked of, with every attribute dated.
///
/// Employer, controller and funder are three things: Swale's officers are employed by the force,
/// funded by the partner and tasked by the partner (10.B2, 10.C3).
public struct Team: Hashable, Sendable, Codable {
  /// `maxim`, `swale`.
  public let key: Key<Team>
  /// The full name.
  public let name: String
  /// The name on a screen, at most ten columns.
  public let short: String
  /// NIM level, 1 to 3.
  public let level: [Dated<Int>]
  /// The command that the team stands under.
  public let parent: [Dated<Key<Organisation>>]
  /// Who gives it its tasks.
  public let controller: [Dated<Key<Organisation>>]
  /// Who employs its people.
  public let employer: [Dated<Key<Organisation>>]
  /// Who pays for it.
  public let funder: [Dated<Key<Organisation>>]
  /// How many posts, each line a kind of staff: `MPS officers`, `UKBA staff`.
  public let strength: [Dated<Strength>]
  /// Where it is housed.
  public let base: [Dated<String>]
  /// What it is for, in our words.
  public let remit: [Dated<String>]
  /// The boroughs that it serves; empty for the whole of London.
  public let boroughs: [Key<Borough>]
  /// The day on which it is there no more, with the paragraph; nil while no end is planned.
  public let ends: Dated<CivilDate>?
  /// Teams whose people may be counted in this one too, so that the two are never summed.
  public let mayOverlap: [Key<Team>]
  /// What else the sources say, in our words.
  public let remark: String

  /// A number of posts of one kind of staff.
  public struct Strength: Hashable, Sendable, Codable {
    /// The kind of staff: `MPS officers`.
    public let staff: String
    /// How many, and whether the source says 'about'.
    public let count: Approximate

    /// So many posts of a kind.
    public init(staff: String, count: Approximate) {
      self.staff = staff
      self.count = count
    }
  }

  /// The team with these attributes.
  public init(
    key: Key<Team>,
    name: String,
    short: String,
    level: [Dated<Int>] = [],
    parent: [Dated<Key<Organisation>>] = [],
    controller: [Dated<Key<Organisation>>] = [],
    employer: [Dated<Key<Organisation>>] = [],
    funder: [Dated<Key<Organisation>>] = [],
    strength: [Dated<Strength>] = [],
    base: [Dated<String>] = [],
    remit: [Dated<String>] = [],
    boroughs: [Key<Borough>] = [],
    ends: Dated<CivilDate>? = nil,
    mayOverlap: [Key<Team>] = [],
    remark: String = ""
  ) {
    self.key = key
    self.name = name
    self.short = short
    self.level = level
    self.parent = parent
    self.controller = controller
    self.employer = employer
    self.funder = funder
    self.strength = strength
    self.base = base
    self.remit = remit
    self.boroughs = boroughs
    self.ends = ends
    self.mayOverlap = mayOverlap
    self.remark = remark
  }

  /// The strengths that hold on a day, one line a kind of staff.
  public func strength(on date: CivilDate) -> [Dated<Strength>] {
    strength.filter { line in line.holds(on: date) }
  }

  /// The posts on a day, all kinds of staff together, nil where no source states any.
  public func establishment(on date: CivilDate) -> Approximate? {
    let lines = strength(on: date)
    guard !lines.isEmpty else { return nil }
    return Approximate(
      lines.reduce(0) { sum, line in sum + line.value.count.value },
      isAbout: lines.contains { line in line.value.count.isAbout }
    )
  }

  /// Whether the team is still there on a day.
  public func exists(on date: CivilDate) -> Bool {
    guard let ends else { return true }
    return date < ends.value
  }
}

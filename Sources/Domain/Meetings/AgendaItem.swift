/// One item of a meeting's agenda, and what was decided about it.
public struct AgendaItem: Sendable, Equatable, Codable {
  /// The standing headings of the agenda, in the order in which a meeting takes them [GK].
  public enum Heading: Int, Sendable, CaseIterable, Codable, Comparable {
    case attendance = 1
    case mattersArising
    case risk
    case picture
    case nominations
    case operations
    case deconfliction
    case resources
    case impact
    case learning
    case media
    case otherBusiness

    /// The heading as the agenda prints it.
    public var words: String {
      switch self {
      case .attendance: "Attendance and marking"
      case .mattersArising: "Matters arising"
      case .risk: "Risk and safeguarding"
      case .picture: "Intelligence picture"
      case .nominations: "New nominations"
      case .operations: "Running operations"
      case .deconfliction: "Clashes SCD9/UKBA"
      case .resources: "Teams and custody"
      case .impact: "Community impact"
      case .learning: "Results and learning"
      case .media: "Media"
      case .otherBusiness: "Other business"
      }
    }

    /// In agenda order.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What an item is about.
  public enum Matter: Sendable, Hashable, Codable {
    case report(ID<Report>)
    case tasking(ID<Tasking>)
    case operation(ID<Operation>)
    /// Something without a record of its own.
    case topic
  }

  /// The identity, minted by whoever places the item.
  public let id: ID<AgendaItem>
  /// The heading that it stands under.
  public let heading: Heading
  /// What it is about.
  public let matter: Matter
  /// One line that the agenda shows.
  public let title: Body
  /// Whether somebody's safety hangs on it: it floats to the top and cannot be left undecided.
  public let isRisk: Bool
  /// How many meetings have carried it forward already.
  public let carried: Int
  /// What the chair merged into it, so that one decision settles all of it; nil where nothing.
  public internal(set) var also: [Matter]?

  /// The item with these attributes.
  public init(
    id: ID<AgendaItem>,
    heading: Heading,
    matter: Matter,
    title: Body,
    isRisk: Bool = false,
    carried: Int = 0
  ) {
    self.id = id
    self.heading = heading
    self.matter = matter
    self.title = title
    self.isRisk = isRisk
    self.carried = carried
  }

  /// Everything that a decision on it settles: its own matter and what was merged into it.
  public var matters: [Matter] { [matter] + (also ?? []) }

  /// The same item on a later agenda, one meeting older.
  public func carried(as next: ID<AgendaItem>) -> AgendaItem {
    var item = AgendaItem(
      id: next,
      heading: heading,
      matter: matter,
      title: title,
      isRisk: isRisk,
      carried: carried + 1
    )
    item.also = also
    return item
  }
}

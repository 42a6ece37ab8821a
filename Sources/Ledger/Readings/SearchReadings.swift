public import Domain

/// The search over everything: reports, taskings, operations, meetings, advice, stays in custody and
/// the reference library.
public protocol SearchReadings {
  /// The records that fit a query, the newest in the ledger first, as far as the audience may see
  /// them; nil where nobody wants the answer any more.
  ///
  /// What the audience may not see is neither found nor counted: the answer is that of a ledger
  /// without it. `isWanted` is asked between the steps of a long search.
  func search(
    _ query: SearchQuery,
    after last: SearchHit.Place?,
    limit: Int,
    for audience: Audience,
    isWanted: () -> Bool
  ) throws -> Page<SearchHit, SearchHit.Place>?
}

extension SearchReadings {
  /// The first of the records that fit a query.
  public func search(_ query: SearchQuery, limit: Int, for audience: Audience) throws
    -> Page<SearchHit, SearchHit.Place>
  {
    let page = try search(query, after: nil, limit: limit, for: audience) { true }
    return page ?? Page(rows: [], next: nil)
  }
}

/// A record that a search found.
public struct SearchHit: Sendable, Equatable {
  /// A place in the order of the answers: that of the entry which brought the record.
  public struct Place: Sendable, Hashable {
    /// The position of the entry.
    public let position: Int64

    /// The place of an entry.
    public init(position: Int64) { self.position = position }
  }

  /// The record itself.
  public enum Target: Sendable, Hashable {
    case report(ID<Report>)
    case tasking(ID<Tasking>)
    case call(ID<AdviceCall>)
    case stay(ID<Detention>)
    case operation(ID<Operation>)
    /// An entry of the reference library.
    case library(Key<LibraryItem>)
    /// An item of a meeting, with the report that it is about, nil where it is about something else.
    case item(ID<AgendaItem>, meeting: ID<Meeting>, report: ID<Report>?)
  }

  /// The record.
  public let target: Target
  /// Its place in the order of the answers.
  public let place: Place
  /// What people call it.
  public let reference: String
  /// When it came about: received, raised, placed, answered, arrived.
  public let at: Instant
  /// The protective marking.
  public let marking: ProtectiveMarking
  /// Where it stands.
  public let status: String
  /// Whether something is still to come.
  public let isOpen: Bool
  /// What makes it urgent: `victim`, `child`, `harm`.
  public let flags: [String]
  /// One line.
  public let headline: SearchText
  /// What stands around the words in its texts; empty where it has none beside the line, and where
  /// it is withheld.
  public let excerpt: SearchText
  /// Whether its texts are withheld until it is opened: those of CONFIDENTIAL and above and of codes
  /// 4, 5 and C, and of work that rests on such a report.
  public let isWithheld: Bool

  /// Whether opening it is noted on it where its texts are withheld: a report's looks are.
  public var isLookNoted: Bool {
    switch target {
    case .report, .item(_, meeting: _, report: .some): isWithheld
    case .tasking, .call, .stay, .item, .operation, .library: false
    }
  }

  /// A record that was found; of one that is withheld no excerpt is kept.
  public init(
    target: Target,
    place: Place,
    reference: String,
    at: Instant,
    marking: ProtectiveMarking,
    status: String,
    isOpen: Bool,
    flags: [String],
    headline: SearchText,
    excerpt: SearchText,
    isWithheld: Bool = false
  ) {
    self.target = target
    self.place = place
    self.reference = reference
    self.at = at
    self.marking = marking
    self.status = status
    self.isOpen = isOpen
    self.flags = flags
    self.headline = headline
    self.excerpt = isWithheld ? SearchText("") : excerpt
    self.isWithheld = isWithheld
  }

  /// What kind of record it is.
  public var kind: SearchQuery.Kind {
    switch target {
    case .report: .report
    case .tasking: .tasking
    case .call: .call
    case .stay: .stay
    case .operation: .operation
    case .library: .library
    case .item: .meeting
    }
  }

  /// The reference as a narrow screen shows it: `INT-412`.
  public var short: String { Reference(text: reference)?.short ?? reference }
}

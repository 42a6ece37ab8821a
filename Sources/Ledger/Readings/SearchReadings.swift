public import Domain

/// The search over everything: reports, taskings, meetings, advice and stays in custody.
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
  /// What stands around the words in its texts; empty where it has none beside the line.
  public let excerpt: SearchText

  /// A record that was found.
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
    excerpt: SearchText
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
    self.excerpt = excerpt
  }

  /// What kind of record it is.
  public var kind: SearchQuery.Kind {
    switch target {
    case .report: .report
    case .tasking: .tasking
    case .call: .call
    case .stay: .stay
    case .item: .meeting
    }
  }

  /// The reference as a narrow screen shows it: `INT-412`.
  public var short: String { Reference(text: reference)?.short ?? reference }
}

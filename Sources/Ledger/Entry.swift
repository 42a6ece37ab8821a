public import Domain

/// One entry of the ledger: what happened, who did it, and its place in the chain.
public struct Entry: Sendable, Equatable {
  /// Everything but the payload, in clear.
  public struct Header: Sendable, Equatable {
    /// The place in the ledger, from 1, without gaps.
    public var position: Int64
    /// The identity, minted by the client: its submission's, and the place within it.
    public var id: ID<Entry>
    /// The stream it belongs to.
    public var stream: StreamName
    /// The place in its stream, from 1, without gaps.
    public var version: Int
    /// What happened: `report.received`.
    public var kind: String
    /// The version of the payload's shape, from 1.
    public var schema: Int
    /// Who did it.
    public var actor: ID<Officer>
    /// The role that allowed it, as of then.
    public var role: Role
    /// The organisation the actor worked for, as of then.
    public var organisation: Key<Organisation>
    /// Who may see it: owner, marking, handling and recipients.
    public var visibility: VisibilityClass
    /// When it happened.
    public var occurredAt: Instant
    /// When it was written down.
    public var recordedAt: Instant

    /// A header with all its parts.
    public init(
      position: Int64,
      id: ID<Entry>,
      stream: StreamName,
      version: Int,
      kind: String,
      schema: Int,
      actor: ID<Officer>,
      role: Role,
      organisation: Key<Organisation>,
      visibility: VisibilityClass,
      occurredAt: Instant,
      recordedAt: Instant
    ) {
      self.position = position
      self.id = id
      self.stream = stream
      self.version = version
      self.kind = kind
      self.schema = schema
      self.actor = actor
      self.role = role
      self.organisation = organisation
      self.visibility = visibility
      self.occurredAt = occurredAt
      self.recordedAt = recordedAt
    }
  }

  /// Everything but the payload, in clear.
  public let header: Header
  /// The exact bytes that were hashed: canonical JSON, keys sorted, integers only.
  public let payload: [UInt8]
  /// The hash of the payload.
  public let payloadHash: Digest
  /// The hash of the entry before, zero for the first.
  public let previous: Digest
  /// The hash of this entry.
  public let hash: Digest

  /// An entry as it stands in a store.
  public init(
    header: Header,
    payload: [UInt8],
    payloadHash: Digest,
    previous: Digest,
    hash: Digest
  ) {
    self.header = header
    self.payload = payload
    self.payloadHash = payloadHash
    self.previous = previous
    self.hash = hash
  }
}

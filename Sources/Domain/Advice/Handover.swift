/// What one officer on call leaves to the next; open items carry until somebody accepts them (10.B21).
public struct Handover: Aggregate {
  /// Something that is still open.
  public struct Item: Hashable, Sendable, Codable {
    /// What it is about: a call, a timer, an action, a referral, a detention near its limit.
    public enum Kind: String, Sendable, CaseIterable, Codable {
      case call, timer, action, referral, detention
    }

    /// What it is about.
    public let kind: Kind
    /// The record's reference, as people say it.
    public let reference: String
    /// By when something must happen, nil for no set time.
    public let due: Instant?

    /// An open item.
    public init(kind: Kind, reference: String, due: Instant? = nil) {
      self.kind = kind
      self.reference = reference
      self.due = due
    }
  }

  /// What was drafted; nil before the first event.
  public internal(set) var drafted: Drafted?
  /// Who accepted it and when; nil until then.
  public internal(set) var accepted: Accepted?

  /// A handover that nobody has drafted.
  public init() {}

  /// Whether its items still carry.
  public var isWaiting: Bool { drafted != nil && accepted == nil }

  /// The items of a handover: what is open now, and what an earlier one still carries, each once;
  /// what is due first in front, undated ones last.
  ///
  /// - Complexity: O(n log n) in the items.
  public static func items(open: [Item], carried: [Item] = []) -> [Item] {
    var seen: Set<[String]> = []
    let all = (open + carried).filter { item in
      seen.insert([item.kind.rawValue, item.reference]).inserted
    }
    return all.sorted { left, right in
      (left.due?.milliseconds ?? .max, left.reference)
        < (right.due?.milliseconds ?? .max, right.reference)
    }
  }
}

extension Handover {
  /// What may be asked of a handover.
  public enum Command: Sendable, Equatable {
    /// Leave what is open to somebody, by label.
    case draft(to: String, items: [Item], remark: Body?)
    /// Take it over.
    case accept(remark: Body?)

    /// What the actor must be allowed to do.
    public var permission: Permission { .logAdvice }
  }

  /// What may happen to a handover.
  public enum Event: Sendable, Equatable {
    case drafted(Drafted)
    case accepted(Accepted)
  }

  /// A handover was drafted.
  public struct Drafted: Sendable, Equatable, Codable {
    /// To whom, by label.
    public let to: String
    /// What is open, most urgent first.
    public let items: [Item]
    /// What the one who goes adds.
    public let remark: Body?
    /// The agency that owns the record.
    public let agency: Key<Organisation>
    /// Who goes off duty.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Somebody took it over.
  public struct Accepted: Sendable, Equatable, Codable {
    /// What the one who comes adds.
    public let remark: Body?
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Why a handover says no.
  public enum Refusal: Sendable, Equatable {
    case alreadyDrafted
    case unknown
    case alreadyAccepted
    case ownHandover
    case noReceiver

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .alreadyDrafted: "That handover is in the ledger already; draft another."
      case .unknown: "This ledger holds no such handover; refresh and choose again."
      case .alreadyAccepted: "Somebody has accepted that handover already."
      case .ownHandover:
        "You drafted that handover; somebody else accepts it, and its items carry until then."
      case .noReceiver: "A handover goes to somebody; choose who comes on duty."
      }
    }
  }

  /// Nothing of another stream.
  public func needs(_ command: Command) -> [FactQuery] { [] }

  /// The events that a command on a handover leads to.
  public func decide(_ command: Command, on id: ID<Handover>, facts: Facts)
    throws(Domain.Refusal) -> [Event]
  {
    let (by, at) = (facts.actor.officer, facts.now)
    switch command {
    case .draft(let to, let items, let remark):
      guard drafted == nil else { throw .handover(.alreadyDrafted) }
      guard !to.isEmpty else { throw .handover(.noReceiver) }
      let agency = facts.unit.agency(of: facts.actor.organisation)
      return [
        .drafted(
          Drafted(
            to: to,
            items: Self.items(open: items),
            remark: remark,
            agency: agency,
            by: by,
            at: at
          )
        )
      ]
    case .accept(let remark):
      guard let drafted else { throw .handover(.unknown) }
      guard accepted == nil else { throw .handover(.alreadyAccepted) }
      guard drafted.by != by else { throw .handover(.ownHandover) }
      return [.accepted(Accepted(remark: remark, by: by, at: at))]
    }
  }

  /// Folds one event into the handover.
  public mutating func apply(_ event: Event) {
    switch event {
    case .drafted(let drafted): self.drafted = drafted
    case .accepted(let accepted): self.accepted = accepted
    }
  }
}

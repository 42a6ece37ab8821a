extension Duty {
  /// A swap that somebody proposed and nobody has decided.
  public struct Proposal: Sendable, Equatable {
    /// What was proposed.
    public let proposed: Proposed
    /// The other officer's word; nil until it is given.
    public internal(set) var accepted: Accepted?
  }

  /// A stretch of the slot in one hand: what is past stays with whoever held it then.
  public struct Holding: Sendable, Equatable {
    /// Who.
    public let holder: Holder
    /// From when until when, half-open.
    public let interval: Interval
  }

  /// Somebody asked another to take the slot.
  public struct Proposed: Sendable, Equatable, Codable {
    /// Who is to take it.
    public let to: Holder
    /// Why.
    public let reason: String
    /// Who asked.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The other officer takes it, if a supervisor approves.
  public struct Accepted: Sendable, Equatable, Codable {
    /// Who.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// The swap came to nothing.
  public struct Declined: Sendable, Equatable, Codable {
    /// Why.
    public let reason: String
    /// Who said no, or took the proposal back.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// A supervisor gave the slot to somebody without asking.
  public struct Overridden: Sendable, Equatable, Codable {
    /// Who held it.
    public let from: Holder
    /// Who holds it now.
    public let to: Holder
    /// Why.
    public let reason: String
    /// What stood against it, in words; empty for nothing.
    public let against: [String]
    /// Who overrode the rota.
    public let by: ID<Officer>
    /// When.
    public let at: Instant
  }

  /// Something that stands against giving a slot to somebody.
  public enum Obstacle: Sendable, Equatable {
    /// So many minutes of rest before or after another slot, whose stretch it names.
    case shortRest(minutes: Int, Interval)
    /// The person is on leave, so the slot would be a gap.
    case leave(Leave)

    /// What it is, in words.
    public var words: String {
      switch self {
      case .shortRest(let minutes, let slot):
        "only \(minutes / 60) h \(minutes % 60) min of rest beside the duty from "
          + "\(LondonTime(slot.start).spoken), of \(Rota.leastRest / 60) h [GK]"
      case .leave(let leave):
        "on leave from \(leave.from.spoken) through \(leave.through.spoken), so it is a gap"
      }
    }
  }

  /// The stretch of the rota on which giving the slot over rests: the slot, and a night on both sides.
  var surroundings: Interval? {
    guard let slot else { return nil }
    return Interval(
      from: slot.interval.start.adding(minutes: -Rota.leastRest),
      to: slot.interval.end.adding(minutes: Rota.leastRest)
    )
  }

  /// What stands against giving the rest of the slot to somebody.
  func obstacles(to holder: Holder, on id: ID<Duty>, _ facts: Facts) -> [Obstacle] {
    guard let slot, let coming = slot.coming(from: facts.now) else { return [] }
    var obstacles: [Obstacle] = []
    if case .officer(let id) = holder, let leave = facts.officers[id]?.leave(in: coming) {
      obstacles.append(.leave(leave))
    }
    let label = facts.label(of: holder)
    for other in facts.rota.slots where other.id != id {
      guard facts.isSame(other.holder, holder, label: label) else { continue }
      let rest =
        other.interval.start >= coming.end
        ? other.interval.start.minutes(since: coming.end)
        : max(0, coming.start.minutes(since: other.interval.end))
      if rest < Rota.leastRest {
        obstacles.append(.shortRest(minutes: rest, other.interval))
      }
    }
    return obstacles
  }
}

extension Rota {
  /// The least rest between two slots of one person, in minutes: eleven hours [GK].
  public static let leastRest = 11 * 60
}

extension Duty.Draft {
  /// What is left of the slot at a moment; nil where it is over.
  func coming(from now: Instant) -> Interval? {
    Interval(from: max(now, interval.start), to: interval.end)
  }
}

extension Duty.Holder {
  /// Whether an officer is meant, by identity or by label.
  public func isHeld(by officer: ID<Officer>, label: String) -> Bool {
    switch self {
    case .officer(let id): id == officer
    case .label(let own): !own.isEmpty && own == label
    }
  }
}

extension Facts {
  /// What a holder is called, as far as the facts say.
  fileprivate func label(of holder: Duty.Holder) -> String {
    switch holder {
    case .officer(let id): officers[id]?.label ?? ""
    case .label(let label): label
    }
  }

  /// Whether two holders are one person.
  fileprivate func isSame(_ left: Duty.Holder, _ right: Duty.Holder, label: String) -> Bool {
    left == right || left == .label(label) && !label.isEmpty
  }
}

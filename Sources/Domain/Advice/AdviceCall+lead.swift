extension AdviceCall {
  /// What a call can lead to.
  public enum Lead: Hashable, Sendable, Codable {
    case report(ID<Report>)
    case item(ID<AgendaItem>, meeting: ID<Meeting>)
    case tasking(ID<Tasking>)

    /// The identity of what it led to, whatever it is.
    public var target: UInt128 {
      switch self {
      case .report(let id): id.value
      case .item(let id, _): id.value
      case .tasking(let id): id.value
      }
    }

    /// The record that it names.
    var needs: [FactQuery] {
      switch self {
      case .report(let id): [.report(id)]
      case .item(_, let meeting): [.meeting(meeting)]
      case .tasking(let id): [.tasking(id)]
      }
    }
  }

  /// Something came of the call; the link is read from both of its ends.
  public struct Led: Sendable, Equatable, Codable {
    /// What.
    public let to: Lead
    /// What people call it; of an agenda item the meeting.
    public let reference: Reference
    /// When it was written down.
    public let recordedAt: Instant
    /// Who wrote it down.
    public let by: ID<Officer>

    /// `INT-412`, `agenda item of WIM-38`.
    public var words: String {
      switch to {
      case .report, .tasking: reference.short
      case .item: "agenda item of \(reference.short)"
      }
    }
  }

  /// The link to something that the ledger holds, once.
  func link(to lead: Lead, facts: Facts) throws(Domain.Refusal) -> Led {
    let reference: Reference? =
      switch lead {
      case .report(let id): facts.reports[id]?.received?.reference
      case .item(let id, let meeting):
        facts.meetings[meeting].flatMap { meeting in
          meeting.items.contains { item in item.id == id } ? meeting.scheduled?.reference : nil
        }
      case .tasking(let id): facts.taskings[id]?.reference
      }
    guard let reference else { throw .adviceCall(.nothingLedTo) }
    if let before = led.first(where: { led in led.to == lead }) {
      throw .adviceCall(.ledAlready(before.words))
    }
    return Led(to: lead, reference: reference, recordedAt: facts.now, by: facts.actor.officer)
  }
}

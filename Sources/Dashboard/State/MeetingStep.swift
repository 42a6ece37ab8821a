import Domain
import Ledger

/// Something done with a meeting or its agenda, beside deciding.
enum MeetingStep: Sendable, Equatable {
  case openItem(ID<AgendaItem>)
  case note(ID<AgendaItem>, Body, isDissent: Bool)
  case arrive(Attendance)
  case leave(Attendance)
  case apologise(Domain.Key<Organisation>, label: String)
  case park(ID<AgendaItem>, reason: String)
  case move(ID<AgendaItem>, before: ID<AgendaItem>?)
  case merge(ID<AgendaItem>, into: ID<AgendaItem>)
  case split(ID<AgendaItem>, AgendaItem.Heading, title: Body)
  case place(AgendaItem.Heading, title: Body, isRisk: Bool)
  case build([AgendaProposal])
  case hideWall(Bool)
  case pauseClock(Bool)

  /// The commands of the step, with identities for what it places.
  func commands(on meeting: ID<Meeting>, ids: IDSource) -> [Command] {
    switch self {
    case .openItem(let item): [.meeting(meeting, .openItem(item))]
    case .note(let item, let words, let isDissent):
      [.meeting(meeting, .note(item, words, isDissent: isDissent))]
    case .arrive(let somebody): [.meeting(meeting, .arrive(somebody))]
    case .leave(let somebody): [.meeting(meeting, .leave(somebody))]
    case .apologise(let body, let label): [.meeting(meeting, .apologise(body, label: label))]
    case .park(let item, let reason): [.meeting(meeting, .park(item, reason: reason))]
    case .move(let item, let before): [.meeting(meeting, .move(item, before: before))]
    case .merge(let item, let into): [.meeting(meeting, .merge(item, into: into))]
    case .split(let from, let heading, let title):
      [
        .meeting(
          meeting,
          .split(
            from,
            into: AgendaItem(id: ids.mint(), heading: heading, matter: .topic, title: title)
          )
        )
      ]
    case .place(let heading, let title, let isRisk):
      [
        .meeting(
          meeting,
          .place(
            AgendaItem(
              id: ids.mint(),
              heading: heading,
              matter: .topic,
              title: title,
              isRisk: isRisk
            )
          )
        )
      ]
    case .build(let proposals):
      Steps.build(proposals.map { proposal in proposal.item(as: ids.mint()) }, for: meeting)
    case .pauseClock(let isPaused): [.meeting(meeting, .pauseClock(isPaused))]
    case .hideWall(let isHidden): [.meeting(meeting, .hideWall(isHidden))]
    }
  }
}

/// How a meeting closes: what goes on to the next one, and which that is.
struct MeetingClosing: Sendable, Equatable {
  /// The meeting.
  let meeting: ID<Meeting>
  /// What nobody has decided on, in agenda order.
  var carried: [AgendaItem]
  /// How many undecided items more there are, withheld from whoever closes; they carry over too.
  let withheld: Int
  /// The next meeting of the series, nil where it must be called.
  let next: ID<Meeting>?
  /// The series.
  let series: Domain.Key<MeetingSeries>
  /// When the next meeting begins.
  let startsAt: Instant
  /// The close, from which the next meeting takes intelligence in (AMB-17).
  let intakeFrom: Instant

  /// The commands, with identities for what they bring into being.
  func commands(ids: IDSource) -> [Command] {
    Steps.close(
      meeting,
      carrying: carried.map { item in (item, ids.mint()) },
      to: next ?? ids.mint(),
      calling: next == nil
        ? .schedule(series, startsAt: startsAt, intakeFrom: intakeFrom) : nil
    )
  }
}

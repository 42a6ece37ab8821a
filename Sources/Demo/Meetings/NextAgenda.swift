internal import Domain

/// What stands on the next meeting's agenda beside the nominations: work that is overdue, operations
/// that run, and who takes over from teams that end.
struct NextAgenda {
  private let meeting: WeeklyYear.Called
  private let chair: ID<Officer>
  private var chance: Chance

  /// The agenda of a meeting that is called.
  init(of meeting: WeeklyYear.Called, cast: Cast, chance: Chance) {
    self.meeting = meeting
    chair = cast.first(.chair).id
    self.chance = chance
  }

  /// Places the items, on the afternoon before the pinned day.
  mutating func write(
    overdue: [TaskingPlan],
    operations: [OperationYear.Plan],
    into timeline: inout Timeline
  ) {
    var moment = Calendar2010.moment(Calendar2010.today.adding(days: -1), 15, 20)
    for tasking in overdue {
      place(
        .mattersArising,
        .tasking(tasking.id),
        "Overdue: \(tasking.draft.action.words)",
        at: moment,
        into: &timeline
      )
      moment = moment.adding(minutes: 3)
    }
    for operation in operations {
      place(
        .operations,
        .operation(operation.id),
        MeetingWords.review(of: operation.name),
        at: moment,
        into: &timeline
      )
      moment = moment.adding(minutes: 3)
    }
    place(
      .resources,
      .topic,
      "Joint crime teams end on 30 September: who takes over",
      at: moment,
      into: &timeline
    )
  }

  private mutating func place(
    _ heading: AgendaItem.Heading,
    _ matter: AgendaItem.Matter,
    _ title: String,
    at moment: Instant,
    into timeline: inout Timeline
  ) {
    let item = AgendaItem(
      id: chance.mint(at: moment),
      heading: heading,
      matter: matter,
      title: .present(title)
    )
    timeline.add(moment, by: chair, .meeting(meeting.id, .place(item)))
  }
}

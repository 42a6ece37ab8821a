import Canvas
import Domain
import Ledger

extension DashboardState {
  /// Does a chair's act: at once where nothing must be asked, else with its form.
  mutating func perform(_ act: MeetingAct) -> [Effect] {
    switch act {
    case .walk: return beginWalk()
    case .skip: return skip()
    case .close: askToCloseMeeting()
    case .earlier, .later: return moveItem(isEarlier: act == .earlier)
    case .build: return build()
    case .wall: return toggleWall()
    case .clock: return toggleClock()
    case .comment, .attend, .depart, .apologise, .park, .merge, .split, .add:
      open(meetingForm(act), by: .meeting(act))
    }
    return []
  }

  /// Opens the walk at the item where it stands: a terminal that died resumes there.
  private mutating func beginWalk() -> [Effect] {
    guard let row = firstOfWalk else { return [] }
    var page = PageLayer(pane: .agenda, row: .item(row.item.id))
    page.isWalk = true
    layers.append(.page(page))
    return select(.item(row.item.id)) + comeTo(row.item.id)
  }

  /// Goes to the next item that is undecided; what was skipped comes again at the end.
  private mutating func skip() -> [Effect] {
    guard let next = nextUndecided, case .page(var page) = topLayer else { return [] }
    let order = agenda?.items.map(\.item.id) ?? []
    let from = agendaRow(chosenRow?.id).flatMap { row in order.firstIndex(of: row.item.id) } ?? 0
    let isBack = (order.firstIndex(of: next.item.id) ?? 0) < from
    page.row = .item(next.item.id)
    page.scroll = 0
    replaceTop(.page(page))
    if isBack {
      say(
        "Back at the beginning: \(Wording.count(agenda?.undecided.count ?? 0, "item")) undecided."
      )
    }
    return select(.item(next.item.id)) + (page.isWalk ? comeTo(next.item.id) : [])
  }

  /// Writes down that the meeting has come to an item, so that others follow and a walk resumes.
  mutating func comeTo(_ item: ID<AgendaItem>) -> [Effect] {
    guard let agenda, agenda.meeting.isOpen, agenda.current != item,
      barrier(.walkMeeting) == nil
    else { return [] }
    return submit(
      .meeting(agenda.meeting.id, .openItem(item)),
      saying: "",
      about: ActSubject(agenda.meeting.reference.short, nil),
      kind: .quiet
    )
  }

  /// Comes to the item that a walk has turned to.
  mutating func followWalk() -> [Effect] {
    guard case .page(let page) = topLayer, page.isWalk, case .item(let item) = page.row else {
      return []
    }
    return comeTo(item)
  }

  private mutating func askToCloseMeeting() {
    guard let agenda, let closing else { return }
    let name = agenda.meeting.reference.short
    let day = LondonTime(closing.startsAt).date.spoken
    let count = closing.carried.count + closing.withheld
    if agenda.walk.risksWithheld > 0 {
      say(
        "\(Wording.count(agenda.walk.risksWithheld, "undecided risk item")) withheld from this room: "
          + "somebody who may see it decides before \(name) closes.",
        .refused
      )
      return
    }
    let unseen =
      closing.withheld == 0
      ? ""
      : " \(Wording.count(closing.withheld, "of them is", "of them are")) withheld from this room."
    let words =
      count == 0
      ? "Every item is decided. The minutes are written; nothing carries over."
      : "\(Wording.count(count, "undecided item")) carry over to the meeting of \(day), one carry "
        + "older.\(unseen)"
    layers.append(
      .question(
        Question(
          title: "Close \(name)?",
          words: words + " It cannot be undone, only added to.",
          deed: .closeMeeting(closing, reference: name)
        )
      )
    )
  }

  /// How the meeting would close now.
  private var closing: MeetingClosing? {
    guard let agenda else { return nil }
    let next = (self[pane: .agenda].reading as? AgendaPane.Reading)?.next
    let week = LondonTime(agenda.meeting.startsAt)
    let reading = LondonReading(week.date.adding(days: 7), hour: week.hour, minute: week.minute)
    return MeetingClosing(
      meeting: agenda.meeting.id,
      carried: agenda.undecided.map(\.item),
      withheld: agenda.walk.undecidedWithheld,
      next: next?.id,
      series: agenda.meeting.series,
      startsAt: next?.startsAt ?? reading.first ?? agenda.meeting.startsAt.adding(hours: 168),
      intakeFrom: now
    )
  }

  private mutating func moveItem(isEarlier: Bool) -> [Effect] {
    guard let agenda, let row = agendaRow(chosenRow?.id),
      let other = neighbour(of: row, isEarlier: isEarlier)
    else { return [] }
    let before: ID<AgendaItem>? =
      isEarlier ? other.item.id : neighbour(of: other, isEarlier: false)?.item.id
    return submit(
      .meeting(agenda.meeting.id, .move(row.item.id, before: before)),
      saying: isEarlier ? "moved up" : "moved down",
      about: ActSubject(chosenRow?.reference ?? "", nil)
    )
  }

  private mutating func build() -> [Effect] {
    guard let agenda else { return [] }
    let found = proposals
    return submit(
      .meeting(agenda.meeting.id, .build(found)),
      saying: "has \(Wording.count(found.count, "item")) more from its sources",
      about: ActSubject(agenda.meeting.reference.short, nil)
    )
  }

  private mutating func toggleClock() -> [Effect] {
    guard let agenda else { return [] }
    let isPaused = agenda.walk.itemClock?.isRunning ?? false
    return submit(
      .meeting(agenda.meeting.id, .pauseClock(isPaused)),
      saying: isPaused ? "has the item's clock stopped" : "has the item's clock running on",
      about: ActSubject(agenda.meeting.reference.short, nil)
    )
  }

  private mutating func toggleWall() -> [Effect] {
    guard let agenda else { return [] }
    let isHidden = !agenda.walk.isWallHidden
    return submit(
      .meeting(agenda.meeting.id, .hideWall(isHidden)),
      saying: isHidden ? "has its wall hidden" : "is on the wall again",
      about: ActSubject(agenda.meeting.reference.short, nil)
    )
  }
}

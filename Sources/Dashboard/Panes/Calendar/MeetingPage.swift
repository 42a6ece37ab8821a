import Canvas
import Domain
import Ledger

/// The page of a meeting: what its minutes say so far, their approval, and what was added later.
struct MeetingPage: RowReading {
  /// The minutes as far as the viewer may see them.
  let minutes: Minutes
  /// The agenda, for who is expected and what is withheld.
  let agenda: Agenda

  /// The page as a value.
  func content(_ context: PaneContext) -> DetailContent {
    let series = context.unit?.series(minutes.meeting.series)
    var content = DetailContent(
      title: minutes.meeting.reference.text,
      marking: minutes.marking
    )
    content.parts = [.text(series?.name ?? "", Style.text.bold), .fields(fields(series, context))]
    content.parts += approval
    content.parts += [.gap, .heading(minutes.closedAt == nil ? "Agenda" : "Minutes")]
    content.parts +=
      minutes.items.isEmpty ? [.text("Nothing is on it.", .muted)] : items(context)
    if minutes.withheld > 0 {
      content.parts.append(.text("\(Wording.count(minutes.withheld, "item")) withheld.", .caution))
    }
    content.parts += addenda(context)
    return content
  }

  private func fields(_ series: MeetingSeries?, _ context: PaneContext) -> [DetailContent.Field] {
    let meeting = minutes.meeting
    var fields: [DetailContent.Field] = [
      .init("Begins", LondonTime(meeting.startsAt).spoken, meeting.isMoved ? .caution : .text)
    ]
    if meeting.isMoved { fields.append(.init("Called for", LondonTime(meeting.calledFor).spoken)) }
    if let from = meeting.intakeFrom {
      fields.append(.init("Takes in", "from \(LondonTime(from).spoken), up to its beginning"))
    }
    fields.append(.init("Chair", series?.chair ?? ""))
    if let off = minutes.cancelled { fields.append(.init("Called off", off, .caution)) }
    if let moved = minutes.moves.last { fields.append(.init("Moved", moved, .caution)) }
    if let at = minutes.openedAt { fields.append(.init("Opened", LondonTime(at).spoken)) }
    if let at = minutes.closedAt {
      fields.append(.init("Closed", "\(LondonTime(at).spoken) by \(minutes.chairedBy)"))
    }
    if !minutes.seats.isEmpty {
      let names = minutes.seats.map { seat in
        let body = context.unit?.organisation(seat.attendance.organisation)?.short ?? ""
        return "\(seat.attendance.label) \(body)"
      }
      fields.append(.init("There", names.joined(separator: ", ")))
    }
    if !minutes.apologies.isEmpty {
      let names = minutes.apologies.map { apology in
        context.unit?.organisation(apology.organisation)?.short ?? apology.organisation.text
      }
      fields.append(.init("Apologies", names.joined(separator: ", ")))
    }
    return fields
  }

  private var approval: [DetailContent.Part] {
    if let approval = minutes.approval {
      return [
        .text(
          "APPROVED by \(approval.by), \(LondonTime(approval.at).spoken). Frozen with the ledger's "
            + "head \(approval.head.prefix(16))…; d adds an addendum.",
          .good
        )
      ]
    }
    guard minutes.closedAt != nil else { return [] }
    return [.text("Not approved yet. a approves and freezes them with the ledger's head.", .muted)]
  }

  private func items(_ context: PaneContext) -> [DetailContent.Part] {
    minutes.items.enumerated().flatMap { place, item -> [DetailContent.Part] in
      let references = item.references.map(\.short).joined(separator: ", ")
      var line = StyledText(SafeText("\(place + 1) ").padded(to: 4), .muted)
      line.append(SafeText(references.isEmpty ? "" : references + "  "), Style.text.bold)
      line.append(SafeText(decision(item) + "  "), item.decision == nil ? .caution : .good)
      line.append(SafeText(item.item.title.words))
      let notes = item.notes.map { note -> DetailContent.Part in
        .text("     \(note.isDissent ? "dissent: " : "")\(note.words.words)", .muted)
      }
      return [.line(line)] + notes
    }
  }

  private func decision(_ item: Minutes.Item) -> String {
    if item.item.heading == .attendance { return "" }
    guard let decision = item.decision else {
      return minutes.closedAt == nil ? "undecided" : "carried over"
    }
    return decision.short + (item.tasking.map { reference in " \(reference.short)" } ?? "")
  }

  private func addenda(_ context: PaneContext) -> [DetailContent.Part] {
    guard !minutes.addenda.isEmpty else { return [] }
    return [.gap, .heading("Added after the approval")]
      + minutes.addenda.map { addendum in
        .text(
          "\(Wording.minute(addendum.at, now: context.now)) \(addendum.by): \(addendum.words.words)",
          .text
        )
      }
  }
}

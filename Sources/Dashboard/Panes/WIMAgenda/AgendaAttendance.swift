import Canvas
import Domain
import Ledger

/// Who is in the room, by organisation, and whose seat is empty.
struct AgendaAttendance {
  private let agenda: Agenda
  private let context: PaneContext

  /// The attendance of a meeting.
  init(_ agenda: Agenda, _ context: PaneContext) {
    self.agenda = agenda
    self.context = context
  }

  /// `Present: SCD9 4  UKBA 2 · not here: HFT`.
  var line: StyledText {
    var line = StyledText("Present: ", .muted)
    let counts = present
    if counts.isEmpty { line.append("nobody yet", .muted) }
    for (place, count) in counts.enumerated() {
      line.append(SafeText((place > 0 ? "  " : "") + count.name + " "))
      line.append(SafeText("\(count.number)"), Style.text.bold)
    }
    let apologies = agenda.walk.apologies.map { apology in
      "\(apology.label) \(name(of: apology.organisation))"
    }
    if !apologies.isEmpty {
      line.append(SafeText(" · apologies: \(apologies.joined(separator: ", "))"), .muted)
    }
    let missing = absent
    if !missing.isEmpty {
      let words = agenda.meeting.isOpen ? " · not here: " : " · expected: "
      line.append(SafeText(words), .muted)
      line.append(
        SafeText(missing.joined(separator: ", ")),
        agenda.meeting.isOpen ? .caution : .text
      )
    }
    return line
  }

  private var present: [(name: String, number: Int)] {
    var order: [Domain.Key<Organisation>] = []
    var counts: [Domain.Key<Organisation>: Int] = [:]
    for attendance in agenda.present {
      if counts[attendance.organisation] == nil { order.append(attendance.organisation) }
      counts[attendance.organisation, default: 0] += 1
    }
    return order.map { key in (name(of: key), counts[key] ?? 0) }
  }

  private var absent: [String] {
    guard let series = context.unit?.series(agenda.meeting.series) else { return [] }
    let here = Set(agenda.present.map(\.organisation))
    return series.members.filter { member in !here.contains(member) }.map(name)
  }

  private func name(of key: Domain.Key<Organisation>) -> String {
    context.unit?.organisation(key)?.short ?? key.text
  }
}

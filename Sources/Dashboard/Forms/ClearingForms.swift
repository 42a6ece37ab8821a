import Canvas
import Domain
import Ledger

/// What is done with a report of the clearing queue.
enum ClearingAct: String, Sendable, CaseIterable {
  case pass, acknowledge
}

extension DashboardState {
  /// The clearing queue as it was read.
  var clearing: ClearingQueue {
    (self[pane: .daily].reading as? DailyPane.Reading)?.clearing ?? ClearingQueue()
  }

  /// Opens the form of a step in the clearing queue.
  func clearingForm(_ act: ClearingAct) -> FormLayer? {
    guard let unit else { return nil }
    let chosen = chosenRow?.id
    let rows = act == .pass ? clearing.rows : clearing.unacknowledged
    let fitting = rows.filter { row in chosen == nil || .report(row.report.id) == chosen }
    guard let first = fitting.first else { return nil }
    let form = act == .pass ? passForm(fitting, unit) : acknowledgeForm(fitting, unit)
    let row = chosen == nil ? nil : chosenRow
    let only = fitting.count == 1 ? first.report.reference.short : Self.anyReport
    return FormLayer(form, .clearing(act), about: row?.reference ?? only, row: row)
  }

  /// What a form is about while the report is still to be chosen in it.
  private static let anyReport = "Clearing:"

  private func reportField(_ rows: [ClearingRow]) -> Field {
    let options = rows.map { row in
      Option(
        row.report.reference.short,
        id: row.report.id.text,
        detail: "\(Wording.age(from: row.since, to: now)) \(row.report.headline.words)"
      )
    }
    return Field(
      "report",
      "Report",
      .picker(options),
      help: "The longest waiting stand first.",
      isRequired: true,
      initial: options.first.map { option in .option(option.id) }
    )
  }

  private func passForm(_ rows: [ClearingRow], _ unit: Unit) -> Form {
    let bodies = unit.organisations(on: today).filter { body in
      body.standing == .police
        && rows.contains { row in unit.agency(of: row.report.origin) == body.agency }
    }
    let options = bodies.map { body in
      Option(body.name, id: body.key.text, detail: body.short)
    }
    return Form(
      "clearing-pass",
      title: "Pass to a unit",
      subtitle: "clearing queue (06.B18)",
      fields: [
        reportField(rows),
        Field(
          "to",
          "To",
          .picker(options),
          help: "Who must see it, within the agency that owns it; they say when they have it.",
          source: "06.B18",
          isRequired: true
        ),
        Field("remark", "Remark", .text(max: 200), help: "What they are to do; may be left empty."),
      ],
      saveWord: { _ in "pass" }
    )
  }

  private func acknowledgeForm(_ rows: [ClearingRow], _ unit: Unit) -> Form {
    let bodies = rows.flatMap(\.bodies)
    var options: [Option] = []
    for key in bodies where !options.contains(where: { option in option.id == key.text }) {
      let body = unit.organisation(key)
      options.append(Option(body?.name ?? key.text, id: key.text, detail: body?.short ?? ""))
    }
    return Form(
      "clearing-acknowledge",
      title: "Acknowledged",
      subtitle: "clearing queue (06.B18)",
      fields: [
        reportField(rows),
        Field(
          "to",
          "By",
          .picker(options),
          help: "The body that has it.",
          isRequired: true,
          initial: options.count == 1 ? .option(options[0].id) : nil,
          validate: { value, values in
            guard case .option(let key) = value, let report = values.option("report"),
              let row = rows.first(where: { row in row.report.id.text == report }),
              !row.bodies.contains(where: { body in body.text == key })
            else { return nil }
            return "That report was not passed there, or it is acknowledged; choose another body."
          }
        ),
        Field(
          "who",
          "Who said so",
          .text(max: 60),
          help: "By label: DS 9.",
          isRequired: true
        ),
      ],
      saveWord: { _ in "acknowledge" }
    )
  }

  /// What a form of the clearing queue asks for.
  func clearingIntent(_ act: ClearingAct, of layer: FormLayer, _ values: FormValues)
    -> (Intent, String)?
  {
    guard let report = values.option("report").flatMap({ text in ID<Report>(text: text) }),
      let key = values.option("to").flatMap({ text in Domain.Key<Organisation>(text) })
    else { return nil }
    let row = clearing.rows.first { row in row.report.id == report }
    let name = row?.report.reference.short ?? ""
    let reference = layer.reference == Self.anyReport ? "\(name) " : ""
    let body = unit?.organisation(key)?.short ?? key.text
    switch act {
    case .pass:
      let step = Report.Passing.on(to: key, remark: values.text("remark"))
      return (.passing(report, step), "\(reference)passed to \(body); it waits to be acknowledged")
    case .acknowledge:
      let step = Report.Passing.acknowledge(of: key, by: values.text("who"))
      return (.passing(report, step), "\(reference)acknowledged by \(body)")
    }
  }

  /// Whether a step in the clearing queue can be taken now.
  func clearingAvailability(_ act: ClearingAct) -> Availability {
    if let barrier = barrier(.passReport) { return .unavailable(barrier) }
    let rows = act == .pass ? clearing.rows : clearing.unacknowledged
    guard !rows.isEmpty else {
      return .unavailable(
        act == .pass
          ? "Nothing waits in the clearing queue."
          : "Nothing that was passed waits to be acknowledged."
      )
    }
    guard let chosen = chosenRow, case .report(let id) = chosen.id else { return .available }
    return rows.contains { row in row.report.id == id }
      ? .available
      : .unavailable("\(chosen.reference) does not wait for that; c shows the clearing queue.")
  }

  /// What has stood in the clearing queue too long, before those who may pass it on.
  var lateClearings: [Need] {
    guard desk.may(.passReport) else { return [] }
    let hours = unit?.clearingHours(on: today) ?? 24
    return clearing.rows.filter { row in row.isLate(at: now, hours: hours) }.map { row in
      let words = row.stage == .unpassed ? "not passed on" : "passed, not acknowledged"
      let name = row.report.reference.short
      return Need(
        kind: .clearing,
        words: "\(name) \(words) \(Wording.age(from: row.since, to: now))",
        pane: .daily,
        row: .report(row.report.id),
        waited: now.minutes(since: row.since),
        spokenWords: "\(name) \(words) \(Wording.spokenAge(from: row.since, to: now))"
      )
    }
  }
}

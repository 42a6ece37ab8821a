import Canvas
import Domain

/// The numbers of a chart as a table: whatever a picture shows can be read, copied and counted.
struct ChartTable: Sendable, Equatable {
  /// What the chart is of: `immigration a day`.
  let title: String
  /// The heads of the columns.
  let heads: [String]
  /// The rows, each with a cell a column.
  let rows: [[String]]
}

extension PaneContent {
  /// The numbers of every chart of the pane, in the order of the screen; `today` is the day that a
  /// trend ends on.
  func chartTables(today: CivilDate) -> [ChartTable] {
    let blocks = (above + below).compactMap { block in block.table(today: today) }
    return blocks + columns.indices.compactMap(planTable)
  }

  /// The stretches of a column with a time plan, a row each.
  private func planTable(_ index: Int) -> ChartTable? {
    guard columns[index].axis != nil else { return nil }
    let stretches = choices.flatMap { row in
      row.cells[index].spans.map { span in
        [
          row.reference, Self.moment(span.start), Self.moment(span.end), "\(span.state)",
        ]
      }
    }
    return ChartTable(title: "Plan", heads: ["Row", "From", "To", "State"], rows: stretches)
  }

  /// A time of a plan, in minutes, as it reads in London.
  private static func moment(_ minutes: Int) -> String {
    let time = LondonTime(Instant(milliseconds: Int64(minutes) * 60_000))
    return "\(time.date.text) \(time.clock)"
  }
}

extension PaneBlock.Trend {
  /// The numbers, a row a day up to today.
  func table(today: CivilDate) -> ChartTable {
    ChartTable(
      title: label.prefix(1).uppercased() + label.dropFirst(),
      heads: ["Day", "Count"],
      rows: counts.enumerated().map { place, count in
        [today.adding(days: place + 1 - counts.count).text, "\(count)"]
      }
    )
  }
}

extension PaneBlock {
  /// The numbers of the block's chart, nil where it has none.
  fileprivate func table(today: CivilDate) -> ChartTable? {
    switch kind {
    case .line, .facts: nil
    case .bars(let gauges):
      gauges.isEmpty
        ? nil
        : ChartTable(
          title: "Places",
          heads: ["Place", "Held", "Room"],
          rows: gauges.map { gauge in [gauge.label, "\(gauge.value)", "\(gauge.capacity)"] }
        )
    case .trend(let trend): trend.table(today: today)
    case .timeline(let timeline): timeline.table
    case .table(let table): table
    case .queues(let queues):
      ChartTable(
        title: "Queues",
        heads: ["Queue", "Count", "Oldest"],
        rows: queues.map { queue in [queue.label, "\(queue.count)", queue.oldest] }
      )
    case .heat(let heat): heat.table
    case .map(let map, let title):
      ChartTable(
        title: title,
        heads: ["Area", "Count"],
        rows: map.tiles.sorted { left, right in left.label < right.label }.map { tile in
          [tile.label, tile.value.map(String.init) ?? "·"]
        }
      )
    }
  }
}

extension Timeline {
  /// What stands in each row, when.
  fileprivate var table: ChartTable {
    ChartTable(
      title: "Rota",
      heads: ["Row", "When", "What"],
      rows: rows.flatMap { row in
        row.entries.map { entry in [row.label, entry.when, entry.what] }
      }
    )
  }
}

extension PaneBlock.Heat {
  /// The numbers, a row a day.
  fileprivate var table: ChartTable {
    ChartTable(
      title: label.prefix(1).uppercased() + label.dropFirst() + " by the hour",
      heads: ["Day"] + (0..<24).map { hour in padded(hour, to: 2) },
      rows: days.map { day in
        [day.label] + day.hours.map { count in count.map(String.init) ?? "·" }
      }
    )
  }
}

import Canvas
import Domain
import Testing

@testable import Dashboard

/// The numbers behind the pictures.
struct ChartTableTests {
  private func tables(_ pane: PaneID) -> [ChartTable] {
    let state = DashboardState.sample(focus: pane)
    return state.focused.content.chartTables(today: state.today)
  }

  @Test func `every chart of every pane has its table`() {
    let state = DashboardState.sample()
    for id in PaneCatalogue.ids {
      let content = state[pane: id].content
      let charts = (content.above + content.below).count { block in
        switch block.kind {
        case .bars(let gauges): !gauges.isEmpty
        case .trend, .timeline, .heat, .map, .table, .queues: true
        case .line, .facts: false
        }
      }
      let plans = content.columns.count { column in column.axis != nil }
      #expect(content.chartTables(today: state.today).count == charts + plans, "\(id.word)")
      for table in content.chartTables(today: state.today) {
        for row in table.rows { #expect(row.count == table.heads.count, "\(table.title)") }
      }
    }
  }

  @Test func `a trend is a day and a count a row, and ends today`() throws {
    let trend = try #require(tables(.custody).first { table in table.heads == ["Day", "Count"] })

    #expect(trend.rows.last?[0] == "2010-09-16")
    #expect(trend.rows.count == Set(trend.rows.map { row in row[0] }).count)
  }

  @Test func `a plan is a row a stretch, from one London time to another`() throws {
    let plan = try #require(tables(.teams).first { table in table.title == "Plan" })
    let row = try #require(plan.rows.first)

    #expect(plan.heads == ["Row", "From", "To", "State"])
    #expect(row[1] < row[2])
    #expect(row[1].count == 16)
  }

  @Test func `T shows the numbers and Esc takes them away`() {
    var state = DashboardState.sample(focus: .custody)
    state.strike(.character("T"))
    let lines = state.frame().lines

    #expect(lines.contains { line in line.contains("Custody in numbers") })
    #expect(lines.contains { line in line.contains("All cells") })
    state.strike(.character("j"), .end, .pageUp, .character("k"), .escape)
    #expect(state.layers.isEmpty)
  }

  @Test func `a table wider than the screen is turned, so that no hour is cut off`() {
    let hours = (0..<24).map { hour in "\(hour)" }
    let table = ChartTable(
      title: "By the hour",
      heads: ["Day"] + hours,
      rows: [["Calls"] + hours, ["No cover"] + hours]
    )
    #expect(table.fitting(200) == table)

    let turned = table.fitting(76)

    #expect(turned.heads == ["", "Calls", "No cover"])
    #expect(turned.rows.count == 24 && turned.rows[23] == ["23", "23", "23"])
  }

  @Test func `a pane without a chart says so`() {
    var state = DashboardState.sample(focus: .tasking)
    state.strike(.character("T"))

    #expect(state.layers.isEmpty)
    #expect(state.notice?.words.hasSuffix("has no chart.") == true)
  }
}

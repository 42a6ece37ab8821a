import Canvas
import Domain
import Ledger

/// A record that a page names, and that can be gone to from there.
struct PageLink: Sendable, Equatable {
  /// The row whose page shows it; that page is read for whoever goes there.
  let row: RowID
  /// What people call it.
  let reference: String
  /// What it has to do with the page, or says.
  let words: String
}

extension PageLink {
  /// A record of a name, with what it has to do with the page.
  init(_ row: RowID, _ reference: Reference, _ words: String) {
    self.init(row: row, reference: reference.short, words: words)
  }

  /// A report with its headline.
  init(_ report: ReportRow) {
    self.init(.report(report.id), report.reference, report.headline.words)
  }

  /// A tasking with what is to be done.
  init(_ tasking: TaskingRow) {
    self.init(.tasking(tasking.id), tasking.reference, tasking.action.words)
  }

  /// An operation with its name.
  init(_ operation: OperationRow) {
    let name = operation.operation.plan?.draft.name.words ?? ""
    self.init(.operation(operation.id), operation.reference, "operation \(name)")
  }

  /// A call that the record came of.
  init(_ call: Named<AdviceCall>) {
    self.init(.call(call.id), call.reference, "the call that it came of")
  }
}

/// The records that a page names, as they were when the box was opened.
struct LinksLayer: Sendable, Equatable {
  /// What the page is of.
  let title: String
  /// The records.
  let links: [PageLink]
  /// The place of the chosen one.
  var choice = 0
}

/// Draws the records that a page names.
struct LinksView {
  private let state: DashboardState
  private let layer: LinksLayer

  /// The records of a layer.
  init(_ state: DashboardState, _ layer: LinksLayer) {
    self.state = state
    self.layer = layer
  }

  /// Draws the box, and answers where the cursor belongs: on the chosen record.
  func draw(on canvas: inout Canvas) -> Point? {
    let widest = layer.links.map(\.reference.count).max() ?? 0
    return ListBox(
      title: "Named by \(layer.title)",
      note: "Enter opens · Esc goes back",
      lines: layer.links.map { link in
        var words = StyledText(SafeText(link.reference).padded(to: widest), Style.text.bold)
        words.append(SafeText("  \(link.words)"))
        return ListBox.Line(words: words)
      },
      empty: "",
      choice: layer.choice,
      width: 90
    ).draw(in: state.overlayArea, on: &canvas)
  }
}

extension DashboardState {
  /// The records that the page in view names.
  var pageLinks: [PageLink] {
    guard case .page(let page) = topLayer else { return [] }
    return content(of: page)?.links ?? []
  }

  /// Goes to the record that the page names, or lets one be chosen where there are several.
  mutating func openLinks() {
    let links = pageLinks
    guard links.count != 1 else { return go(to: links[0]) }
    guard !links.isEmpty, case .page(let page) = topLayer, let content = content(of: page) else {
      return
    }
    layers.append(.links(LinksLayer(title: content.title, links: links)))
  }

  /// What a key does among the records that a page names.
  mutating func press(_ key: Key, in layer: LinksLayer) -> [Effect] {
    var layer = layer
    switch ListBox.step(key, at: layer.choice, of: layer.links.count) {
    case .choose(let place):
      layer.choice = place
      replaceTop(.links(layer))
    case .take:
      layers.removeLast()
      go(to: layer.links[layer.choice])
    case .leave: layers.removeLast()
    case .other: break
    }
    return []
  }

  private mutating func go(to link: PageLink) {
    guard let pane = link.row.pane else { return }
    openPage(of: link.row, in: pane)
  }

  /// Opens the page of a row over what is there, which going back returns to.
  mutating func openPage(of row: RowID, in pane: PaneID) {
    focus = pane
    if self[pane: pane].content.row(row) != nil { self[pane: pane].selection = row }
    settle(pane)
    layers.append(.page(PageLayer(pane: pane, row: row)))
  }
}

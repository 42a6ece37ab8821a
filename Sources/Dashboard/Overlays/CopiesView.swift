import Canvas
import Domain
import Ledger

/// The copies that may still hold the texts of a report after its disposal, until they are read.
struct CopiesLayer: Sendable, Equatable {
  /// What people call the report.
  let reference: String
  /// Where its texts may still be.
  let copies: TextCopies
  /// How many lines are scrolled away at the top.
  var scroll = 0
}

extension DashboardState {
  /// The box of the copies: each file whole, on as many lines as it needs, so that it can be found.
  func copiesView(_ layer: CopiesLayer) -> LinesView {
    let width = max(20, min(overlayArea.width, 110) - 4)
    let note = "Copies made by other means, exports and prints hold them too."
    let lines = (layer.copies.lines + ["", note]).flatMap { line -> [StyledText] in
      let isFile = line.hasPrefix("  ")
      let text = SafeText(isFile ? String(line.dropFirst(2)) : line)
      let style: Style = isFile ? Style.text.bold : line == note ? .muted : .caution
      return text.wrapped(to: width - (isFile ? 2 : 0)).map { part in
        StyledText(isFile ? "  " : "", .text) + StyledText(part, style)
      }
    }
    return LinesView(
      title: "\(layer.reference): copies that may still hold its texts",
      lines: lines,
      scroll: layer.scroll,
      area: overlayArea
    )
  }

  /// What a key does while the copies are shown.
  mutating func press(_ key: Key, amongCopies layer: CopiesLayer) -> [Effect] {
    guard let scroll = copiesView(layer).scroll(after: key, leftBy: "q") else {
      layers.removeLast()
      return []
    }
    var layer = layer
    layer.scroll = scroll
    replaceTop(.copies(layer))
    return []
  }

  /// Shows the copies that a disposal could not reach, and keeps them among the messages.
  mutating func show(_ copies: TextCopies?, of reference: String) {
    guard let copies, !copies.isEmpty else { return }
    layers.append(.copies(CopiesLayer(reference: reference, copies: copies)))
    for line in copies.lines.reversed() { keep(line) }
  }
}

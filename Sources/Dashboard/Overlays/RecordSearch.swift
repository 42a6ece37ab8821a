/// A row of a pane that a typed reference finds.
struct FoundRecord: Sendable, Equatable {
  /// The pane.
  let pane: PaneID
  /// The row.
  let row: RowID
  /// What people call it: `TSK-74`.
  let reference: String
  /// What it is, in one sentence.
  let sentence: String
}

extension DashboardState {
  /// How many rows the palette offers.
  private static let mostRecords = 6

  /// The rows of the loaded panes that a layer's text calls by their reference: `TSK-74`, `tsk 74`,
  /// `INT-2010-001861`, or the number alone.
  func records(for layer: CommandsLayer) -> [FoundRecord] {
    let typed = RecordName(layer.text)
    guard !layer.isHelp, !typed.digits.isEmpty else { return [] }
    var exact: [FoundRecord] = []
    var begun: [FoundRecord] = []
    for id in PaneCatalogue.ids {
      for row in self[pane: id].content.choices {
        let name = RecordName(row.reference)
        guard typed.letters.isEmpty || name.letters.hasPrefix(typed.letters),
          name.digits.hasPrefix(typed.digits)
        else { continue }
        let record = FoundRecord(
          pane: id,
          row: row.id,
          reference: row.reference,
          sentence: row.sentence
        )
        if name.digits == typed.digits { exact.append(record) } else { begun.append(record) }
      }
    }
    return Array((exact + begun).prefix(Self.mostRecords))
  }

  /// Goes to a row that the palette found.
  mutating func go(to record: FoundRecord) -> [Effect] {
    layers.removeAll()
    show(record.pane)
    guard focused.content.row(record.row) != nil else {
      say("\(record.reference) has left the list.", .refused)
      return []
    }
    return select(record.row)
  }
}

/// A reference as it is compared: the letters before it, and the number without its year and noughts.
private struct RecordName {
  let letters: String
  let digits: String

  init(_ text: String) {
    letters = text.lowercased().prefix { letter in !letter.isNumber }.filter(\.isLetter)
    let parts = text.split { character in !character.isWholeNumber }
    // A custody number keeps its year behind a stroke: SC 2310/10.
    let part = text.contains("/") ? parts.first : parts.last
    digits = String((part ?? "").drop { digit in digit == "0" })
  }
}

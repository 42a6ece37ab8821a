internal import Domain

extension FieldMap {
  /// The map that a TOML file describes; `known` are the names of our columns.
  ///
  ///     [columns]
  ///     "Custody No" = "custody_ref"    # theirs = ours
  ///     "Remarks" = ""                  # left out
  ///     [values.marking]
  ///     "R" = "RESTRICTED"              # theirs = ours
  ///     [defaults]
  ///     scheme = "5x5x5"
  ///     [dates]
  ///     form = "dd/mm/yyyy HH:MM"       # or iso, epoch, epoch-ms
  ///     fold = "winter"                 # a time that comes twice; gap: one that never comes
  ///     [dates.columns]
  ///     received = "epoch"
  ///
  /// - Throws: `SettingsFileError` with the line and the way to each fault.
  public static func read(bytes: [UInt8], file: String, known: [String])
    throws(SettingsFileError) -> FieldMap
  {
    let top = try TOMLText.parse(bytes: bytes, file: file)
    var reading = FieldMapReading(known: known, faults: UnitReading(file: file))
    for (name, place) in top.members(expected: "a field map", reading.faults) {
      switch name {
      case "columns": reading.columns(place)
      case "values": reading.values(place)
      case "defaults": reading.defaults(place)
      case "dates": reading.dates(place)
      default:
        reading.faults.fault(
          place,
          found: "an unknown name",
          expected: "columns, values, defaults or dates"
        )
      }
    }
    guard reading.faults.faults.isEmpty else { throw SettingsFileError(reading.faults) }
    return reading.map
  }
}

/// One reading of a field map, with what it has come upon.
private struct FieldMapReading {
  let known: [String]
  let faults: UnitReading
  var map = FieldMap()

  mutating func columns(_ place: TOMLPlace) {
    for (theirs, place) in place.members(expected: "a table of theirs = ours", faults) {
      guard let ours = place.text(expected: ourColumn, faults) else { continue }
      guard ours.isEmpty || known.contains(ours) else {
        faults.fault(place, expected: ourColumn)
        continue
      }
      map.columns[theirs] = ours
    }
  }

  mutating func values(_ place: TOMLPlace) {
    for (ours, table) in place.members(expected: "a table for each column", faults)
    where isKnown(ours, at: table) {
      for (theirs, place) in table.members(expected: "a table of theirs = ours", faults) {
        map.values[ours, default: [:]][theirs] = place.text(expected: "a text", faults)
      }
    }
  }

  mutating func defaults(_ place: TOMLPlace) {
    for (ours, place) in place.members(expected: "a table of column = value", faults)
    where isKnown(ours, at: place) {
      map.defaults[ours] = place.text(expected: "a text", faults)
    }
  }

  mutating func dates(_ place: TOMLPlace) {
    for (name, place) in place.members(expected: "a table", faults) {
      switch name {
      case "form": map.dateForm = word(place) ?? map.dateForm
      case "fold": map.fold = word(place)
      case "gap": map.gap = word(place)
      case "columns":
        for (ours, place) in place.members(expected: "a table of column = form", faults)
        where isKnown(ours, at: place) {
          map.dateForms[ours] = word(place)
        }
      default:
        faults.fault(place, found: "an unknown name", expected: "form, fold, gap or columns")
      }
    }
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(_ place: TOMLPlace) -> Word? {
    let expected = "one of \(listed(Word.allCases.map(\.rawValue)))"
    guard let text = place.text(expected: expected, faults) else { return nil }
    guard let word = Word(rawValue: text) else {
      faults.fault(place, expected: expected)
      return nil
    }
    return word
  }

  private func isKnown(_ ours: String, at place: TOMLPlace) -> Bool {
    if known.contains(ours) { return true }
    faults.fault(place, found: "an unknown column", expected: ourColumn)
    return false
  }

  private var ourColumn: String { "one of our columns: \(known.joined(separator: ", "))" }
}

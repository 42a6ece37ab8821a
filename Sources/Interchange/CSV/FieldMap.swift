/// How somebody else's file says what ours says: names of columns, values, and forms of dates.
public struct FieldMap: Sendable, Equatable {
  /// Our column's name for each of theirs; empty for a column that is left out.
  public var columns: [String: String] = [:]
  /// Our value for each of theirs, by our column's name.
  public var values: [String: [String: String]] = [:]
  /// What a column holds that is missing or empty, by our column's name.
  public var defaults: [String: String] = [:]
  /// How moments are written.
  public var dateForm = DateForm.iso
  /// How the moments of some columns are written, by our column's name.
  public var dateForms: [String: DateForm] = [:]
  /// Which clock a London time is read by that comes twice; nil makes it a fault.
  public var fold: LondonClock?
  /// Which clock a London time is read by that never comes; nil makes it a fault.
  public var gap: LondonClock?

  /// The map that changes nothing.
  public init() {}

  /// The same map with the pairs of a short form, `theirs=ours,theirs=ours`.
  ///
  /// - Throws: `SettingsFileError` for a pair without an equals sign and for a column of ours that
  ///   there is none of.
  public func adding(pairs: String, known: [String]) throws(SettingsFileError) -> FieldMap {
    var map = self
    var sentences: [String] = []
    for pair in pairs.split(separator: ",") {
      guard let equals = pair.lastIndex(of: "=") else {
        sentences.append("--map: found \(shown(pair)), expected theirs=ours.")
        continue
      }
      let theirs = String(pair[..<equals])
      let ours = String(pair[pair.index(after: equals)...])
      guard ours.isEmpty || known.contains(ours) else {
        sentences.append(
          "--map: found \(shown(pair)), expected one of our columns after the equals sign: "
            + known.joined(separator: ", ") + "."
        )
        continue
      }
      map.columns[theirs] = ours
    }
    guard sentences.isEmpty else { throw SettingsFileError(sentences) }
    return map
  }
}

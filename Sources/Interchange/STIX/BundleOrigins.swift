internal import Domain

/// Which organisations of the unit the identities of a bundle are.
struct BundleOrigins {
  /// The most identities that are remembered: more than any partner has offices.
  static let mostIdentities = 10_000

  let unit: Unit
  let map: FieldMap
  let limits: TextLimits

  /// Reads the identities of a bundle, and answers with the map that has each as one of our keys, or
  /// as its name where the unit has no such organisation.
  ///
  /// What is wrong with the bundle is left for the reading of its reports.
  func read(_ source: ByteSource) -> FieldMap {
    let known = unit.organisations()
    var map = self.map
    map.dateForm = .iso
    map.dateForms = [:]
    let theirs = map.values[ReportColumn.origin.name] ?? [:]
    var origins = theirs
    for organisation in known {
      origins[STIXDefinition.id(of: organisation.key)] = organisation.key.text
    }
    var reader = BundleReader(source, limits: limits, hashes: false)
    while case let step = reader.next(), step != .end {
      guard case .object = step else { break }
      guard let object = try? BundleObject(reader), object.type == "identity" else { continue }
      guard let name = object.tree["name"]?.text, origins[object.id] == nil else { continue }
      guard origins.count < Self.mostIdentities else { break }
      origins[object.id] = theirs[name] ?? key(of: name, among: known) ?? name
    }
    map.values[ReportColumn.origin.name] = origins
    return map
  }

  /// The key of the organisation that bears a name, in full, in short or by another name.
  private func key(of name: String, among known: [Organisation]) -> String? {
    let wanted = name.lowercased()
    return known.first { organisation in
      ([organisation.name, organisation.short, organisation.key.text] + organisation.aliases)
        .contains { own in own.lowercased() == wanted }
    }?.key.text
  }
}

extension Figure {
  /// Something that the ledger can count, written as a word and what it is of.
  public enum Measure: Hashable, Sendable {
    /// Immigration episodes in police cells that began in a London year: `custody-episodes 2009`.
    case custodyEpisodes(year: Int)
    /// The whole minutes of those episodes: `custody-minutes 2009`.
    case custodyMinutes(year: Int)
    /// The posts of a team, of one kind of staff or of all: `strength maxim MPS officers`.
    case strength(Key<Team>, staff: String)
    /// A price of a banded tariff in pounds: `price table-1 0-12 standard`.
    case price(Key<Tariff>, band: String, isConstant: Bool)
    /// The priorities of a period whose codes begin so: `priorities 2010 CS`.
    case priorities(period: String, code: String)
    /// The teams of these keys that are on record: `teams joint-hackney joint-islington`.
    case teams([Key<Team>])
    /// The boards of these keys that are on record: `boards programme-14 programme-15`.
    case boards([Key<MeetingSeries>])
    /// The members of a board: `members oic-working-group`.
    case members(Key<MeetingSeries>)
    /// The greatest sentence of an offence in years: `maximum soa-2003-57`.
    case maximum(Key<Offence>)
    /// The amount of a funding line in pounds: `funding reflex-maxim`.
    case funding(Key<FundingLine>)
    /// The days from one milestone to another: `days meeting-2010 joint-teams-withdrawn`.
    case days(from: Key<Milestone>, to: Key<Milestone>)

    /// The measure written so, or nil for any other text.
    public init?(text: String) {
      let words = text.split(separator: " ").map(String.init)
      guard let name = words.first, let measure = Self(name: name, terms: Array(words.dropFirst()))
      else { return nil }
      self = measure
    }

    private init?(name: String, terms: [String]) {
      switch (name, terms.count) {
      case ("custody-episodes", 1), ("custody-minutes", 1):
        guard let year = Int(terms[0]), (1000...9999).contains(year) else { return nil }
        self =
          name == "custody-episodes" ? .custodyEpisodes(year: year) : .custodyMinutes(year: year)
      case ("priorities", 2): self = .priorities(period: terms[0], code: terms[1])
      case ("price", 3): self.init(tariff: terms[0], band: terms[1], column: terms[2])
      case ("strength", 1...):
        guard let team = Key<Team>(terms[0]) else { return nil }
        self = .strength(team, staff: terms.dropFirst().joined(separator: " "))
      case ("teams", 1...):
        guard let keys: [Key<Team>] = keys(terms) else { return nil }
        self = .teams(keys)
      case ("boards", 1...):
        guard let keys: [Key<MeetingSeries>] = keys(terms) else { return nil }
        self = .boards(keys)
      case ("days", 2):
        guard let keys: [Key<Milestone>] = keys(terms) else { return nil }
        self = .days(from: keys[0], to: keys[1])
      default: self.init(name: name, of: terms)
      }
    }

    private init?(tariff: String, band: String, column: String) {
      guard let tariff = Key<Tariff>(tariff), column == "standard" || column == "constant" else {
        return nil
      }
      self = .price(tariff, band: band, isConstant: column == "constant")
    }

    private init?(name: String, of terms: [String]) {
      guard terms.count == 1 else { return nil }
      switch name {
      case "members":
        guard let key = Key<MeetingSeries>(terms[0]) else { return nil }
        self = .members(key)
      case "maximum":
        guard let key = Key<Offence>(terms[0]) else { return nil }
        self = .maximum(key)
      case "funding":
        guard let key = Key<FundingLine>(terms[0]) else { return nil }
        self = .funding(key)
      default: return nil
      }
    }

    /// The written form that `init(text:)` reads.
    public var text: String {
      switch self {
      case .custodyEpisodes(let year): "custody-episodes \(year)"
      case .custodyMinutes(let year): "custody-minutes \(year)"
      case .strength(let team, ""): "strength \(team.text)"
      case .strength(let team, let staff): "strength \(team.text) \(staff)"
      case .price(let tariff, let band, let isConstant):
        "price \(tariff.text) \(band) \(isConstant ? "constant" : "standard")"
      case .priorities(let period, let code): "priorities \(period) \(code)"
      case .teams(let keys): "teams \(keys.map(\.text).joined(separator: " "))"
      case .boards(let keys): "boards \(keys.map(\.text).joined(separator: " "))"
      case .members(let key): "members \(key.text)"
      case .maximum(let key): "maximum \(key.text)"
      case .funding(let key): "funding \(key.text)"
      case .days(let from, let to): "days \(from.text) \(to.text)"
      }
    }

    /// Whether entries are counted, or a record holds what a source says.
    public var kind: Kind {
      switch self {
      case .price, .maximum, .funding: .quoted
      case .custodyEpisodes, .custodyMinutes, .strength, .priorities, .teams, .boards, .members,
        .days:
        .counted
      }
    }

    /// The records of the unit that it counts; empty for one that counts the custody entries.
    public var addresses: [Unit.Address] {
      switch self {
      case .custodyEpisodes, .custodyMinutes, .priorities: []
      case .strength(let key, _): [Unit.Address(section: .team, key: key.text)]
      case .price(let key, _, _): [Unit.Address(section: .tariff, key: key.text)]
      case .teams(let keys): keys.map { key in Unit.Address(section: .team, key: key.text) }
      case .boards(let keys): keys.map { key in Unit.Address(section: .series, key: key.text) }
      case .members(let key): [Unit.Address(section: .series, key: key.text)]
      case .maximum(let key): [Unit.Address(section: .offence, key: key.text)]
      case .funding(let key): [Unit.Address(section: .funding, key: key.text)]
      case .days(let from, let to):
        [from, to].map { key in Unit.Address(section: .milestone, key: key.text) }
      }
    }
  }
}

extension Figure.Measure: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let measure = Self(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "A measure reads 'custody-episodes 2009', not '\(text)'."
        )
      )
    }
    self = measure
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

private func keys<Entity>(_ terms: [String]) -> [Key<Entity>]? {
  let keys = terms.compactMap { term in Key<Entity>(term) }
  return keys.count == terms.count ? keys : nil
}

/// What the partner pays for an immigration detainee in a police cell, from a day on.
public struct Tariff: Hashable, Sendable, Codable {
  /// How the price is formed.
  public enum Form: Hashable, Sendable, Codable {
    /// One total for the stay, chosen by the first band whose upper bound the stay does not pass.
    case banded([Band])
    /// One price whatever the length.
    case fixed(Pence)
    /// A price for the first hour and one for each further hour begun.
    case hourly(first: Pence, further: Pence)
  }

  /// A band of lengths and its two prices.
  public struct Band: Hashable, Sendable, Codable {
    /// The band in the source's words: `0-12`.
    public let label: String
    /// The longest stay of the band, in whole minutes, inclusive (AMB-2).
    public let upToMinutes: Int
    /// The price of the stay.
    public let standard: Pence
    /// The price of the stay under constant watch.
    public let constant: Pence

    /// The band with these prices.
    public init(label: String, upToMinutes: Int, standard: Pence, constant: Pence) {
      self.label = label
      self.upToMinutes = upToMinutes
      self.standard = standard
      self.constant = constant
    }
  }

  /// `table-1`.
  public let key: Key<Tariff>
  /// The name.
  public let name: String
  /// The first day of a stay's start that it prices, as the source gives it.
  public let from: PartialDate
  /// The first day that it prices no longer, or nil while it does.
  public let until: CivilDate?
  /// How the price is formed.
  public let form: Form
  /// The paragraph it rests on.
  public let paragraph: String

  /// The tariff with these attributes.
  public init(
    key: Key<Tariff>,
    name: String,
    from: PartialDate,
    until: CivilDate? = nil,
    form: Form,
    paragraph: String
  ) {
    self.key = key
    self.name = name
    self.from = from
    self.until = until
    self.form = form
    self.paragraph = paragraph
  }

  /// Whether the tariff prices stays that begin on a day.
  public func holds(on date: CivilDate) -> Bool {
    if let earliest = from.earliest, date < earliest { return false }
    if let until, date >= until { return false }
    return true
  }
}

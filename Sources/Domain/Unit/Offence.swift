/// An offence that the work meets: where it stands, and the most it can bring.
///
/// It is a pointer for the desk, not the text of the law.
public struct Offence: Hashable, Sendable, Codable {
  /// `soa-2003-57`.
  public let key: Key<Offence>
  /// The Act.
  public let act: String
  /// The section: `s.57`.
  public let section: String
  /// The offence in our words.
  public let words: String
  /// The greatest sentence in years, nil where no source states one.
  public let maximumYears: Int?
  /// Whether it is a lifestyle offence under the Proceeds of Crime Act 2002.
  public let isLifestyle: Bool
  /// The first day it can be charged for, as far as it matters here.
  public let from: PartialDate
  /// The first day it can be charged for no longer, or nil while it can.
  public let until: CivilDate?
  /// What else is to be known, in our words.
  public let remark: String
  /// The paragraphs it rests on; `GK` is general knowledge to be checked.
  public let paragraph: String

  /// The offence with these attributes.
  public init(
    key: Key<Offence>,
    act: String,
    section: String,
    words: String,
    maximumYears: Int? = nil,
    isLifestyle: Bool = false,
    from: PartialDate = .notStated,
    until: CivilDate? = nil,
    remark: String = "",
    paragraph: String
  ) {
    self.key = key
    self.act = act
    self.section = section
    self.words = words
    self.maximumYears = maximumYears
    self.isLifestyle = isLifestyle
    self.from = from
    self.until = until
    self.remark = remark
    self.paragraph = paragraph
  }
}

/// The words of one code: what stands beside it on a screen.
public struct CodeWording: Hashable, Sendable, Codable {
  /// The list that the code belongs to.
  public enum List: String, Sendable, CaseIterable, Codable {
    case source, information, handling, marking, outcome, observation, retention, tension, form
    case nfaReason = "nfa-reason"
    case nimLevel = "nim-level"
    case product
  }

  /// `source-5x5x5-a`.
  public let key: Key<CodeWording>
  /// The list.
  public let list: List
  /// The scheme that the list belongs to, `5x5x5`; empty where there is one list only.
  public let scheme: String
  /// Whose wording it is where several circulate, `police`; empty where one does (AMB-1).
  public let edition: String
  /// The code itself: `A`, `4`, `duplicate`.
  public let code: String
  /// What it means.
  public let words: String
  /// How it is used, in our words.
  public let remark: String
  /// The place in its list, from 1.
  public let rank: Int
  /// The paragraphs it rests on; `GK` is general knowledge to be checked.
  public let paragraph: String

  /// The wording with these attributes.
  public init(
    key: Key<CodeWording>,
    list: List,
    scheme: String = "",
    edition: String = "",
    code: String,
    words: String,
    remark: String = "",
    rank: Int,
    paragraph: String
  ) {
    self.key = key
    self.list = list
    self.scheme = scheme
    self.edition = edition
    self.code = code
    self.words = words
    self.remark = remark
    self.rank = rank
    self.paragraph = paragraph
  }
}

/// The codes of one list, each with the words that stand beside it on a screen.
public struct CodeList: Hashable, Sendable, Codable {
  /// What the codes are for.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case source, information, handling, marking, outcome, observation, retention, tension, form
    case nfaReason = "nfa-reason"
    case nimLevel = "nim-level"
    case product
  }

  /// `source-5x5x5`.
  public let key: Key<CodeList>
  /// What the codes are for.
  public let list: Kind
  /// The scheme that the codes belong to, `5x5x5`; empty where there is one only.
  public let scheme: String
  /// Whose wording it is where several circulate, `police`; empty where one does (AMB-1).
  public let edition: String
  /// The codes in their order.
  public let codes: [CodeWording]
  /// The paragraphs it rests on; `GK` is general knowledge to be checked.
  public let paragraph: String

  /// The list of these codes.
  public init(
    key: Key<CodeList>,
    list: Kind,
    scheme: String = "",
    edition: String = "",
    codes: [CodeWording],
    paragraph: String
  ) {
    self.key = key
    self.list = list
    self.scheme = scheme
    self.edition = edition
    self.codes = codes
    self.paragraph = paragraph
  }
}

/// The words of one code.
public struct CodeWording: Hashable, Sendable, Codable {
  /// The code itself: `A`, `4`, `duplicate`.
  public let code: String
  /// What it means.
  public let words: String
  /// How it is used, in our words.
  public let remark: String
  /// The paragraphs it rests on; empty for those of its list.
  public let paragraph: String

  /// The code with these words.
  public init(code: String, words: String, remark: String = "", paragraph: String = "") {
    self.code = code
    self.words = words
    self.remark = remark
    self.paragraph = paragraph
  }
}

extension Unit {
  /// The codes of a kind in their order, of one scheme and edition where those are named.
  ///
  /// - Complexity: O(n) in the unit's records.
  public func wordings(
    _ kind: CodeList.Kind,
    scheme: String? = nil,
    edition: String? = nil,
    on date: CivilDate? = nil
  ) -> [CodeWording] {
    records(.code, on: date)
      .compactMap { record in
        if case .code(let list) = record { list } else { nil }
      }
      .filter { list in list.isOf(kind, scheme: scheme, edition: edition) }
      .flatMap(\.wordings)
  }

  /// The words of one code, or nil where the unit has none for it.
  public func wording(
    _ kind: CodeList.Kind,
    code: String,
    scheme: String? = nil,
    edition: String? = nil,
    on date: CivilDate? = nil
  ) -> CodeWording? {
    wordings(kind, scheme: scheme, edition: edition, on: date)
      .first { wording in wording.code == code }
  }
}

extension CodeList {
  /// The codes, each with a paragraph: its own, or the list's.
  public var wordings: [CodeWording] {
    codes.map { code in
      CodeWording(
        code: code.code,
        words: code.words,
        remark: code.remark,
        paragraph: code.paragraph.isEmpty ? paragraph : code.paragraph
      )
    }
  }

  fileprivate func isOf(_ kind: Kind, scheme: String?, edition: String?) -> Bool {
    if list != kind { return false }
    if let scheme, scheme != self.scheme { return false }
    if let edition, edition != self.edition { return false }
    return true
  }
}

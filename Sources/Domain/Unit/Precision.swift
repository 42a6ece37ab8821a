/// How exactly a source gives a number.
public enum Precision: String, Sendable, CaseIterable, Codable {
  /// The number itself.
  case exact
  /// The source says 'about', 'approximately' or 'c'.
  case about
  /// The source says 'over' or 'in excess of': a lower bound.
  case over

  /// The number in words, with what the source puts before it: `about 83`.
  public func spoken(_ number: String) -> String {
    switch self {
    case .exact: number
    case .about: "about \(number)"
    case .over: "over \(number)"
    }
  }
}

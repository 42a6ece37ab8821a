/// What a code of 3x5x2 would be in 5x5x5 (domain facts 2.2).
///
/// It is a suggestion for whoever grades again, never a conversion: there is no lossless one, and a
/// code without a counterpart is judged anew.
public struct GradingSuggestion: Sendable, Hashable {
  /// The codes that it may be; none where nothing of 5x5x5 says the same.
  public let codes: [String]
  /// Why there is none, or between what is to be chosen; empty for one plain counterpart.
  public let remark: String

  /// What the source code would be.
  public static func source(of grading: Grading) -> GradingSuggestion? {
    guard case .threeByFiveByTwo(let source, _, _) = grading else { return nil }
    return switch source {
    case 1: GradingSuggestion(codes: ["A", "B"], remark: "always or mostly: ask")
    case 2: GradingSuggestion(codes: ["E"], remark: "")
    default: GradingSuggestion(codes: ["D"], remark: "")
    }
  }

  /// What the information code would be; C, known indirectly, has no home in 5x5x5.
  public static func information(of grading: Grading) -> GradingSuggestion? {
    guard case .threeByFiveByTwo(_, let information, _) = grading else { return nil }
    return switch information {
    case .a: GradingSuggestion(codes: ["2"], remark: "1 only where you know it yourself")
    case .b: GradingSuggestion(codes: ["3"], remark: "")
    case .c: GradingSuggestion(codes: [], remark: "known indirectly")
    case .d: GradingSuggestion(codes: ["4"], remark: "")
    case .e: GradingSuggestion(codes: ["5"], remark: "")
    }
  }

  /// What the handling code would be; C, with conditions, does not say which, so it has no home.
  public static func handling(of grading: Grading) -> GradingSuggestion? {
    guard case .threeByFiveByTwo(_, _, let handling) = grading else { return nil }
    return handling == .permitted
      ? GradingSuggestion(codes: ["1"], remark: "")
      : GradingSuggestion(codes: [], remark: "it depends on the conditions")
  }

  /// The suggestion in words: `E`, `A or B, always or mostly: ask`, `no counterpart: known indirectly`.
  public var words: String {
    guard !codes.isEmpty else { return "no counterpart, judge it anew: \(remark)" }
    let codes = codes.joined(separator: " or ")
    return remark.isEmpty ? codes : "\(codes), \(remark)"
  }
}

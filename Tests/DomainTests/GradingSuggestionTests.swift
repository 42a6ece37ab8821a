import Domain
import Testing

/// What the codes of 3x5x2 would be in 5x5x5 (domain facts 2.2): suggested, never applied.
@Suite struct GradingSuggestionTests {
  private func grading(_ source: Int, _ information: Grading.Letter, _ handling: Handling)
    -> Grading
  {
    .threeByFiveByTwo(source: source, information: information, handling: handling)
  }

  @Test(arguments: [(1, ["A", "B"]), (2, ["E"]), (3, ["D"])])
  func `a source has its counterpart, a reliable one two`(code: Int, codes: [String]) {
    let grading = grading(code, .a, .permitted)

    #expect(GradingSuggestion.source(of: grading)?.codes == codes)
  }

  @Test(
    arguments: zip(
      Grading.Letter.allCases,
      [["2"], ["3"], [], ["4"], ["5"]] as [[String]]
    )
  )
  func `information known indirectly has no home`(code: Grading.Letter, codes: [String]) {
    let suggestion = GradingSuggestion.information(of: grading(1, code, .permitted))

    #expect(suggestion?.codes == codes)
    #expect(suggestion?.words.contains("no counterpart") == codes.isEmpty)
  }

  @Test func `handling with conditions has no home, permitted sharing has`() {
    #expect(GradingSuggestion.handling(of: grading(1, .a, .permitted))?.codes == ["1"])
    #expect(GradingSuggestion.handling(of: grading(1, .a, .conditional))?.codes == [])
  }

  @Test func `a grade of 2010 has nothing to suggest`() {
    let grading = Grading.fiveByFiveByFive(source: .c, information: 3, handling: 5)

    #expect(GradingSuggestion.source(of: grading) == nil)
    #expect(GradingSuggestion.information(of: grading) == nil)
    #expect(GradingSuggestion.handling(of: grading) == nil)
  }
}

internal import Domain

/// How a report begins: who says so, which is what the grading rests on and what sanitising takes out.
struct Opening: Sendable {
  /// The words before what is told.
  let words: Phrase
  /// What the source is worth by the 5x5x5 scheme.
  let source: Grading.Letter
  /// What the information is worth, 1 to 4, the heavier the likelier; 5 comes by chance.
  let information: [Int]

  /// The openings of reports that police officers write.
  static let police: [Opening] = [
    Opening("A neighbourhood officer in {borough} was told that", .b, [0, 5, 2, 3]),
    Opening("A caller who gave no name says that", .e, [0, 0, 2, 8]),
    Opening("Officers who called on another matter saw that", .b, [6, 2, 2, 0]),
    Opening("A person supported by a charity says that", .c, [0, 6, 3, 1]),
    Opening("A person arrested on another matter says that", .c, [0, 3, 3, 4]),
    Opening("A letter without a signature states that", .e, [0, 0, 1, 9]),
    Opening("A source who has been right before reports that", .b, [0, 5, 3, 2]),
    Opening("A resident who wishes to stay unnamed says that", .d, [0, 2, 2, 6]),
    Opening("Two callers on different days say that", .e, [0, 0, 6, 4]),
    Opening("A local authority officer noted that", .b, [2, 5, 3, 0]),
    Opening("A hospital social worker fears that", .b, [0, 4, 3, 3]),
    Opening("A record of an earlier case, read again, suggests that", .a, [0, 1, 6, 3]),
  ]

  /// The openings of reports that the partner's people and the joint teams write.
  static let partner: [Opening] = [
    Opening("Officers on an enforcement visit were told that", .b, [0, 5, 3, 2]),
    Opening("An allegation line entry states that", .e, [0, 0, 2, 8]),
    Opening("A comparison of two systems suggests that", .a, [1, 1, 6, 2]),
    Opening("A casework file shows that", .a, [4, 1, 4, 1]),
    Opening("A person interviewed at a reporting centre says that", .c, [0, 5, 2, 3]),
    Opening("An officer at a port was told that", .b, [0, 5, 3, 2]),
    Opening("A joint visit found that", .b, [7, 1, 2, 0]),
    Opening("A landlord who was asked says that", .c, [0, 5, 2, 3]),
    Opening("A former employee writes that", .c, [0, 6, 1, 3]),
    Opening("A liaison officer abroad reports that", .b, [0, 3, 4, 3]),
  ]

  /// The openings of reports that rest on records, whoever writes them.
  static let records: [Opening] = [
    Opening("A referral from another agency states that", .b, [0, 3, 5, 2]),
    Opening("A check of records shows that", .a, [3, 1, 5, 1]),
    Opening("A liaison officer abroad reports that", .b, [0, 3, 4, 3]),
    Opening("A comparison of two systems suggests that", .a, [1, 1, 6, 2]),
  ]

  /// The words of a sanitised text, which state no source.
  static let sanitised: [Phrase] = [
    Phrase("Information received: "), Phrase("It is reported that "),
    Phrase("It is believed that "),
    Phrase("Reporting suggests that "),
  ]

  /// The last sentence, which says what stands.
  static let closings: [Phrase] = [
    Phrase("Nobody has been approached, so that nobody is put at risk."),
    Phrase("No trace on local systems."),
    Phrase("The person who told this would speak again."),
    Phrase("Earlier reports on the same borough were read; none repeats this."),
    Phrase("A check with the partner is asked for."),
    Phrase("To be read with last month's reports."),
    Phrase("Not to be acted on alone."),
    Phrase("A visit before {hour} is suggested."),
    Phrase("The local unit has been told."),
    Phrase("Images may be had from a camera at {spot}."),
    Phrase("Whether this is a crime report too is being looked at."),
    Phrase("An interpreter will be needed."),
  ]

  private init(_ words: String, _ source: Grading.Letter, _ information: [Int]) {
    self.words = Phrase(words + " ")
    self.source = source
    self.information = information
  }
}

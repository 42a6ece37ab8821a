import Domain
import Testing

@testable import Demo

@Suite struct ReportTextTests {
  /// So many drafts as the demonstration writes them.
  private static func drafts(_ count: Int, seed: UInt64) throws -> [Report.Draft] {
    let writer = ReportWriter(ground: try Ground(records: SampleUnit.records))
    var chance = Chance(seed: seed, for: .reports)
    return (0..<count).map { _ in
      writer.write(ReportWriter.Brief(receivedAt: SyntheticYear.end), &chance).draft
    }
  }

  @Test func `every text is plain, in bounds and ends its sentences`() throws {
    for draft in try Self.drafts(3000, seed: 3) {
      let headline = draft.headline.words
      let text = draft.text.words
      #expect((10...60).contains(headline.utf8.count), "\(headline)")
      #expect((60...900).contains(text.utf8.count), "\(text)")
      #expect(text.utf8.last == UInt8(ascii: "."), "\(text)")
      let texts = [headline, text, draft.sanitised?.words ?? ""]
      for text in texts + draft.subjects.map(\.words.words) {
        let isPlain = text.utf8.allSatisfy { byte in
          (32...126).contains(byte) && byte != UInt8(ascii: "{")
        }
        #expect(isPlain, "\(text)")
      }
    }
  }

  @Test func `a sanitised text leaves the source out`() throws {
    let sources = (Opening.police + Opening.partner + Opening.records).map { opening in
      var words = ""
      opening.words.write(into: &words, Self.scene)
      return words
    }
    let sanitised = try Self.drafts(1000, seed: 4).compactMap(\.sanitised?.text)

    #expect(sanitised.count > 600)
    for text in sanitised {
      #expect(!sources.contains { source in text.hasPrefix(source) }, "\(text)")
    }
  }

  @Test func `two reports seldom read the same`() throws {
    let texts = try Self.drafts(3000, seed: 5).compactMap(\.text.text)

    #expect(Set(texts).count >= 2995)
  }

  @Test func `telephone numbers are of the ranges kept for drama, marks were never issued`() throws
  {
    let subjects = try Self.drafts(2000, seed: 6).flatMap(\.subjects)
    let phones = subjects.filter { subject in subject.kind == .phone }.map(\.words.words)
    let marks = subjects.filter { subject in subject.kind == .vehicle }.map(\.words.words)

    #expect(phones.count > 100 && marks.count > 100)
    for phone in phones {
      #expect(phone.hasPrefix("020 7946 0") || phone.hasPrefix("07700 900"), "\(phone)")
    }
    for mark in marks { #expect(mark.hasPrefix("XX00 "), "\(mark)") }
  }

  @Test func `each theme has its words in the unit`() throws {
    let drafts = try Self.drafts(2000, seed: 7)

    #expect(drafts.count { draft in draft.priority == nil } < 120)
    #expect(drafts.allSatisfy { draft in draft.priority != nil || !draft.outsideReason.isEmpty })
    #expect(Set(drafts.compactMap(\.workType)).count >= 9)
  }

  private static var scene: Scene {
    var chance = Chance(seed: 1, for: .reports)
    return Scene(of: .labour, in: "Hackney", &chance)
  }
}

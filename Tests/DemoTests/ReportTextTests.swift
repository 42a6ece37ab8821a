import Demo
import Domain
import Ledger
import Testing

@Suite struct ReportTextTests {
  @Test func `every text is plain, in bounds and ends its sentences`() throws {
    let details = try Seeded(seed: 3, reports: 200, episodes: 0).reports()

    #expect(details.count > 150)
    for detail in details {
      let received = detail.received
      let headline = try #require(received.headline.text)
      let text = try #require(received.text.text)
      #expect((10...60).contains(headline.utf8.count), "\(headline)")
      #expect((60...900).contains(text.utf8.count), "\(text)")
      #expect(text.hasSuffix("."), "\(text)")
      let texts = [headline, text, received.sanitised?.text ?? ""]
      for text in texts + received.subjects.map(\.words.words) {
        #expect(text.utf8.allSatisfy { byte in (32...126).contains(byte) }, "\(text)")
        #expect(!text.contains("{") && !text.contains("  "), "\(text)")
      }
    }
  }

  @Test func `a sanitised text leaves the source out`() throws {
    let details = try Seeded(seed: 4, reports: 120, episodes: 0).reports()
    let sanitised = details.compactMap(\.received.sanitised?.text)

    #expect(sanitised.count > 60)
    for text in sanitised {
      #expect(!text.contains("officer in") && !text.contains("a caller"), "\(text)")
    }
  }

  @Test func `two reports seldom read the same`() throws {
    let details = try Seeded(seed: 5, reports: 250, episodes: 0).reports()

    #expect(Set(details.compactMap(\.received.text.text)).count == details.count)
  }

  @Test func `telephone numbers are of the ranges kept for drama`() throws {
    let details = try Seeded(seed: 6, reports: 250, episodes: 0).reports()
    let phones = details.flatMap(\.received.subjects).filter { subject in subject.kind == .phone }
    let marks = details.flatMap(\.received.subjects).filter { subject in subject.kind == .vehicle }

    #expect(!phones.isEmpty && !marks.isEmpty)
    for phone in phones.map(\.words.words) {
      #expect(phone.hasPrefix("020 7946 0") || phone.hasPrefix("07700 900"), "\(phone)")
    }
    for mark in marks.map(\.words.words) { #expect(mark.hasPrefix("XX00 "), "\(mark)") }
  }
}

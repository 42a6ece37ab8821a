import Domain
import Ledger
import TestSupport
import Testing

/// What somebody types into the search box, read as a query.
@Suite struct SearchQueryTests {
  typealias Phrase = SearchQuery.Phrase

  private static let vocabulary = SearchVocabulary(TestUnit.unit)

  private func query(_ typed: String) throws -> SearchQuery {
    try SearchQuery(typed, in: Self.vocabulary)
  }

  private func fault(_ typed: String) -> String? {
    do {
      _ = try query(typed)
      return nil
    } catch {
      return (error as? SearchFault)?.sentence
    }
  }

  @Test(
    arguments: [
      ("", []), ("   ", []), ("?!", []),
      ("van", [Phrase(["van"], isBegun: true)]),
      ("red van", [Phrase(["red"]), Phrase(["van"], isBegun: true)]),
      ("red van ", [Phrase(["red"]), Phrase(["van"])]),
      ("v", [Phrase(["v"])]),
      ("\"red van\" flat", [Phrase(["red", "van"]), Phrase(["flat"], isBegun: true)]),
      ("\"red va", [Phrase(["red", "va"], isBegun: true)]),
      ("KÄTHE'S", [Phrase(["kathe", "s"])]),
      ("INT-412", [Phrase(["int"]), Phrase(["000412"])]),
      ("int-2010-000412", [Phrase(["int", "2010", "000412"], isBegun: true)]),
      ("INT-2010-412", [Phrase(["int", "2010", "000412"], isBegun: true)]),
      ("07:30 x", [Phrase(["07", "30"]), Phrase(["x"])]),
      ("van*", [Phrase(["van"], isBegun: true)]), ("a\"b", [Phrase(["a"]), Phrase(["b"])]),
    ] as [(String, [Phrase])]
  )
  func `words and words in a row`(typed: String, phrases: [Phrase]) throws {
    #expect(try query(typed).phrases == phrases)
  }

  @Test func `operators and words together`() throws {
    let query = try query("vans origin:ukba grade:b2 level:3 borough:Hackney is:victim red")

    #expect(query.phrases == [Phrase(["vans"]), Phrase(["red"], isBegun: true)])
    #expect(query.origins == ["ukba"] && query.grades == ["B2"] && query.levels == [3])
    #expect(query.boroughs == ["hackney"] && query.suites == ["suite-a", "suite-b"])
    #expect(query.states == [.victim] && query.kinds.isEmpty)
  }

  @Test(
    arguments: [
      ("origin:ukba", ["ukba"]), ("origin:UK", ["ukba"]), ("ORIGIN:hft", ["hft"]),
      ("origin:\"uk border agency\"", ["ukba"]), ("origin:ukba origin:hft", ["ukba", "hft"]),
    ])
  func `a body by its key, its name or their beginning`(typed: String, keys: [String]) throws {
    #expect(try query(typed).origins.map(\.text) == keys)
  }

  @Test(
    arguments: [
      ("from:2010", "2010-01-01 00:00", nil), ("from:2010-09", "2010-09-01 00:00", nil),
      ("from:2010-09-16", "2010-09-16 00:00", nil), ("until:2010-09", nil, "2010-10-01 00:00"),
      ("until:2010-12-31", nil, "2011-01-01 00:00"), ("until:2010", nil, "2011-01-01 00:00"),
    ] as [(String, String?, String?)]
  )
  func `days, months and years in London`(typed: String, since: String?, until: String?) throws {
    let query = try query(typed)

    #expect(query.since == since.map(london) && query.until == until.map(london))
  }

  @Test(
    arguments: [
      ("priority:trafficking", ["trafficking"], false), ("priority:p1", ["trafficking"], false),
      ("priority:none", [], true), ("priority:none priority:p", ["trafficking"], true),
    ] as [(String, [String], Bool)]
  )
  func `priorities by key or code, and none`(typed: String, keys: [String], isOutside: Bool) throws
  {
    let query = try query(typed)

    #expect(query.priorities.map(\.text) == keys && query.isOutsideWanted == isOutside)
  }

  @Test(arguments: ["b", "B2", "e41", "B-2-3", "1", "1A", "1AP", "3ec"])
  func `grades of both schemes, as far as they are typed`(grade: String) throws {
    #expect(try query("grade:\(grade)").grades.count == 1)
  }

  @Test(
    arguments: [
      ("team:maxim", "There is no 'team:'."), ("https://x", "There is no 'https:'."),
      ("origin:", "origin: needs a value; it takes "), ("origin:fbi", "origin: knows no 'fbi'"),
      ("borough:leeds", "it takes hackney, newham, westminster."), ("level:4", "it takes 1, 2, 3."),
      ("level:x", "level: knows no 'x'"), ("grade:F", "grade: knows no 'F'"),
      ("grade:1AX", "grade: knows no '1AX'"), ("grade:B2345", "grade: knows no"),
      ("grade:6", "grade: knows no '6'"), ("from:ukba", "where it is from is origin:"),
      ("from:2010-13", "from: takes a day, a month or a year"),
      ("from:2010-02-30", "from: takes a day, a month or a year"),
      ("until:-5", "until: takes a day, a month or a year"),
      ("is:lost", "it takes open, victim, child, harm, nominated, tasked, report"),
      ("priority:x", "it takes trafficking, none."),
    ])
  func `what is not known is said with what is`(typed: String, part: String) throws {
    let sentence = try #require(fault("van \(typed)"))

    #expect(sentence.contains(part), "\(sentence)")
    #expect(sentence.hasSuffix("."))
  }

  @Test(
    arguments: [
      ("van", SearchQuery.Kind.allCases), ("grade:B", [.report]), ("level:2", [.report, .tasking]),
      ("borough:hackney", [.report, .stay, .operation]), ("origin:ukba", [.report, .call]),
      ("is:open", SearchQuery.Kind.allCases.filter { $0 != .library }),
      ("is:child", [.report, .call, .stay]),
      ("is:nominated", [.report]), ("is:call is:stay", [.call, .stay]),
      ("is:tasking grade:B", []), ("is:stay is:victim borough:hackney", [.stay]),
    ] as [(String, [SearchQuery.Kind])]
  )
  func `an operator finds only what it is known of`(typed: String, kinds: [SearchQuery.Kind]) throws
  {
    let query = try query(typed)

    #expect(SearchQuery.Kind.allCases.filter(query.admits) == kinds.sorted { $0.order < $1.order })
  }

  @Test func `any bytes are a query or a sentence`() throws {
    let seed: UInt64 = 20_100_916
    var generator = SeededGenerator(seed: seed)
    for round in 1...2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 32...130, using: &generator)
      }
      let typed = String(decoding: bytes, as: UTF8.self)
      do {
        _ = try query(typed)
      } catch let fault as SearchFault {
        #expect(!fault.sentence.isEmpty, "seed \(seed), round \(round)")
      }
    }
  }

  @Test(
    arguments: [
      ("van", "Vans and a van", ["Van", "van"]), ("van ", "Vans and a van", ["van"]),
      ("\"red van\"", "A red, van; van red", ["red, van"]), ("kathe", "Bei Käthe", ["Käthe"]),
      ("INT-412", "INT-2010-000412 seen", ["INT", "000412"]), ("lorry", "Vans", []),
      ("", "Vans", []), ("va vans", "Vans", ["Vans"]),
    ] as [(String, String, [String])]
  )
  func `the words are marked where they stand`(typed: String, text: String, marked: [String]) throws
  {
    let found = SearchText(text, for: try query(typed))

    #expect(found.parts.filter(\.isMatch).map(\.text) == marked)
    #expect(found.parts.map(\.text).joined() == text)
  }

  @Test func `an excerpt of a long text has the word in it`() throws {
    let before = String(repeating: "nothing\n", count: 40)
    let text = before + "a lorry " + String(repeating: "x ", count: 90)
    let found = SearchText.excerpt(of: text, for: try query("lorry"), length: 80)

    #expect(found.parts.contains { part in part.isMatch && part.text == "lorry" })
    #expect(found.text.count <= 82 && found.text.hasPrefix("…") && found.text.hasSuffix("…"))
    #expect(!found.text.contains("\n"))
    let cut = found.cut(to: 24)
    #expect(cut.parts.filter(\.isMatch).map(\.text) == ["lorry"] && cut.text.count <= 26)
    #expect(SearchText("short").cut(to: 24) == SearchText("short"))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a text of ASCII is read as any other is`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let signs = Array("vanVAN09 \n\t,.-_@[`{/:;\u{0B}\u{7F}")
    let text = String(
      (0..<400).map { _ in signs[Int(generator.next() % UInt64(signs.count))] }
    )
    // A letter that is no ASCII has the whole text read character by character.
    let other = text + " é"

    for typed in ["v", "va", "\"a v\"", "n0 ", "9"] {
      let query = try query(typed)
      #expect(
        SearchText(text, for: query).matches == SearchText(other, for: query).matches,
        "\(typed) in \(text.debugDescription)"
      )
      let first = SearchText(text, for: query).matches.first?.lowerBound ?? 0
      guard first < 200 else { continue }
      #expect(
        SearchText.excerpt(of: text, for: query, length: 80)
          == SearchText.excerpt(of: other, for: query, length: 80)
      )
    }
  }
}

extension SearchQuery.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

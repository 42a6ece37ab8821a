import Domain
import Ledger
import TestSupport
import Testing

@testable import Interchange

@Suite struct ImportCustodyTests {
  private let head =
    "custody_ref,suite,route_in,flags,arrived,pace_from,pace_to,immigration_from,immigration_to,"
    + "level,level_from,interpreter_language,interpreter_called,interpreter_fee_pence,departed,"
    + "departure,destination"

  private func file(_ row: String) -> FileImport {
    FileImport(.custody, "\(head)\n\(row)\n")
  }

  @Test func `a row becomes a stay with its episodes, levels and interpreter`() throws {
    let world = try TestWorld.inMemory()
    let row =
      "SA/0042/10,suite-a,encounter,child-possible,2010-09-15T18:00:00Z,2010-09-15T18:30:00Z,"
      + "2010-09-15T20:00:00Z,2010-09-15T20:00:00Z,2010-09-16 06:00 BST,1;3,"
      + "2010-09-15T18:00:00Z;2010-09-15T22:00:00Z,Vietnamese,2010-09-15T19:00:00Z,4500,"
      + "2010-09-16T05:00:00Z,escort,\"Colnbrook, by van\""

    let result = try file(row).record(into: world.ledger, .test(.custody))

    #expect(result.recorded == 1)
    let page = try world.ledger.stays(
      after: nil,
      limit: 10,
      for: TestOfficer.custody.audience
    )
    let stay = try #require(page.rows.first).detention
    #expect(stay.reference == .outside("SA/0042/10"))
    #expect(stay.flags == [.childPossible])
    #expect(stay.episodes.map(\.regime) == [.pace, .immigration])
    #expect(stay.episodes.last?.until == london("2010-09-16 06:00"))
    #expect(stay.levels.map(\.level) == [.general, .constant])
    #expect(stay.interpreters.first?.session.fee == Pence(4500))
    #expect(stay.departure?.kind == .escort)
    #expect(stay.departure?.destination == "Colnbrook, by van")
  }

  @Test(
    arguments: [
      (
        "A,nowhere,,,2010-09-15T18:00:00Z,,,,,,,,,,,,",
        "line 2, column 2 'suite': found 'nowhere', expected one of suite-a or suite-b."
      ),
      (
        ",suite-a,,,2010-09-15T18:00:00Z,,,,,,,,,,,,",
        "line 2 'detainee': found nothing, expected a reference of the detainee or of the record."
      ),
      (
        "A,suite-a,,,2010-09-15T18:00:00Z,2010-09-15T19:00:00Z,2010-09-15T20:00:00Z;x,,,,,,,,,,",
        "line 2, column 7 'pace_to': found 2 values, expected at most 1 value, as in 'pace_from'."
      ),
      (
        "A,suite-a,,,2010-09-15T18:00:00Z,,,,,5,,,,,,,",
        "line 2, column 10 'level': found '5', expected a whole number from 1 to 4."
      ),
      (
        "A,suite-a,,,2010-09-15T18:00:00Z,,,,,,,,,,,escort,",
        "line 2, column 15 'departed': found nothing, expected when the stay ended, as the row says "
          + "how or where to."
      ),
      (
        "A,suite-a,,,2010-09-15T18:00:00Z,2010-09-15T17:00:00Z,,,,,,,,,,,",
        "line 2: found a record that the rules refuse, expected Wed 15 Sep 2010 18:00 lies before the "
          + "arrival at Wed 15 Sep 2010 19:00; put the time right, or amend the arrival."
      ),
    ])
  func `a fault says what was expected`(row: String, sentence: String) throws {
    #expect(try file(row).faults(.test(.custody)) == [sentence])
  }
}

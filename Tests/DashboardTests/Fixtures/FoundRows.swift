import Domain
import Ledger
import TestSupport

@testable import Dashboard

/// Records that a search finds on the golden screens: one of every kind, and one that nobody lists.
enum FoundRows {
  /// What is found, whatever was looked for; the words are marked as a ledger marks them.
  static func hits(for query: SearchQuery) -> [SearchHit] {
    lines.enumerated().map { place, line in
      SearchHit(
        target: line.target,
        place: SearchHit.Place(position: Int64(900 - place)),
        reference: line.reference,
        at: london(line.at),
        marking: place == 4 ? .secret : .restricted,
        status: line.status,
        isOpen: place < 4,
        flags: line.flags,
        headline: SearchText(line.headline, for: query),
        excerpt: SearchText.excerpt(of: line.text, for: query, length: 320),
        isWithheld: place == 4
      )
    }
  }

  private struct Line {
    let target: SearchHit.Target
    let reference: String
    let at: String
    let status: String
    var flags: [String] = []
    let headline: String
    var text = ""
  }

  private static let lines: [Line] = [
    Line(
      target: .report(DailyRows.all[1].id),
      reference: "INT-2010-004216",
      at: "2010-09-16 07:40",
      status: "evaluated",
      flags: ["child", "victim"],
      headline: "Children seen in the back of a lorry, Newham",
      text: "A caller says that a child and two women were helped down from a lorry at 05:30 and "
        + "led to a flat above a takeaway. The lorry came back a week later with others."
    ),
    Line(
      target: .tasking(TaskingRows.all[0].id),
      reference: "TSK-2010-000731",
      at: "2010-09-15 10:20",
      status: "in progress",
      headline: "Follow the lorry from the yard, with children's services at hand",
      text: "The lorry left at 04:50 and was lost at the second roundabout."
    ),
    Line(
      target: .item(ID(77), meeting: ID(78), report: DailyRows.all[0].id),
      reference: "MTG-2010-000036",
      at: "2010-09-09 10:00",
      status: "Develop",
      headline: "Lorry at night: who owns the yard?",
      text: "New nominations\nNobody has asked the council about the lease."
    ),
    Line(
      target: .stay(CustodyRows.all[3].id),
      reference: "SA 2311/10",
      at: "2010-09-16 07:45",
      status: "in a cell",
      flags: ["child", "victim"],
      headline: "Suite A: encounter, may be a child, trafficking indicators"
    ),
    Line(
      target: .report(ID(4040)),
      reference: "INT-2009-000871",
      at: "2009-11-03 22:10",
      status: "filed",
      headline: "Lorries hired under a false name",
      text: "Three lorries were hired for cash."
    ),
    Line(
      target: .call(ID(99)),
      reference: "ADV-2009-000012",
      at: "2009-10-30 13:05",
      status: "closed",
      headline: "May a child found in a lorry be held at a police station?",
      text: "Presume a child until shown otherwise; call children's services first."
    ),
  ]
}

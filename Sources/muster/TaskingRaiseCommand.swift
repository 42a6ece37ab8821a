internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

extension TaskingCommand {
  /// `muster tasking raise`.
  struct Raise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give work to a team, or ask the body that controls it by a bid.",
      discussion: """
        With --topic the routing table is asked; where another than its lead is chosen, --because is \
        needed and stays in the ledger. Open work that rests on the same report is named first.
        """
    )

    @Option(help: ArgumentHelp("The team's key.", valueName: "key"))
    var team: String

    @Option(help: ArgumentHelp("What is to be done.", valueName: "text"))
    var action: String

    @Option(help: ArgumentHelp("Who answers for it, by label: 'DS 4'.", valueName: "label"))
    var owner: String

    @Option(help: ArgumentHelp("How it is done.", valueName: "text"))
    var tactic: String

    @Option(help: ArgumentHelp("When it is due: '2010-09-30 17:00'.", valueName: "time"))
    var due: String

    @Option(help: ArgumentHelp("The day it is looked at again.", valueName: "date"))
    var review: String

    @Option(help: ArgumentHelp("The NIM level, 1 to 3.", valueName: "number"))
    var level: Int

    @Option(
      help: ArgumentHelp("The clash check: clear or clash-accepted.", valueName: "answer"),
      transform: readWord
    )
    var clash: Tasking.Deconfliction = .notChecked

    @Option(
      help: ArgumentHelp("Impact assessment: not-needed, short or full.", valueName: "need"),
      transform: readWord
    )
    var impact: Tasking.ImpactNeed = .notNeeded

    @Option(
      help: ArgumentHelp("The report that it rests on: INT-2010-004217.", valueName: "reference")
    )
    var report: String?

    @Option(help: ArgumentHelp("A borough that it touches; may be given again.", valueName: "key"))
    var borough: [String] = []

    @Option(help: ArgumentHelp("A team in support; may be given again.", valueName: "key"))
    var support: [String] = []

    @Option(help: ArgumentHelp("The authorities that must be had before.", valueName: "text"))
    var authorities: String?

    @Option(help: ArgumentHelp("What may go wrong, and for whom.", valueName: "text"))
    var risk: String?

    @Option(help: ArgumentHelp("The protective marking.", valueName: "marking"))
    var marking = "RESTRICTED"

    @OptionGroup var asked: RouteOptions

    @Option(
      help: ArgumentHelp("Why another than the lead of the rule takes it.", valueName: "text")
    )
    var because = ""

    @Flag(help: "Print the tasking as an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func run() throws {
      let place = try CommandDesk(options)
      let draft = try draft(place)
      let team = try place.team(team)
      let authority = TaskingAuthority.of(
        team: team,
        on: place.today,
        for: try place.actor(),
        unit: place.unit
      )
      var isBid = false
      if case .bid = authority { isBid = true }
      try warn(draft, place)
      let id: ID<Tasking> = World.identities.mint()
      _ = try place.desk.submit([.tasking(id, isBid ? .fileBid(draft) : .raise(draft))])
      guard let detail = try place.ledger.tasking(id, for: place.desk.audience) else { return }
      if json {
        print(try JSONText.page(TaskingRecord(detail, place)))
      } else if isBid {
        print(
          "\(detail.row.reference.text) sent to \(place.short(detail.row.authority)) as a bid for "
            + "\(team.name) (\(detail.paragraph))."
        )
      } else {
        print("\(detail.row.reference.text) given to \(team.name) (\(detail.paragraph)).")
      }
    }

    private func draft(_ place: CommandDesk) throws -> Tasking.Draft {
      guard let known = ProtectiveMarking(words: marking) else {
        throw ProgramFault.refused(
          "'\(marking)' is no protective marking; use "
            + "\(listed(ProtectiveMarking.allCases.map(\.words)))."
        )
      }
      let team = try place.team(team)
      var draft = Tasking.Draft(
        action: .present(action),
        team: team.key,
        owner: owner,
        tactic: tactic,
        level: level,
        due: try readMoment(due),
        review: try readDay(review),
        deconfliction: clash,
        impact: impact,
        marking: known
      )
      draft.support = try support.map { key in try place.team(key).key }
      draft.boroughs = borough.isEmpty ? nil : borough.map { key in Key(stringLiteral: key) }
      draft.authorities = authorities
      draft.risk = risk.map(Body.present)
      if let report {
        guard let reference = Reference(text: report.uppercased()),
          let row = try place.ledger.report(called: reference, for: place.desk.audience)
        else { throw ProgramFault.refused("There is no report '\(report)' that you may see.") }
        draft.reports = [row.id]
      }
      draft.route = try route(team, place)
      return draft
    }

    /// What the routing table says of the topics, and whom it was given to all the same.
    private func route(_ team: Team, _ place: CommandDesk) throws -> Tasking.Route? {
      guard !asked.topic.isEmpty else { return nil }
      var asked = try asked.asked(in: place.unit, today: place.today)
      asked.level = asked.level ?? level
      asked.boroughs.formUnion(borough.map { key in Key(stringLiteral: key) })
      let routing = place.unit.routing(of: asked, full: try self.asked.fullOnes())
      guard let lead = routing.lead, let first = lead.answer.takes.first else { return nil }
      let chosen = Destination.team(team.key)
      let named = lead.answer.takes.contains(chosen) ? chosen : first
      return Tasking.Route(
        rule: lead.rule.key,
        paragraph: lead.answer.paragraph,
        lead: named,
        chosen: chosen,
        reason: because.isEmpty ? reason(lead, chosen, place.unit) : because
      )
    }

    /// The table's own reason where it names the fallback that was chosen.
    private func reason(_ lead: Routing.Suggestion, _ chosen: Destination, _ unit: Unit) -> String {
      guard lead.isFallback, lead.takes.contains(chosen) else { return "" }
      return lead.barriers.map { barrier in
        "\(unit.name(of: barrier.destination)) \(barrier.reason)"
      }.joined(separator: "; ")
    }

    private func warn(_ draft: Tasking.Draft, _ place: CommandDesk) throws {
      let open = try place.ledger.taskings(TaskingQuery(limit: 1000), for: place.desk.audience).rows
      let same = open.filter { row in !Set(row.reports).isDisjoint(with: draft.reports) }
      for row in same {
        ErrorStream.write(
          "Open already on that report: \(row.reference.text), \(row.owner), \(row.status.words).\n"
        )
      }
    }
  }
}

internal import Domain

/// The reports since the last daily meeting, placed by hand so that the first screen has a story.
enum FreshReports {
  /// When the last daily meeting closed: 15 September 2010, 10:00 in London.
  static let since = Calendar2010.moment(Calendar2010.day(2010, 9, 15), 10, 0)

  /// One of them.
  struct Fresh {
    /// Minutes before the pinned moment.
    let minutesAgo: Int
    let theme: Theme.Name
    let flags: Set<Report.Flag>
    let origin: Side
    /// Minutes until it was evaluated, nil while it is not.
    let evaluatedAfter: Int?

    /// Whose report it is.
    enum Side { case ours, partners, any }

    init(
      _ minutesAgo: Int,
      _ theme: Theme.Name,
      _ flags: Set<Report.Flag> = [],
      from origin: Side = .any,
      evaluatedAfter: Int? = nil
    ) {
      self.minutesAgo = minutesAgo
      self.theme = theme
      self.flags = flags
      self.origin = origin
      self.evaluatedAfter = evaluatedAfter
    }

    /// What the writer is asked for.
    func brief(ours: Key<Organisation>?, partner: Key<Organisation>) -> ReportWriter.Brief {
      var brief = ReportWriter.Brief(
        receivedAt: Calendar2010.now.adding(minutes: -minutesAgo),
        theme: theme,
        flags: flags
      )
      switch origin {
      case .ours: brief.origin = ours
      case .partners: brief.origin = partner
      case .any: break
      }
      return brief
    }
  }

  /// The reports, oldest first; the last two are about a child and about somebody kept in a house.
  static let briefs: [Fresh] = [
    Fresh(1338, .illegalWork, evaluatedAfter: 190),
    Fresh(1291, .sham, from: .partners, evaluatedAfter: 240),
    Fresh(1180, .factory, [.harm], from: .ours, evaluatedAfter: 95),
    Fresh(1066, .nightTime),
    Fresh(987, .college, from: .partners),
    Fresh(921, .facilitation, [.harm]),
    Fresh(802, .premises, from: .ours),
    Fresh(655, .sexual, [.victim], from: .ours, evaluatedAfter: 30),
    Fresh(498, .harm, [.harm], from: .partners),
    Fresh(301, .nightTime, from: .ours),
    Fresh(142, .delivery, from: .partners),
    Fresh(96, .money),
    Fresh(71, .labour, [.victim, .harm], from: .ours),
    Fresh(38, .child, [.child, .victim], from: .ours),
    Fresh(12, .servitude, [.victim], from: .partners),
  ]
}

extension Unit {
  /// The origin of the unit's own reports: the first one of its own agency.
  var homeReportOrigin: Key<Organisation>? {
    let origins = organisations(on: Calendar2010.today).filter(\.isOrigin)
    guard let first = organisations(on: Calendar2010.today).first else { return nil }
    return (origins.first { origin in origin.agency == first.agency } ?? origins.first)?.key
  }
}

/// How long an immigration detainee may stay in police cells, as data of the unit [GK].
public struct PoliceCellLimits: Hashable, Sendable, Codable {
  /// Days of 24 hours.
  public let days: Int
  /// Days of 24 hours once removal directions are set.
  public let daysWithDirections: Int

  /// The limits with these days; the defaults are those of the period.
  public init(days: Int = 5, daysWithDirections: Int = 7) {
    self.days = days
    self.daysWithDirections = daysWithDirections
  }
}

/// Which review of an episode is due next; each regime has its own and never the other's.
public enum DueReview: Hashable, Sendable {
  /// The custody officer's: 6 hours after authority, then each 9 hours [GK].
  case pace(dueAt: Instant)
  /// The partner's: after 24 hours, then 7, 14, 21 and 28 days, then each 28 days [GK].
  case partner(dueAt: Instant)

  /// When it is due.
  public var dueAt: Instant {
    switch self {
    case .pace(let dueAt), .partner(let dueAt): dueAt
    }
  }
}

extension Detention {
  /// When the immigration detention must have left police cells; nil where there is none.
  ///
  /// It counts from the beginning of the first immigration episode.
  public func immigrationLimit(_ limits: PoliceCellLimits = PoliceCellLimits()) -> Instant? {
    guard let first = episodes.first(where: { episode in episode.regime == .immigration }) else {
      return nil
    }
    let isDirected = notes.contains { note in note.occurrence == .removalDirectionsSet }
    return first.from.adding(hours: 24 * (isDirected ? limits.daysWithDirections : limits.days))
  }

  /// The next review of each open episode, a PACE review for a PACE episode alone.
  public func dueReviews(at now: Instant, times: ReviewTimes = ReviewTimes()) -> [DueReview] {
    openEpisodes.map { episode in
      switch episode.regime {
      case .pace:
        .pace(dueAt: paceReview(of: episode, times: times))
      case .immigration:
        .partner(dueAt: partnerReview(of: episode, at: now, times: times))
      }
    }
  }

  /// The first review counts from the authority, each later one from the review before it.
  private func paceReview(of episode: Episode, times: ReviewTimes) -> Instant {
    let last = notes.last { note in
      note.occurrence == .paceReview && note.occurredAt >= episode.from
    }
    return last.map { review in review.occurredAt.adding(hours: times.paceNext) }
      ?? episode.from.adding(hours: times.paceFirst)
  }

  /// The reviews stand at fixed times after the beginning; those made stand for the earliest.
  private func partnerReview(of episode: Episode, at now: Instant, times: ReviewTimes)
    -> Instant
  {
    let made = notes.count { note in
      note.occurrence == .partnerReview && note.occurredAt >= episode.from
        && note.occurredAt <= now
    }
    let first = times.partnerDays
    let days = made < first.count ? first[made] : 28 * (made - first.count + 2)
    return episode.from.adding(hours: 24 * days)
  }
}

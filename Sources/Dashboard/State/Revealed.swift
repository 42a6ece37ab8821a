import Domain

/// A stay whose personal data are in sight for a moment, after the look was logged.
struct Revealed: Sendable, Equatable {
  /// The stay.
  let stay: ID<Detention>
  /// When it is masked again.
  let until: Instant
}

extension DashboardState {
  /// Shows who somebody is once the ledger has logged the look: for a minute, or for less than two,
  /// because the clock of the screen goes by minutes.
  mutating func reveal(by intent: Intent) {
    guard case .custody(let id, let commands) = intent,
      commands.contains(where: { command in
        if case .reveal = command { true } else { false }
      })
    else { return }
    revealed = Revealed(stay: id, until: now.adding(minutes: 2))
  }

  /// The stay whose personal data may be in sight now.
  var revealedStay: ID<Detention>? {
    revealed.flatMap { revealed in revealed.until > now ? revealed.stay : nil }
  }
}

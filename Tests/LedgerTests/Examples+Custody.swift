import TestSupport

@testable import Domain

extension Example {
  static let detentions = [
    Example(
      "detention.arrived",
      .detention(
        .arrived(arrived(.own(Reference(series: .custody, year: 2010, number: 311))))
      )
    ),
    Example("detention.arrived~outside", .detention(.arrived(arrived(.outside("SA/2010/77"))))),
    Example(
      "detention.arrival-amended",
      .detention(
        .arrivalAmended(
          Detention.ArrivalAmended(arrival: arrived(.outside("SA/2010/77")), reason: "clock")
        )
      )
    ),
    Example(
      "detention.episode-begun",
      .detention(
        .episodeBegun(
          Detention.EpisodeBegun(
            regime: .immigration,
            until: nil,
            isDual: true,
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "detention.episode-ended",
      .detention(
        .episodeEnded(
          Detention.EpisodeEnded(entry: 3, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "detention.level-set",
      .detention(
        .levelSet(
          Detention.LevelSet(level: .closeProximity, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "detention.interpreter-added",
      .detention(
        .interpreterAdded(
          Detention.InterpreterAdded(session: session(fee: nil), recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "detention.interpreter-updated",
      .detention(
        .interpreterUpdated(
          Detention.InterpreterUpdated(
            entry: 7,
            session: session(fee: Pence(4500)),
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "detention.checked",
      .detention(.checked(Detention.Checked(occurredAt: then, recordedAt: now, by: by)))
    ),
    Example(
      "detention.noted",
      .detention(
        .noted(
          Detention.Noted(occurrence: .is91Served, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "detention.flag-raised",
      .detention(
        .flagRaised(
          Detention.FlagRaised(flag: .ageDisputed, occurredAt: then, recordedAt: now, by: by)
        )
      )
    ),
    Example(
      "detention.flag-answered",
      .detention(
        .flagAnswered(
          Detention.FlagAnswered(
            flag: .ageDisputed,
            words: "Seen.",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "detention.departed",
      .detention(
        .departed(
          Detention.Departed(
            kind: .temporaryAdmission,
            destination: "",
            occurredAt: then,
            recordedAt: now,
            by: by
          )
        )
      )
    ),
    Example(
      "detention.revealed",
      .detention(.revealed(Detention.Revealed(reason: "solicitor asks", recordedAt: now, by: by)))
    ),
    Example(
      "detention.claimed",
      .detention(.claimed(Detention.Claimed(claim: ID(12), recordedAt: now, by: by)))
    ),
    Example(
      "detention.voided",
      .detention(
        .voided(Detention.Voided(entry: 11, reason: "other stay", recordedAt: now, by: by))
      )
    ),
  ]

  private static func arrived(_ reference: CustodyReference) -> Detention.Arrived {
    Detention.Arrived(
      reference: reference,
      suite: "suite-a",
      routeIn: .policeStationCallOut,
      detainee: "Detainee one",
      nationality: "not known",
      flags: [.childPossible, .vulnerable],
      agency: "mps",
      marking: .restricted,
      occurredAt: then,
      recordedAt: now,
      by: by
    )
  }

  private static func session(fee: Pence?) -> InterpreterSession {
    InterpreterSession(
      language: "Yoruba",
      provider: "list",
      calledAt: then,
      arrivedAt: fee == nil ? nil : now,
      leftAt: nil,
      fee: fee
    )
  }
}

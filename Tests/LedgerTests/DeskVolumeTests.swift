import Domain
import Ledger
import TestSupport
import Testing

/// The calls of the desk by hour, against who was on call, and how long callers waited.
struct DeskVolumeTests {
  @Test func `calls are counted in the London hour in which they were answered`() throws {
    let volume = try volume(
      [call("2010-09-14 02:40"), call("2010-09-15 02:59"), call("2010-09-15 03:00")],
      covered: []
    )

    #expect(volume.calls[2] == 2 && volume.calls[3] == 1)
    #expect(volume.calls.reduce(0, +) == 3)
  }

  @Test func `an hour counts once a day as uncovered, however short or often it was broken`() throws
  {
    let volume = try volume(
      [],
      covered: [
        ("2010-09-14 00:00", "2010-09-14 02:20"), ("2010-09-14 02:25", "2010-09-14 02:50"),
        ("2010-09-14 03:00", "2010-09-15 02:00"), ("2010-09-15 04:00", "2010-09-16 00:00"),
      ]
    )

    #expect(volume.uncovered[2] == 2 && volume.uncovered[3] == 1)
    #expect(volume.uncovered.reduce(0, +) == 3)
  }

  @Test func `waits have their middle, the ninetieth of a hundred and the longest`() throws {
    let calls = (1...10).map { minutes in call("2010-09-14 10:00", advisedAfter: minutes) }
    let volume = try volume(calls, covered: [])

    #expect(volume.advice?.count == 10 && volume.advice?.median == 6)
    #expect(volume.advice?.ninetieth == 9 && volume.advice?.longest == 10)
    #expect(volume.acknowledgement == nil)
  }

  private func call(_ answered: String, advisedAfter minutes: Int? = nil) -> CallTimes {
    let moment = london(answered)
    return CallTimes(
      receivedAt: moment.adding(minutes: -1),
      answeredAt: moment,
      advisedAt: minutes.map { minutes in moment.adding(minutes: minutes) },
      fastSince: nil,
      acknowledgedAt: nil
    )
  }

  private func volume(_ calls: [CallTimes], covered: [(String, String)]) throws -> DeskVolume {
    let window = try #require(
      Interval(from: london("2010-09-14 00:00"), to: london("2010-09-16 00:00"))
    )
    let slots = try covered.enumerated().map { place, stretch in
      let interval = try #require(Interval(from: london(stretch.0), to: london(stretch.1)))
      return DutyRow(
        id: ID(UInt128(place + 1)),
        officer: "DS 4",
        isPrimary: true,
        interval: interval
      )
    }
    return DeskVolume(calls, slots: slots, in: window)
  }
}

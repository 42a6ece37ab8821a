import Demo
import Domain
import Ledger
import Testing

@Suite struct LiveTrafficTests {
  @Test func `an hour of traffic adds reports, checks and calls that the rules accept`() throws {
    let seeded = try Seeded(seed: 1)
    var traffic = try LiveTraffic(seed: 1, unit: SampleUnit.unit, ledger: seeded.ledger)
    var now = SyntheticYear.end
    var recorded: [Event] = []

    for _ in 0..<150 {
      let pause = traffic.pauseMilliseconds()
      #expect((1000...10_000).contains(pause))
      now = now.adding(milliseconds: Int64(pause) * 6)
      seeded.clock.set(now)
      let outcome = try seeded.ledger.submit(try traffic.nextSubmission(now: now))
      guard case .recorded(let receipt) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      recorded += receipt.events
    }

    let kinds = Set(recorded.map { event in String(describing: event).prefix(16) })
    #expect(kinds.count >= 3)
  }
}

import Testing

@testable import Terminal

@Suite("The pace of frames")
struct FramePaceTests {
  @Test("The page that a key opens follows its frame at once")
  func pageOfAKeyIsNotHeldBack() {
    var pace = FramePace()
    pace.drew(at: 1_000_000)
    pace.drew(at: 2_000_000)
    #expect(pace.earliest <= 2_000_000)
  }

  @Test("A second holds at most sixty frames, however fast they are asked for")
  func aSecondHoldsSixty() {
    var pace = FramePace()
    var drawn: [UInt64] = []
    var now: UInt64 = 5_000_000
    while now < 8_000_000 {
      if now >= pace.earliest {
        pace.drew(at: now)
        drawn.append(now)
      }
      now += 500
    }
    for start in drawn {
      #expect(drawn.count { moment in moment >= start && moment < start + 1_000_000 } <= 60)
    }
  }
}

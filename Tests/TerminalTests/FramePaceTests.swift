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

  @Test("A key pressed right after another waits for no frame, though both have something read")
  func keysInARowAreNotHeldBack() {
    var pace = FramePace()
    for key in 0..<50 {
      let pressedAt = 1_000_000 + UInt64(key) * 33_000
      #expect(pace.earliest <= pressedAt)
      pace.drew(at: pressedAt)
      // One key in two reads a page.
      if key.isMultiple(of: 2) {
        #expect(pace.earliest <= pressedAt + 1_000)
        pace.drew(at: pressedAt + 1_000)
      }
    }
  }

  @Test("Under a flood frames come evenly")
  func aFloodIsDrawnEvenly() {
    var pace = FramePace()
    var drawn: [UInt64] = [5_000_000]
    pace.drew(at: 5_000_000)
    for _ in 1..<30 {
      let next = max(pace.earliest, drawn[drawn.count - 1])
      pace.drew(at: next)
      drawn.append(next)
    }
    let gaps = zip(drawn.dropFirst(), drawn).map { later, earlier in later - earlier }
    #expect(Set(gaps.dropFirst(Int(FramePace.mostAtOnce))).count == 1, "\(gaps)")
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

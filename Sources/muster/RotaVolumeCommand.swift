internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

extension RotaCommand {
  /// `muster rota volume`.
  struct Volume: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Count the calls by hour against the cover, and say how long callers waited."
    )

    @Option(help: ArgumentHelp("So many days back.", valueName: "days"))
    var days = 28

    @Flag(help: "Print an object for scripts.")
    var json = false

    @OptionGroup var options: LedgerOptions

    func validate() throws {
      guard (1...3660).contains(days) else { throw ValidationError("--days is 1 to 3660.") }
    }

    func run() throws {
      let place = try RotaDesk(options)
      let start = place.now.adding(hours: -24 * days)
      let window = try RotaDesk.stretch(from: start, minutes: days * 1440)
      let volume = DeskVolume(
        try place.desk.ledger.callTimes(in: window, for: place.desk.audience),
        slots: try place.desk.ledger.dutySlots(in: window),
        in: window
      )
      if json { return print(try JSONText.line(VolumeRecord(volume, days: days))) }
      print("Hour  Calls  Days without cover, of \(days)")
      for hour in 0..<24 {
        let calls = Self.padded("\(volume.calls[hour])", to: 5)
        print("\(hour < 10 ? "0" : "")\(hour)    \(calls)  \(volume.uncovered[hour])")
      }
      let waits = [
        ("Answered", volume.answer), ("Advised", volume.advice),
        ("Fast-time taken on", volume.acknowledgement),
      ]
      for (name, wait) in waits {
        guard let wait else { continue }
        print(
          "\(name): \(wait.count) calls, median \(wait.median) min, "
            + "90 in 100 within \(wait.ninetieth) min, longest \(wait.longest) min."
        )
      }
    }

    private static func padded(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
  }
}

/// The volume for scripts.
private struct VolumeRecord: Encodable {
  /// One hour of the day.
  struct Hour: Encodable {
    let hour: Int
    let calls: Int
    let daysWithoutCover: Int
  }

  /// How long something took, in minutes.
  struct Wait: Encodable {
    let count: Int
    let median: Int
    let ninetieth: Int
    let longest: Int

    init(_ wait: DeskVolume.Wait) {
      count = wait.count
      median = wait.median
      ninetieth = wait.ninetieth
      longest = wait.longest
    }
  }

  let days: Int
  let hours: [Hour]
  let answer: Wait?
  let advice: Wait?
  let acknowledgement: Wait?

  init(_ volume: DeskVolume, days: Int) {
    self.days = days
    hours = (0..<24).map { hour in
      Hour(
        hour: hour,
        calls: volume.calls[hour],
        daysWithoutCover: volume.uncovered[hour]
      )
    }
    answer = volume.answer.map(Wait.init)
    advice = volume.advice.map(Wait.init)
    acknowledgement = volume.acknowledgement.map(Wait.init)
  }
}

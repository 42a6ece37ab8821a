internal import ArgumentParser
internal import Demo
internal import Domain
internal import Glibc
internal import Interchange
internal import Ledger
internal import SQLiteLedger

/// `muster demo-feed`: what goes on at other desks, written by a process of its own.
struct DemoFeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-feed",
    abstract: "Add traffic to a demonstration until its dashboard ends.",
    shouldDisplay: false
  )

  @Argument(help: "The demonstration's ledger.")
  var ledger: String

  @Option(help: "What the demonstration was made from.")
  var seed: UInt64

  @Option(help: "The tick at which its clock began to run.")
  var since: Int64

  @Option(help: "The process that it ends with.")
  var parent: Int32

  func run() throws {
    let clock = DemoClock(at: SyntheticYear.end)
    clock.run(from: SyntheticYear.end, since: since, ticks: World.ticks)
    let opened = try SQLiteLedger.open(
      at: ledger,
      time: clock.timeSource,
      ids: World.identities
    )
    let file = try UnitSource.embedded()
    let unit = SyntheticUnit(key: file.key, name: file.name, records: file.records)
    var traffic = try LiveTraffic(seed: seed, unit: unit, ledger: opened)
    while getppid() == parent {
      usleep(UInt32(traffic.pauseMilliseconds()) * 1000)
      let submission = try traffic.nextSubmission(now: clock.now)
      _ = try opened.submit(submission)  // A refusal means that another desk was quicker.
    }
  }
}

/// The process that adds traffic to a demonstration.
struct DemoFeed {
  private let process: pid_t

  /// Starts it.
  static func start(ledger: String, seed: UInt64, since: Int64) throws -> DemoFeed {
    let program = "/proc/self/exe"
    let words = [
      "muster", "demo-feed", ledger, "--seed", "\(seed)", "--since", "\(since)", "--parent",
      "\(getpid())",
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
    defer { for pointer in arguments { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0 else {
      throw ProgramFault.refused("The second process of '--live' could not be started.")
    }
    return DemoFeed(process: process)
  }

  /// Ends it.
  func stop() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}

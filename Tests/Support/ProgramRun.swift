internal import FoundationEssentials
internal import Glibc

/// A program that was run to its end: how it ended and what it printed.
public struct ProgramRun: Sendable {
  /// The exit code, or 128 and the number of the signal that ended it.
  public let code: Int32
  /// What it printed.
  public let output: String
  /// What it complained of.
  public let errors: String

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - path: The program's path; its name alone is not looked for.
  ///   - arguments: The words after the name.
  ///   - environment: Variables set beside those of this process.
  ///   - input: What the program reads.
  /// - Throws: `Unexpected` where it cannot be started.
  public init(
    _ path: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String = ""
  ) throws {
    let directory = try TemporaryDirectory()
    let names = ["in", "out", "err"].map { name in directory.file(name) }
    try Data(input.utf8).write(to: URL(filePath: names[0]))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
    for (descriptor, name) in zip([1, 2] as [Int32], names.dropFirst()) {
      posix_spawn_file_actions_addopen(
        &actions,
        descriptor,
        name,
        O_WRONLY | O_CREAT | O_TRUNC,
        0o600
      )
    }
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let child = try spawn(
      path,
      [path] + arguments,
      variables.map { name, value in "\(name)=\(value)" },
      &actions
    )
    code = try ended(child)
    output = try String(contentsOfFile: names[1], encoding: .utf8)
    errors = try String(contentsOfFile: names[2], encoding: .utf8)
  }

  /// The path of a program that the system has, nil where it is not there.
  public static func path(of name: String) -> String? {
    let own = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let usual = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    return (usual + own.split(separator: ":").map(String.init))
      .map { directory in "\(directory)/\(name)" }
      .first { path in access(path, X_OK) == 0 }
  }
}

/// Starts a program and answers with its number.
private func spawn(
  _ path: String,
  _ arguments: [String],
  _ environment: [String],
  _ actions: inout posix_spawn_file_actions_t
) throws -> pid_t {
  let words = arguments.map { word in strdup(word) } + [nil]
  let variables = environment.map { word in strdup(word) } + [nil]
  defer { for word in words + variables { free(word) } }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // The threads that tests run on hold signals back, and a program would go on doing so.
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var child: pid_t = 0
  let fault = posix_spawn(&child, path, &actions, &attributes, words, variables)
  guard fault == 0 else {
    throw TestWorld.Unexpected(description: "\(path) cannot be started: \(fault)")
  }
  return child
}

/// Waits for a program and answers with its exit code.
private func ended(_ child: pid_t) throws -> Int32 {
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 {
    guard errno == EINTR else {
      throw TestWorld.Unexpected(description: "the program cannot be waited for: \(errno)")
    }
  }
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

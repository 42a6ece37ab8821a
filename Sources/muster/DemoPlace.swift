internal import Glibc

/// Where the ledger of a demonstration lies: a file to keep, or a directory that goes again.
struct DemoPlace {
  /// The path of the ledger file.
  let path: String
  /// The directory to remove afterwards, nil where the file is kept.
  private let directory: String?

  /// A new file to keep, or one in a new temporary directory.
  ///
  /// - Throws: `ProgramFault` where no directory can be made.
  init(keeping kept: String?) throws {
    if let kept {
      path = kept
      directory = nil
      return
    }
    let parent = World.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/muster-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ProgramFault.refused(
        "No directory can be made in \(parent); set TMPDIR to one that you may write in."
      )
    }
    let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = "\(made)/demo.muster"
    directory = made
  }

  /// Removes the ledger, unless it is kept.
  func remove() {
    guard let directory else { return }
    discard()
    rmdir(directory)
  }

  /// Removes the ledger even from a file to keep, because it is not whole.
  func discard() {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }
}

/// The signals that end the program, held back while a long piece of work looks after itself.
struct HeldSignals {
  private var held = sigset_t()
  private var before = sigset_t()

  /// Holds them back from now on.
  init() {
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Ends the work if one of them has come meanwhile.
  ///
  /// - Throws: `ProgramFault` that says that the work was broken off.
  func check() throws {
    var pending = sigset_t()
    sigpending(&pending)
    for signal in [SIGINT, SIGTERM, SIGHUP] where sigismember(&pending, signal) == 1 {
      throw ProgramFault.refused("Broken off; nothing is left behind.")
    }
  }

  /// Lets them through again, those that came meanwhile apart.
  func release() {
    var (held, before) = (held, before)
    var none = timespec()
    while sigtimedwait(&held, nil, &none) > 0 {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

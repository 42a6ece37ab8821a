import Glibc

/// A pseudo-terminal of 70x20 in the place of standard input and output.
///
/// The calls that make one are the kernel's own, since the module of the C library leaves out the
/// headers of the usual ones; the numbers are those of Linux.
enum PseudoTerminal {
  private static let master: Int32 = 90
  private static let getModes: UInt = 0x5401
  private static let setSize: UInt = 0x5414
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431

  /// Makes one, and returns its modes; nil if the system has none to give.
  static func adopt() -> [UInt8]? {
    let opened = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard opened >= 0 else { return nil }
    dup2(opened, master)
    close(opened)
    var lock: Int32 = 0
    var number: Int32 = -1
    guard ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
      return nil
    }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size: [UInt16] = [20, 70, 0, 0]
    guard slave >= 0, ioctl(slave, setSize, &size) == 0 else { return nil }
    dup2(slave, STDIN_FILENO)
    dup2(slave, STDOUT_FILENO)
    close(slave)
    setenv("TERM", "xterm-256color", 1)
    return modes()
  }

  /// The modes of the terminal, as the kernel lays them out.
  static func modes() -> [UInt8] {
    var modes = [UInt8](repeating: 0, count: 64)
    let result = ioctl(STDIN_FILENO, getModes, &modes)
    return result == 0 ? modes : []
  }

  /// Types on the terminal's keyboard.
  static func type(_ text: String) {
    write(master, text, text.utf8.count)
  }

  /// Closes the terminal's other end.
  static func hangUp() {
    close(master)
  }
}

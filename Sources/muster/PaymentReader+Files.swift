internal import Dashboard
internal import Domain
internal import Glibc
internal import Interchange

extension PaymentReader {
  /// Reads files of this machine for the screen, which nothing may keep waiting: no pipes.
  static let files = PaymentReader { (name) throws(Fault) in
    var facts = stat()
    if stat(path(name), &facts) == 0, facts.st_mode & S_IFMT != S_IFREG {
      throw Fault("'\(name)' is not a file; name the partner's payment file.")
    }
    return try payments(at: name)
  }

  /// The payments at a path, which may be a pipe; `~/` is the user's home.
  static func payments(at name: String) throws(Fault) -> [ClaimPayment] {
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault("'\(name)' cannot be read: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    do throws(PaymentFile.Fault) {
      return try PaymentFile.payments(.descriptor(descriptor))
    } catch {
      throw Fault("\(name), line \(error.line): \(error.sentence)")
    }
  }

  private static func path(_ name: String) -> String {
    guard name.hasPrefix("~/"), let home = getenv("HOME") else { return name }
    return String(cString: home) + name.dropFirst()
  }
}

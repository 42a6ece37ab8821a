internal import Domain
internal import Glibc
internal import SQLiteLedger

/// A bar on the terminal that shows how far a long piece of work has come; silent elsewhere.
///
/// It writes to the error stream, at most ten times a second, and leaves nothing behind.
final class ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = Instant(milliseconds: .min / 2)
  private var hasDrawn = false
  private var what = ""

  /// Shows how far the work has come.
  func show(_ progress: Progress) {
    guard isShown else { return }
    let now = World.clock.now()
    let isNews = progress.what != what || progress.done == progress.total
    guard isNews || now.milliseconds - last.milliseconds >= 100 else { return }
    last = now
    what = progress.what
    hasDrawn = true
    let share = progress.total > 0 ? Double(progress.done) / Double(progress.total) : 0
    let filled = Int(share * 30)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    let percent = Int(share * 100)
    ErrorStream.write(
      "\r\(progress.what) [\(bar)] \(percent)%  "
        + "\(grouped(Int(progress.done))) of \(grouped(Int(progress.total)))\u{1B}[K"
    )
  }

  /// Takes the bar away.
  func end() {
    guard hasDrawn else { return }
    ErrorStream.write("\r\u{1B}[K")
  }
}

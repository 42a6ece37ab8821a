import Canvas
import Domain
import Ledger

/// A record's history as lines of a page, newest first.
enum HistoryWords {
  /// One line an entry: when it was written down, who did it, what.
  static func parts(_ history: [HistoryLine], _ now: Instant) -> [DetailContent.Part] {
    let widest = history.map { line in Wording.minute(line.recordedAt, now: now).count }.max()
    return history.reversed().map { line in
      .line(words(of: line, now, width: max(9, widest ?? 0)))
    }
  }

  private static func words(of line: HistoryLine, _ now: Instant, width: Int) -> StyledText {
    let when = SafeText(Wording.minute(line.recordedAt, now: now)).padded(to: width)
    var text = StyledText(when + "  ", .muted)
    text.append(SafeText(line.by), Style.text.bold)
    text.append("  ")
    text.append(SafeText(line.words.isEmpty ? kind(line.kind) : line.words))
    let late = line.recordedAt.minutes(since: line.occurredAt)
    if late >= 5 {
      text.append(SafeText("  (happened \(Wording.minute(line.occurredAt, now: now)))"), .muted)
    }
    return text
  }

  /// `report.received` as `received`; joined words get their spaces back.
  private static func kind(_ kind: String) -> String {
    let word = kind.split(separator: ".").last.map(String.init) ?? kind
    return word.split(separator: "-").joined(separator: " ")
  }
}

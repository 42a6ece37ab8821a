internal import Domain

/// What a typed date and time stands for, in London law time.
///
/// The day always comes first, as in `14/10`. A reading never guesses in silence: whatever it adds
/// to what was typed stands in its words.
enum DateTimeReading: Hashable, Sendable {
  /// One moment, and the sentence that shows it: `= Fri 15 Oct 2010 17:00, in 1d 2h`.
  case moment(Instant, words: String)
  /// Two moments, in the hour that comes twice when the clocks go back, and the question.
  case ambiguous(summer: Instant, winter: Instant, words: String)
  /// No moment, and what to do about it.
  case refused(String)

  /// Reads a text; any text gives a reading.
  init(_ text: String, in frame: TimeFrame) {
    do throws(DateTimeRefusal) {
      let phrase = try DateTimePhrase(text, near: frame.today.date.year)
      self = try DateTimeResolution(frame).reading(of: phrase)
    } catch {
      self = .refused(error.sentence)
    }
  }

  /// The one moment, where there is one.
  var moment: Instant? {
    switch self {
    case .moment(let moment, _): moment
    case .ambiguous, .refused: nil
    }
  }

  /// What the officer is shown.
  var words: String {
    switch self {
    case .moment(_, let words), .ambiguous(_, _, let words), .refused(let words): words
    }
  }
}

/// What a typed day stands for.
enum DayReading: Hashable, Sendable {
  /// A day, and the sentence that shows it: `= Fri 15 Oct 2010, tomorrow`.
  case day(CivilDate, words: String)
  /// No day, and what to do about it.
  case refused(String)

  /// Reads a text; any text gives a reading.
  init(_ text: String, in frame: TimeFrame) {
    do throws(DateTimeRefusal) {
      self = try DateTimeResolution(frame).dayReading(of: DateTimePhrase(text, near: nil))
    } catch {
      self = .refused(error.daySentence ?? error.sentence)
    }
  }

  /// What the officer is shown.
  var words: String {
    switch self {
    case .day(_, let words), .refused(let words): words
    }
  }
}

/// Which way a time without a day, or a day without a year, is meant.
enum TimeSense: Hashable, Sendable {
  /// Neither: today, this year.
  case any
  /// The next: by when something is due.
  case due
  /// The last: when something happened.
  case past
}

/// What a typed time is read against.
struct TimeFrame: Hashable, Sendable {
  /// The present moment, without its seconds.
  let now: Instant
  /// Which way the field looks.
  let sense: TimeSense
  /// When the next weekly intelligence meeting begins.
  let nextMeeting: Instant?

  /// The frame of a field at a moment; a moment outside the years that are read counts as the
  /// nearest inside.
  init(now: Instant, sense: TimeSense = .any, nextMeeting: Instant? = nil) {
    self.now = Self.minute(of: now)
    self.sense = sense
    self.nextMeeting = nextMeeting.map(Self.minute)
  }

  private static func minute(of moment: Instant) -> Instant {
    let kept = min(max(moment.seconds, earliest), latest)
    return Instant(seconds: kept - (kept % 60 + 60) % 60)
  }

  /// 1900, before which nobody on a record was born.
  private static let earliest: Int64 = -2_208_988_800
  /// The end of 2199.
  private static let latest: Int64 = 7_258_118_399

  /// What London clocks show now.
  var today: LondonTime { LondonTime(now) }
}

/// Why a text is no date and time, as a sentence for the officer.
struct DateTimeRefusal: Error {
  /// What is wrong and what to type instead.
  let sentence: String
  /// The same where a day alone is asked for, nil where it reads no differently.
  var daySentence: String?
}

public import Domain

/// Events as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, London time with its zone.
///
/// A calendar that was taken in once is taken in again without doubles: an event keeps its identity,
/// and its sequence grows with each change.
public struct CalendarFile: Sendable {
  /// One event.
  public struct Event: Sendable {
    /// Stable as long as the thing is the same: `MTG-2010-000053`.
    public var id: String
    /// Grows with each change.
    public var sequence: Int
    /// When it begins.
    public var startsAt: Instant
    /// When it ends.
    public var endsAt: Instant
    /// One line.
    public var summary: String
    /// Several lines; empty for none.
    public var description: String
    /// What kinds of thing it is: `MEETING`.
    public var categories: [String]
    /// How sure it is.
    public var status: Status

    /// How sure an event is.
    public enum Status: String, Sendable {
      case confirmed = "CONFIRMED"
      case tentative = "TENTATIVE"
      case cancelled = "CANCELLED"
    }

    /// An event with these attributes.
    public init(
      id: String,
      sequence: Int,
      startsAt: Instant,
      endsAt: Instant,
      summary: String,
      description: String = "",
      categories: [String],
      status: Status
    ) {
      self.id = id
      self.sequence = sequence
      self.startsAt = startsAt
      self.endsAt = endsAt
      self.summary = summary
      self.description = description
      self.categories = categories
      self.status = status
    }
  }

  private let name: String
  private let unit: String
  private let events: [Event]
  private let stamp: Instant

  /// A calendar of a unit, by its key, as it stands at a moment.
  public init(named name: String, of unit: String, events: [Event], at stamp: Instant) {
    self.name = name
    self.unit = unit
    self.events = events
    self.stamp = stamp
  }

  /// The text of the file.
  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//muster//meetings//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    lines += Self.london
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.map { line in Self.folded(line) + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.id)@\(unit).invalid", "DTSTAMP:\(Self.utc(stamp))",
      "SEQUENCE:\(event.sequence)",
      "DTSTART;TZID=Europe/London:\(Self.local(event.startsAt))",
      "DTEND;TZID=Europe/London:\(Self.local(event.endsAt))",
      "SUMMARY:\(Self.escaped(event.summary))",
    ]
    if !event.description.isEmpty {
      lines.append("DESCRIPTION:\(Self.escaped(event.description))")
    }
    lines += [
      "CATEGORIES:\(event.categories.map(Self.escaped).joined(separator: ","))",
      "STATUS:\(event.status.rawValue)", "TRANSP:OPAQUE", "CLASS:CONFIDENTIAL", "END:VEVENT",
    ]
    return lines
  }

  /// The text with what has a meaning in iCalendar escaped, without controls.
  static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      var clean = ""
      for character in line.filter({ character in !character.isControl }) {
        if "\\;,".contains(character) { clean.append("\\") }
        clean.append(character)
      }
      return clean
    }
    .joined(separator: "\\n")
  }

  /// The line over as many lines of at most 75 octets as it needs; no character is split.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for character in line {
      let size = String(character).utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.append(character)
      octets += size
    }
    return folded
  }

  private static func local(_ instant: Instant) -> String {
    let time = LondonTime(instant)
    return day(time.date) + "T" + padded(time.hour, to: 2) + padded(time.minute, to: 2)
      + padded(time.second, to: 2)
  }

  private static func utc(_ instant: Instant) -> String {
    let seconds = Int(instant.milliseconds / 1000)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return day(CivilDate(dayNumber: days)) + "T" + padded(rest / 3600, to: 2)
      + padded(rest / 60 % 60, to: 2) + padded(rest % 60, to: 2) + "Z"
  }

  private static func day(_ date: CivilDate) -> String {
    padded(date.year, to: 4) + padded(date.month, to: 2) + padded(date.day, to: 2)
  }

  /// London's two offsets and the Sundays on which they change.
  private static let london = [
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19810329T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]
}

extension Character {
  /// Whether it is a control or turns the direction of writing.
  fileprivate var isControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<32, 127..<160, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        true
      default: false
      }
    }
  }
}

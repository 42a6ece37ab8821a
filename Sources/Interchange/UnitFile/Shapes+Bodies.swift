internal import Domain

/// The shapes of the records of a unit file.
enum Shapes {
  static let organisation = Shape(
    Organisation.init(key:name:short:aliases:agency:standing:isOrigin:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("short", \.short, .short(8)),
    Field("aliases", \.aliases, .list(.words), else: []),
    Field("agency", \.agency, .key(.organisation)),
    Field("standing", \.standing, .word()),
    Field("is-origin", \.isOrigin, .truth, else: false),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let partner = Shape(
    Partner.init(key:organisation:offers:topics:periods:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("organisation", \.organisation, .key(.organisation)),
    Field("offers", \.offers, .words),
    Field("topics", \.topics, .list(.key(.topic)), else: []),
    Field("periods", \.periods, .someOf(.words)),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let contact = Shape(
    Contact.init(key:role:organisation:rung:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("role", \.role, .words),
    Field("organisation", \.organisation, .key(.organisation)),
    Field("rung", \.rung, .optional(.whole(1...20)), else: nil),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let series = Shape(
    MeetingSeries.init(
      key:
      name:
      short:
      organisation:
      cadence:
      chair:
      members:
      isExternal:
      remark:
      paragraph:
      weekday:
      startMinute:
      minutes:
      itemMinutes:
      agenda:
    ),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("short", \.short, .short(8)),
    Field("organisation", \.organisation, .key(.organisation)),
    Field("cadence", \.cadence, .word()),
    Field("chair", \.chair, .words),
    Field("members", \.members, .list(.key(.organisation)), else: []),
    Field("is-external", \.isExternal, .truth, else: false),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph),
    Field("weekday", \.weekday, .optional(.whole(1...7)), else: nil),
    Field("start-minute", \.startMinute, .optional(.whole(0...1439)), else: nil),
    Field("minutes", \.minutes, .optional(.whole(1...1440)), else: nil),
    Field("item-minutes", \.itemMinutes, .optional(.whole(1...120)), else: nil),
    Field("agenda", \.agenda, .optional(.list(.words)), else: nil)
  )

  static let agreement = Shape(
    Agreement.init(key:name:parties:made:review:status:permits:possiblySameAs:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("parties", \.parties, .someOf(.key(.organisation))),
    Field("made", \.made, .date, else: .notStated),
    Field("review", \.review, .date, else: .notStated),
    Field("status", \.status, .someOf(.dated(.word()))),
    Field("permits", \.permits, .text, else: ""),
    Field("possibly-same-as", \.possiblySameAs, .optional(.key(.agreement)), else: nil),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let practiceNote = Shape(
    PracticeNote.init(key:title:text:agreements:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("title", \.title, .words),
    Field("text", \.text, .words),
    Field("agreements", \.agreements, .someOf(.key(.agreement))),
    Field("paragraph", \.paragraph, .paragraph)
  )
}

extension Form {
  /// A value with the days on which it holds, and its paragraph.
  static func dated<Inner>(_ form: Form<Inner>) -> Self where Value == Dated<Inner> {
    Shape<Dated<Inner>>(
      Dated.init(_:from:until:paragraph:),
      Field("value", \.value, form),
      Field("from", \.from, .date, else: .notStated),
      Field("until", \.until, .optional(.day), else: nil),
      Field("paragraph", \.paragraph, .paragraph)
    ).form
  }
}

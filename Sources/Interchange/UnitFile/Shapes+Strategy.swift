internal import Domain

extension Shapes {
  static let priority = Shape(
    Priority.init(key:code:name:period:rank:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("code", \.code, .short(8)),
    Field("name", \.name, .words),
    Field("period", \.period, .words),
    Field("rank", \.rank, .whole(1...99)),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let requirement = Shape(
    IntelligenceRequirement.init(key:question:owner:priority:rank:from:expires:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("question", \.question, .words),
    Field("owner", \.owner, .key(.organisation)),
    Field("priority", \.priority, .optional(.key(.priority)), else: nil),
    Field("rank", \.rank, .whole(1...99)),
    Field("from", \.from, .day),
    Field("expires", \.expires, .day),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let workType = Shape(
    WorkType.init(key:name:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let topic = Shape(
    Topic.init(key:name:within:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("within", \.within, .optional(.key(.topic)), else: nil),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let rule = Shape(
    RoutingRule.init(key:number:place:kind:words:conditions:answers:remark:),
    Field("key", \.key, .ownKey()),
    Field("number", \.number, .whole(1...999)),
    Field("place", \.place, .whole(1...999)),
    Field("kind", \.kind, .word()),
    Field("words", \.words, .words),
    Field("conditions", \.conditions, conditions.form, else: RoutingRule.Conditions()),
    Field("answers", \.answers, .someOf(answer.form)),
    Field("remark", \.remark, .text, else: "")
  )

  private static let conditions = Shape(
    RoutingRule.Conditions.init(
      topics:
      level:
      age:
      isOrganised:
      boroughs:
      sources:
      places:
      from:
      until:
    ),
    Field("topics", \.topics, .list(.key(.topic)), else: []),
    Field("level", \.level, .optional(.whole(1...3)), else: nil),
    Field("age", \.age, .optional(.word()), else: nil),
    Field("is-organised", \.isOrganised, .optional(.truth), else: nil),
    Field("boroughs", \.boroughs, .list(.key(.borough)), else: []),
    Field("sources", \.sources, .list(.key(.organisation)), else: []),
    Field("places", \.places, .list(.words), else: []),
    Field("from", \.from, .optional(.day), else: nil),
    Field("until", \.until, .optional(.day), else: nil)
  )

  private static let answer = Shape(
    RoutingRule.Answer.init(
      period:
      from:
      until:
      takes:
      fallback:
      support:
      isSubjectToCapacity:
      remark:
      paragraph:
    ),
    Field("period", \.period, .words),
    Field("from", \.from, .optional(.day), else: nil),
    Field("until", \.until, .optional(.day), else: nil),
    Field("takes", \.takes, .someOf(.destination)),
    Field("fallback", \.fallback, .list(.destination), else: []),
    Field("support", \.support, .list(.destination), else: []),
    Field("is-subject-to-capacity", \.isSubjectToCapacity, .truth, else: false),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )
}

extension Form where Value == Destination {
  /// A team or a body that the file holds.
  static let destination = {
    let written = Form<String>.text.converted(
      expected: "team:KEY or organisation:KEY",
      to: { text in Destination(text: text) },
      from: { destination in destination.text }
    )
    return Form(
      expected: written.expected,
      read: { place, reading in
        guard let destination = written.read(place, reading) else { return nil }
        switch destination {
        case .team(let key): reading.refer(to: .team, key.text, at: place)
        case .organisation(let key): reading.refer(to: .organisation, key.text, at: place)
        }
        return destination
      },
      write: written.write
    )
  }()
}

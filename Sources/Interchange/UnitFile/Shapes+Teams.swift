internal import Domain

extension Shapes {
  static let team = Shape(
    Team.init(
      key:
      name:
      short:
      level:
      parent:
      controller:
      employer:
      funder:
      strength:
      base:
      remit:
      boroughs:
      ends:
      mayOverlap:
      remark:
    ),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("short", \.short, .short(10)),
    Field("level", \.level, .list(.dated(.whole(1...3))), else: []),
    Field("parent", \.parent, .list(.dated(.key(.organisation))), else: []),
    Field("controller", \.controller, .list(.dated(.key(.organisation))), else: []),
    Field("employer", \.employer, .list(.dated(.key(.organisation))), else: []),
    Field("funder", \.funder, .list(.dated(.key(.organisation))), else: []),
    Field("strength", \.strength, .list(strength.form), else: []),
    Field("base", \.base, .list(.dated(.words)), else: []),
    Field("remit", \.remit, .list(.dated(.words)), else: []),
    Field("boroughs", \.boroughs, .list(.key(.borough)), else: []),
    Field("ends", \.ends, .optional(ending.form), else: nil),
    Field("may-overlap", \.mayOverlap, .list(.key(.team)), else: []),
    Field("remark", \.remark, .text, else: "")
  )

  private static let strength = Shape<Dated<Team.Strength>>(
    { staff, count, isAbout, from, until, paragraph in
      Dated(
        Team.Strength(staff: staff, count: Approximate(count, isAbout: isAbout)),
        from: from,
        until: until,
        paragraph: paragraph
      )
    },
    Field("staff", \.value.staff, .words),
    Field("count", \.value.count.value, .whole(0...100_000)),
    Field("is-about", \.value.count.isAbout, .truth, else: false),
    Field("from", \.from, .date, else: .notStated),
    Field("until", \.until, .optional(.day), else: nil),
    Field("paragraph", \.paragraph, .paragraph)
  )

  private static let ending = Shape<Dated<CivilDate>>(
    Dated.init(_:from:until:paragraph:),
    Field("value", \.value, .day),
    Field("from", \.from, .date, else: .notStated),
    Field("until", \.until, .optional(.day), else: nil),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let funding = Shape(
    FundingLine.init(
      key:
      name:
      payer:
      recipient:
      team:
      amount:
      precision:
      isYearly:
      from:
      until:
      remark:
      paragraph:
    ),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("payer", \.payer, .key(.organisation)),
    Field("recipient", \.recipient, .optional(.key(.organisation)), else: nil),
    Field("team", \.team, .optional(.key(.team)), else: nil),
    Field("amount-pence", \.amount, .optional(.pence), else: nil),
    Field("precision", \.precision, .word(), else: .exact),
    Field("is-yearly", \.isYearly, .truth, else: false),
    Field("from", \.from, .date, else: .notStated),
    Field("until", \.until, .optional(.day), else: nil),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let equality = Shape(
    EqualityAssessment.init(
      key:
      name:
      level:
      screening:
      consultation:
      decision:
      published:
      review:
      remark:
      paragraph:
    ),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("level", \.level, .word()),
    Field("screening", \.screening, .text, else: ""),
    Field("consultation", \.consultation, .text, else: ""),
    Field("decision", \.decision, .text, else: ""),
    Field("published", \.published, .date, else: .notStated),
    Field("review", \.review, .optional(.day), else: nil),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let milestone = Shape(
    Milestone.init(key:words:on:isPlanned:teams:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("words", \.words, .words),
    Field("on", \.on, .date, else: .notStated),
    Field("is-planned", \.isPlanned, .truth, else: false),
    Field("teams", \.teams, .list(.key(.team)), else: []),
    Field("paragraph", \.paragraph, .paragraph)
  )
}

internal import Domain

extension Shapes {
  static let offence = Shape(
    Offence.init(
      key:
      act:
      section:
      words:
      maximumYears:
      isLifestyle:
      from:
      until:
      remark:
      paragraph:
    ),
    Field("key", \.key, .ownKey()),
    Field("act", \.act, .words),
    Field("section", \.section, .words),
    Field("words", \.words, .words),
    Field("maximum-years", \.maximumYears, .optional(.whole(1...99)), else: nil),
    Field("is-lifestyle", \.isLifestyle, .truth, else: false),
    Field("from", \.from, .date, else: .notStated),
    Field("until", \.until, .optional(.day), else: nil),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let checklist = Shape(
    Checklist.init(key:name:steps:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("name", \.name, .words),
    Field("steps", \.steps, .someOf(step.form)),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  private static let step = Shape(
    Checklist.Step.init(key:group:words:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("group", \.group, .text, else: ""),
    Field("words", \.words, .words),
    Field("paragraph", \.paragraph, .paragraph, else: "")
  )

  static let code = Shape(
    CodeList.init(key:list:scheme:edition:codes:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("list", \.list, .word()),
    Field("scheme", \.scheme, .text, else: ""),
    Field("edition", \.edition, .text, else: ""),
    Field("codes", \.codes, .someOf(wording.form)),
    Field("paragraph", \.paragraph, .paragraph)
  )

  private static let wording = Shape(
    CodeWording.init(code:words:remark:paragraph:),
    Field("code", \.code, .words),
    Field("words", \.words, .words),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph, else: "")
  )

  static let library = Shape(
    LibraryItem.init(key:kind:title:text:paragraph:review:),
    Field("key", \.key, .ownKey()),
    Field("kind", \.kind, .word()),
    Field("title", \.title, .words),
    Field("text", \.text, .words),
    Field("paragraph", \.paragraph, .paragraph),
    Field("review", \.review, .optional(.day), else: nil)
  )

  static let setting = Shape(
    Setting.init(key:number:question:value:choices:remark:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("number", \.number, .words),
    Field("question", \.question, .words),
    Field("value", \.value, .words),
    Field("choices", \.choices, .list(.words), else: []),
    Field("remark", \.remark, .text, else: ""),
    Field("paragraph", \.paragraph, .paragraph)
  )

  static let inconsistency = Shape(
    Inconsistency.init(key:title:sides:handling:paragraph:),
    Field("key", \.key, .ownKey()),
    Field("title", \.title, .words),
    Field("sides", \.sides, .someOf(side.form)),
    Field("handling", \.handling, .words),
    Field("paragraph", \.paragraph, .paragraph)
  )

  private static let side = Shape(
    Inconsistency.Side.init(words:paragraph:),
    Field("words", \.words, .words),
    Field("paragraph", \.paragraph, .paragraph)
  )
}

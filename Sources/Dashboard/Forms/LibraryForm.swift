import Domain
import Ledger

extension DashboardState {
  /// Whether an entry of the reference library can be written now.
  var libraryAvailability: Availability {
    if let barrier = barrier(.editLibrary) { return .unavailable(barrier) }
    guard unit != nil else { return .unavailable("The unit is still being read.") }
    return .available
  }

  /// The form that chooses the entry, those that are due for review first.
  func entryChoice() -> FormLayer? {
    guard let unit else { return nil }
    let items = unit.library(on: today)
    let sorted =
      items.filter { item in item.isDue(on: today) }
      + items.filter { item in !item.isDue(on: today) }
    let options = sorted.map { item in
      let version = unit.version(of: .library, item.key.text)
      let due = item.isDue(on: today) ? ", DUE for review" : ""
      return Option(item.title, id: item.key.text, detail: "version \(version)\(due)")
    }
    let form = Form(
      "library",
      title: "Library",
      subtitle: Wording.count(items.count, "entry", "entries"),
      fields: [
        Field(
          "entry",
          "Entry",
          .picker(options),
          help: "Type words of its title; leave it empty to write a new one."
        )
      ],
      saveWord: { values in values.option("entry") == nil ? "write a new one" : "open it" }
    )
    return FormLayer(form, .call(.chooseEntry), about: "Library", row: nil)
  }

  /// Opens the entry that was chosen, or an empty one.
  mutating func openEntry(_ values: FormValues) -> [Effect] {
    layers.removeLast()
    let key = values.option("entry").flatMap { text in Domain.Key<LibraryItem>(text) }
    let item = unit?.library(on: today).first { item in item.key == key }
    let form = entryForm(item)
    var layer = FormLayer(form, .call(.writeEntry(key)), about: "Library", row: nil)
    if let draft = drafts[layer.draftKey] {
      layer.state = FormState(form, restoring: draft.values)
      layer.state.standing = draft.isKept ? .kept(draft.savedAt) : .new
      say("Your draft is back; Ctrl-X throws it away.")
    }
    layers.append(.form(layer))
    return []
  }

  private func entryForm(_ item: LibraryItem?) -> Form {
    let kinds = LibraryItem.Kind.allCases.map { kind in Option(kind.rawValue) }
    let version = item.flatMap { item in unit?.version(of: .library, item.key.text) }
    return Form(
      "library-\(item?.key.text ?? "new")",
      title: item == nil ? "New entry" : "Entry",
      subtitle: version.map { version in "version \(version); saving makes the next" } ?? "",
      fields: [
        Field("title", "Title", .text(max: 120), help: "One line.", isRequired: true),
        .pick("kind", "Kind", from: kinds, help: "What kind of thing it is."),
        .words("text", "Text", rows: 5, help: "In the unit's own words; no text from elsewhere."),
        Field(
          "paragraph",
          "Rests on",
          .text(max: 120),
          help: "A paragraph, an act and section, a protocol.",
          isRequired: true
        ),
        Field("review", "Review", .date(.due), help: "When somebody looks at it again."),
      ],
      saveWord: { _ in "write it" }
    ).prefilled(entryValues(item))
  }

  private func entryValues(_ item: LibraryItem?) -> [FieldID: FieldValue] {
    guard let item else { return ["review": .day(today.adding(days: 182))] }
    var values: [FieldID: FieldValue] = [
      "title": .text(item.title), "kind": .option(item.kind.rawValue), "text": .text(item.text),
      "paragraph": .text(item.paragraph),
    ]
    if let review = item.review { values["review"] = .day(review) }
    return values
  }

  /// What the values of an entry's form ask for, and what is said once that is recorded.
  func entryIntent(_ key: Domain.Key<LibraryItem>?, _ values: FormValues) -> (Intent, String)? {
    let title = values.text("title")
    guard let kind = values.option("kind").flatMap(LibraryItem.Kind.init(rawValue:)),
      let key = key ?? freeKey(title)
    else { return nil }
    let item = LibraryItem(
      key: key,
      kind: kind,
      title: title,
      text: values.text("text"),
      paragraph: values.text("paragraph"),
      review: values.day("review")
    )
    return (.writeLibrary(item), "entry '\(title)' is written; advice cites its version")
  }

  /// A key made of a title, which no entry has.
  private func freeKey(_ title: String) -> Domain.Key<LibraryItem>? {
    let words = title.lowercased().split { letter in
      !letter.isASCII || !letter.isLetter && !letter.isNumber
    }
    let stem = String(words.joined(separator: "-").prefix(40))
    let taken = Set(unit?.library().map(\.key.text) ?? [])
    let free = ([stem] + (2...99).map { number in "\(stem)-\(number)" })
      .first { name in !taken.contains(name) }
    return free.flatMap { name in Domain.Key<LibraryItem>(name) }
  }
}

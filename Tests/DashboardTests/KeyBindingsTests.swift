import Testing

@testable import Dashboard

struct KeyBindingsTests {
  private let list = Mode.list(.daily)

  @Test func `every action has a word of its own`() {
    let words = KeyBindings.words

    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { word in !word.contains { $0 == " " || $0.isUppercase } }, "\(words)")
  }

  @Test func `a key of the user's own takes the place of the usual letter`() {
    let bindings = KeyBindings([KeyWish(action: "nominate", keys: ["W", "Ctrl-W"])])

    #expect(bindings.refusals.isEmpty)
    #expect(bindings.table.action(for: .character("W"), in: list) == .act(.nominate))
    #expect(bindings.table.action(for: .control("w"), in: list) == .act(.nominate))
    #expect(bindings.table.action(for: .character("w"), in: list) == nil)
  }

  @Test func `arrows and Ctrl-C keep their meaning whatever a user wishes`() {
    let bindings = KeyBindings([
      KeyWish(action: "down", keys: ["%"]), KeyWish(action: "leave", keys: ["F10"]),
    ])

    #expect(bindings.refusals.isEmpty)
    #expect(bindings.table.action(for: .down, in: list) == .move(.down))
    #expect(bindings.table.action(for: .character("%"), in: list) == .move(.down))
    #expect(bindings.table.action(for: .character("j"), in: list) == nil)
    #expect(bindings.table.action(for: .control("c"), in: list) == .leave(.quit))
    #expect(bindings.table.action(for: .function(10), in: list) == .leave(.quit))
  }

  @Test func `a key that means something else already is refused with a sentence`() throws {
    let bindings = KeyBindings([KeyWish(action: "nominate", keys: ["z"])])
    let refusal = try #require(bindings.refusals.first)

    #expect(refusal.sentence.hasPrefix("z means 'zoom' in Daily intelligence already"))
    #expect(bindings.table.action(for: .character("z"), in: list) == .go(.zoom))
    #expect(bindings.table.action(for: .character("w"), in: list) == .act(.nominate))
  }

  @Test func `two actions may change their keys with one another`() {
    let bindings = KeyBindings([
      KeyWish(action: "zoom", keys: ["y"]), KeyWish(action: "copy-ref", keys: ["z"]),
    ])

    #expect(bindings.refusals.isEmpty)
    #expect(bindings.table.action(for: .character("y"), in: list) == .go(.zoom))
    #expect(bindings.table.action(for: .character("z"), in: list) == .look(.copy))
  }

  @Test func `a letter that decides in a meeting cannot be had there`() throws {
    let bindings = KeyBindings([KeyWish(action: "task", keys: ["d"])])

    #expect(bindings.refusals.count == 1)
    #expect(bindings.table.action(for: .character("t"), in: list) == .act(.task))
  }

  @Test(arguments: [
    ("shout", ["x"], "There is no action 'shout'"), ("nominate", [], "'nominate' is given no key"),
    ("nominate", ["Ctrl-I"], "'Ctrl-I' is no key"),
    ("nominate", ["Hyper-x"], "'Hyper-x' is no key"),
    ("yes", ["j"], "There is no action 'yes'"),
  ])
  func `a wish that cannot be read says why`(action: String, keys: [String], words: String) throws {
    let bindings = KeyBindings([KeyWish(action: action, keys: keys)])

    #expect(bindings.refusals.first?.sentence.hasPrefix(words) == true)
    #expect(bindings.refusals.count == 1)
  }

  @Test func `an action without keys can be given one`() {
    let bindings = KeyBindings([KeyWish(action: "cancel", keys: ["F9"])])

    #expect(bindings.refusals.isEmpty)
    #expect(
      bindings.table.action(for: .function(9), in: .list(.tasking)) == .act(.step(.cancel))
    )
  }

  @Test func `every key is read again from its own words`() {
    for entry in ActionRegistry.all {
      for key in entry.bindings.flatMap(\.keys) { #expect(Key(words: key.words) == key) }
    }
  }
}

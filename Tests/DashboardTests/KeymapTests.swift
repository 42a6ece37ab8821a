import Domain
import Testing

@testable import Dashboard

struct KeymapTests {
  @Test func `no key means two things in one mode`() {
    #expect(Keymap.clashes(ActionRegistry.all).isEmpty)
  }

  @Test func `a key bound twice is found`() {
    let entries =
      ActionRegistry.all + [
        ActionEntry(.move(.up), "Again", hint: "again", keys: [.down], group: .moving)
      ]

    #expect(Keymap.clashes(entries).count == Mode.keyed.count - 2)
  }

  @Test func `every action stands in the registry once`() {
    let actions = ActionRegistry.all.map(\.action)

    #expect(Set(actions).count == actions.count)
    for kind in StepKind.allCases { #expect(actions.contains(.act(.step(kind)))) }
    for pane in PaneCatalogue.ids { #expect(actions.contains(.go(.pane(pane)))) }
  }

  private static let letters: [(Character, Action)] = [
    ("j", .move(.down)), ("k", .move(.up)), ("g", .move(.first)), ("G", .move(.last)),
    ("n", .move(.nextMatch)), (":", .look(.commands)), ("?", .look(.help)), ("u", .act(.undo)),
    ("y", .look(.copy)), ("z", .go(.zoom)), (";", .look(.messages)), ("!", .go(.needsYou)),
  ]

  @Test(arguments: letters)
  func `letters mean the same in every pane`(letter: Character, action: Action) {
    for pane in PaneCatalogue.ids {
      #expect(Keymap.standard.action(for: .character(letter), in: .list(pane)) == action)
    }
  }

  @Test func `t tasks wherever it means anything, and slash filters every list`() {
    for pane in PaneCatalogue.ids {
      let task = Keymap.standard.action(for: .character("t"), in: .list(pane))
      #expect(task == (pane == .desk ? .act(.call(.toTask)) : .act(.task)) || task == nil)
      #expect(
        Keymap.standard.action(for: .character("/"), in: .list(pane)) == .look(.filter)
      )
    }
  }

  @Test func `no action needs Alt, a function key or a control key alone`() {
    for entry in ActionRegistry.all {
      let keys = entry.bindings.flatMap(\.keys)
      let isPlain = keys.contains { key in
        switch key {
        case .alt, .function: false
        case .character, .control, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
          .up, .down, .left, .right, .home, .end, .pageUp, .pageDown:
          true
        }
      }
      #expect(isPlain || keys.isEmpty, "\(entry.words)")
    }
  }

  @Test func `the walk decides by letters in either case and moves by arrows and pages`() {
    for kind in Decision.Kind.allCases where kind != .task {
      for letter in [kind.letter, Character(kind.letter.lowercased())] {
        let action = Keymap.standard.action(for: .character(letter), in: .page(.agenda))
        #expect(action == .act(.decide(kind)))
      }
    }
    #expect(Keymap.standard.action(for: .character("t"), in: .page(.agenda)) == .act(.task))
    #expect(Keymap.standard.action(for: .character("T"), in: .page(.agenda)) == .act(.task))
    #expect(Keymap.standard.action(for: .pageDown, in: .page(.agenda)) == .move(.nextRow))
  }

  @Test(arguments: Mode.keyed)
  func `every hint and every word of help is there`(mode: Mode) {
    for entry in ActionRegistry.entries(in: mode) {
      #expect(!entry.words.isEmpty)
      #expect(!entry.hint.isEmpty)
    }
  }
}

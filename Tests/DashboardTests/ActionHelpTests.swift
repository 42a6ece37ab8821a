import Testing

@testable import Dashboard

/// The actions as the manual tells them.
struct ActionHelpTests {
  @Test func `every key that the manual names means its action somewhere`() {
    for (help, entry) in zip(ActionHelp.all, ActionRegistry.all) {
      #expect(help.word == entry.phrase)
      for key in entry.bindings.flatMap(\.keys) {
        #expect(help.keys.contains(key.words))
        let modes = Mode.keyed.filter { mode in
          Keymap.standard.action(for: key, in: mode) == entry.action
        }
        #expect(!modes.isEmpty, "\(key.words) of \(entry.phrase)")
      }
      #expect(Set(help.keys) == Set(entry.bindings.flatMap(\.keys).map(\.words)))
    }
  }
}

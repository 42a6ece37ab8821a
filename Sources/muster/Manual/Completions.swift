internal import ArgumentParser
internal import Domain
internal import Ledger
internal import SQLiteLedger

extension CompletionKind {
  /// The officers of the ledger on the command line, or else of the usual one.
  static let officers = CompletionKind.custom { words, _, prefix in
    let aliases = Completions.officers(ofLedgerIn: words)
    return aliases.filter { alias in alias.hasPrefix(prefix) }
  }
}

/// What a shell asks of the program while somebody types.
enum Completions {
  /// How officers may be called on this command line; nothing where no ledger says it.
  static func officers(ofLedgerIn words: [String]) -> [String] {
    let named = words.firstIndex(of: "--ledger").flatMap { place in
      words.indices.contains(place + 1) ? words[place + 1] : nil
    }
    let path = named ?? words.dropFirst(2).first { word in word.hasSuffix(".muster") }
    // While somebody types, a ledger that cannot be read only leaves the words unsaid.
    guard let ledger = try? World.openLedger(at: path ?? World.defaultLedgerPath()),
      let officers = try? ledger.officers()
    else { return [] }
    return officers.compactMap(\.officer.alias).sorted()
  }
}

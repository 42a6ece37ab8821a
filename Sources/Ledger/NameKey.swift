private import Foundation

/// Names of every script in Latin letters without marks, in lower case, so that they can be compared.
///
/// The one place of the program that needs the whole of Foundation: the tables of the scripts.
public enum NameFold {
  /// The folded text: `Шевченко` and `Ševčenko` both become `shevchenko`.
  ///
  /// - Complexity: O(n) in the letters.
  public static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: { byte in byte >= 0x80 }) else { return text.lowercased() }
    let written = text.applyingTransform(.toLatin, reverse: false) ?? text
    let latin = String(written.lowercased().flatMap { letter in hissing[letter] ?? [letter] })
    let plain =
      latin.applyingTransform(StringTransform("Latin-ASCII"), reverse: false)
      ?? latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    return plain.lowercased()
  }

  /// Letters whose mark is a sound of its own, which English writes with an h or an s.
  private static let hissing: [Character: [Character]] = [
    "č": ["c", "h"], "ć": ["c", "h"], "ç": ["c", "h"], "š": ["s", "h"], "ş": ["s", "h"],
    "ș": ["s", "h"], "ž": ["z", "h"], "ț": ["t", "s"], "ţ": ["t", "s"], "đ": ["d"],
  ]
}

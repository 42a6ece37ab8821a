import FoundationEssentials
import Ledger

/// The golden files beside this source, and the kinds of event that the codec's sources name.
enum Golden {
  private static let directory =
    "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/")

  /// The file of an example: `Golden/report.received.json`.
  static func path(of name: String) -> String { "\(directory)/Golden/\(name).json" }

  /// Every file that is kept, by the name of its example.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(directory)/Golden").sorted()
      .filter { name in name.hasSuffix(".json") }.map { name in String(name.dropLast(5)) }
  }

  /// Every kind that an event can be written as, read from the codec's sources.
  ///
  /// A file `ReportCodec.swift` holds a line a kind: `case .received(let record): ("received", record)`.
  static func kindsInSource() throws -> Set<String> {
    let codecs = "\(directory)/../../Sources/Ledger/Codec"
    var kinds: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: codecs) {
      guard file.hasSuffix("Codec.swift"), file != "EventCodec.swift" else { continue }
      let word = file.dropLast("Codec.swift".count).lowercased()
      let kind = word == "advicecall" ? "advice" : word
      let source = try String(contentsOfFile: "\(codecs)/\(file)", encoding: .utf8)
      for line in source.split(separator: "\n") where line.contains("(let record): (\"") {
        kinds.insert("\(kind).\(line.split(separator: "\"")[1])")
      }
    }
    return kinds
  }
}

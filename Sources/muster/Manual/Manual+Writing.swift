extension Manual {
  /// The page as `man` reads it.
  var troff: String {
    var lines = [".TH MUSTER 1 \"\" Muster \"User Commands\"", ".nh"]
    for part in parts {
      switch part {
      case .section(let name): lines.append(".SH \(Self.quoted(name.uppercased()))")
      case .heading(let name): lines.append(".SS \(Self.quoted(name))")
      case .paragraph(let words): lines += [".PP", Self.line(words)]
      case .line(let words): lines += [".PP", ".nf", "\\fB\(Self.escaped(words))\\fR", ".fi"]
      case .item(let term, let words):
        lines += [".TP", "\\fB\(Self.escaped(term))\\fR", Self.line(words)]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page as plain text, no line longer than a terminal is wide.
  var text: String {
    var lines: [String] = []
    for part in parts {
      switch part {
      case .section(let name): lines += ["", name.uppercased()]
      case .heading(let name): lines += ["", "   \(name)"]
      case .paragraph(let words): lines += [""] + Self.wrapped(words, indent: 7)
      case .line(let words): lines += ["", "       \(words)"]
      case .item(let term, let words):
        lines += ["", "       \(term)"] + Self.wrapped(words, indent: 14)
      }
    }
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  /// Words that cannot be taken for a request of troff's.
  private static func line(_ words: String) -> String {
    guard !words.isEmpty else { return "\\&" }
    let text = escaped(words)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&\(text)" : text
  }

  private static func quoted(_ words: String) -> String {
    "\"\(escaped(words).replacing("\"", with: "\\(dq"))\""
  }

  /// Words with the signs of troff's own, and all that is not ASCII, written out.
  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\n": text += " "
      case " "..."~": text.unicodeScalars.append(scalar)
      default: text += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return text
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func wrapped(_ words: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent + line.count + 1 + word.count > 78 {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }
}

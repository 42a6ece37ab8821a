/// A text out of a file as a message may show it: in quotation marks, short, and harmless.
///
/// What steers a terminal or changes the direction of writing is written as its code point.
func shown(_ text: some StringProtocol, limit: Int = 60) -> String {
  var result = "'"
  for (place, scalar) in text.unicodeScalars.enumerated() {
    guard place < limit else {
      result += "…"
      break
    }
    if isHarmless(scalar) {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
  return result + "'"
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value >= 0x20, scalar.value < 0x7F { return true }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
    return false
  default:
    return true
  }
}

/// The one function that makes a string safe to show.
///
/// | found | shown |
/// |---|---|
/// | C0 controls, DEL | their picture: `␛`, `␍`, `␀` |
/// | C1 controls, direction controls, zero-width and other format characters, variation selectors, joiners, skin tones, flags, tags, private and unassigned characters | one `�` a run |
/// | a combining mark without a base, or the fifth and later on one base | one `�` a run |
/// | anything else | itself |
enum Cleaner {
  /// A terminal's cell holds a base and four marks, no more.
  static let marksPerBase = 4

  static func clean(_ string: String) -> SafeText {
    if let columns = columnsIfClean(string) {
      return SafeText(checked: string, columns: columns, isPlain: false)
    }
    var result = Result()
    for scalar in string.unicodeScalars {
      switch Kind(scalar) {
      case .control: result.add(picture(of: scalar), columns: 1, isBase: false)
      case .hidden: result.addStandIn()
      case .mark: result.addMark(scalar)
      case .shown(let columns): result.add(scalar, columns: columns, isBase: true)
      }
    }
    return SafeText(checked: String(result.scalars), columns: result.columns, isPlain: false)
  }

  /// The columns of a text that has nothing to replace and no marks, as most have; else nil.
  private static func columnsIfClean(_ string: String) -> Int? {
    var sum = 0
    for scalar in string.unicodeScalars {
      guard case .shown(let columns) = Kind(scalar) else { return nil }
      sum += columns
    }
    return sum
  }

  /// What a scalar is to the screen.
  private enum Kind {
    case control
    case hidden
    case mark
    case shown(columns: Int)

    init(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      if value < 0x20 || value == 0x7F {
        self = .control
      } else if value < 0x7F || ((0xA0..<0x300).contains(value) && value != 0xAD)
        || DisplayWidth.isPlainSymbol(value)
      {
        self = .shown(columns: 1)
      } else if Kind.isHidden(scalar) {
        self = .hidden
      } else {
        let columns = DisplayWidth.columns(of: scalar)
        self = columns == 0 ? .mark : .shown(columns: columns)
      }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return true  // Parts of emoji sequences.
      case 0x1160, 0x115F, 0x3164, 0xFFA0, 0x2800: return true  // Blank, but not spaces.
      default: break
      }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned: return true
      case .lineSeparator, .paragraphSeparator: return true
      default: return properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// The cleaned text while it grows.
  private struct Result {
    var scalars = String.UnicodeScalarView()
    var columns = 0
    private var marksLeft = 0
    private var endsInStandIn = false

    mutating func add(_ scalar: Unicode.Scalar, columns: Int, isBase: Bool) {
      scalars.append(scalar)
      self.columns += columns
      marksLeft = isBase ? marksPerBase : 0
      endsInStandIn = false
    }

    mutating func addMark(_ scalar: Unicode.Scalar) {
      guard marksLeft > 0 else { return addStandIn() }
      scalars.append(scalar)
      marksLeft -= 1
    }

    mutating func addStandIn() {
      guard !endsInStandIn else { return }
      add(SafeText.standIn, columns: 1, isBase: false)
      endsInStandIn = true
    }
  }

  /// The picture of a C0 control or DEL.
  private static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    let value = control.value == 0x7F ? 0x2421 : 0x2400 + control.value
    return Unicode.Scalar(value) ?? SafeText.standIn
  }
}

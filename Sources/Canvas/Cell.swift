/// One position of a canvas: a character, or half of one, and its style.
///
/// Eight bytes, so that a canvas of 400x120 is 384 kB and two frames compare quickly. The content
/// is a single Unicode scalar; the rare character of more than one scalar lies in a table of the
/// canvas, and the cell holds its index.
public struct Cell: Hashable, Sendable {
  /// The scalar's value, or `tableFlag` plus an index into the canvas's table.
  let code: UInt32
  /// How the cell looks.
  public let style: Style
  /// Columns that the character starting here takes: 1 or 2, and 0 for the second half of a wide one.
  public let width: UInt8
  /// Keeps the size at eight bytes.
  private let spare: UInt8 = 0

  /// Marks a code that is an index into the canvas's table.
  static let tableFlag: UInt32 = 0x8000_0000

  init(code: UInt32, style: Style, width: UInt8) {
    self.code = code
    self.style = style
    self.width = width
  }

  /// Returns an empty cell of a style.
  public static func blank(_ style: Style = .text) -> Cell {
    Cell(code: 0x20, style: style, width: 1)
  }

  /// Returns the second half of a wide character.
  static func continuation(_ style: Style) -> Cell {
    Cell(code: 0, style: style, width: 0)
  }

  /// Whether this is the second half of a wide character.
  public var isContinuation: Bool { width == 0 }

  /// Whether the character takes this column and the next.
  public var isWide: Bool { width == 2 }

  /// The character's scalar, or nil for a second half and for a character of several scalars.
  public var scalar: Unicode.Scalar? {
    width == 0 || tableIndex != nil ? nil : Unicode.Scalar(code)
  }

  /// The index into the canvas's table of characters of several scalars, or nil.
  var tableIndex: Int? {
    code & Cell.tableFlag == 0 ? nil : Int(code & ~Cell.tableFlag)
  }

  /// The same content in another style.
  func styled(_ style: Style) -> Cell {
    Cell(code: code, style: style, width: width)
  }
}

/// How much of a file is held at once; what goes beyond is an error with its place.
public struct TextLimits: Sendable, Equatable {
  /// The longest field, in bytes.
  public var fieldBytes: Int
  /// The longest row, in bytes.
  public var rowBytes: Int
  /// The most columns of a row.
  public var columns: Int

  /// Limits that no honest file comes near: a field of 1 MiB, a row of 4 MiB, 512 columns.
  public init(fieldBytes: Int = 1 << 20, rowBytes: Int = 4 << 20, columns: Int = 512) {
    self.fieldBytes = fieldBytes
    self.rowBytes = rowBytes
    self.columns = columns
  }
}

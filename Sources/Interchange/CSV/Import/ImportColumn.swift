/// The columns of one kind of file, numbered from 0 in the order in which exports write them.
public protocol ImportColumn: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == Int, AllCases == [Self] {
  /// The name in the file's head: lower-case letters and underlines.
  var name: String { get }
  /// Whether an import needs the column.
  var isRequired: Bool { get }
  /// Whether the field holds several values.
  var isList: Bool { get }
  /// Whether exports write the column.
  var isExported: Bool { get }
}

extension ImportColumn {
  /// The names of all columns, in their order.
  public static var names: [String] { allCases.map(\.name) }
}

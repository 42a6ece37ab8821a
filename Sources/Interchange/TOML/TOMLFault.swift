/// Where and why a text is no TOML.
struct TOMLFault: Error, Equatable {
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in characters of the code.
  let column: Int
  /// What is wrong: `a key without a value`.
  let message: String
}

internal import Canvas

/// The roles of a theme, told apart from the roles that officers hold by a file of their own.
enum ThemeRoles {
  /// The names of all roles, as theme files have them.
  static let names = Role.allCases.map(\.name)
}

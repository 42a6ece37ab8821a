internal import Canvas
internal import Domain
internal import Glibc
internal import Interchange

/// The themes that there are: two in code, and the files of three directories.
enum ThemeShelf {
  /// A theme by name, with the file that it is read from; nil for one in code.
  struct Place: Sendable, Equatable {
    /// The name.
    let name: String
    /// The file.
    let path: String?
  }

  /// Why a theme cannot be had, in sentences.
  struct Fault: Error {
    /// The sentences.
    let sentences: [String]
  }

  /// The themes in code.
  static let inCode = [Theme.terminal, .mono]

  /// The directories in which a theme is looked for by name: the user's own, beside the program,
  /// where the program was built, and here.
  static var directories: [String] {
    let program = World.programDirectory()
    return [
      UserPlaces.themes, "\(program)/../share/muster/themes", "\(program)/../../../themes",
      "themes",
    ]
  }

  /// Every theme once, in the order in which a key walks them: the terminal's first, mono last.
  static func all() -> [Place] {
    var files: [String: String] = [:]
    for directory in directories {
      for name in names(in: directory) where files[name] == nil {
        files[name] = "\(directory)/\(name).toml"
      }
    }
    files["mono"] = nil
    return [Place(name: Theme.terminal.name, path: nil)]
      + files.sorted { left, right in left.key < right.key }
      .map { name, path in Place(name: name, path: path) }
      + [Place(name: Theme.mono.name, path: nil)]
  }

  /// Where a theme is, by its name or as a file.
  ///
  /// - Throws: `Fault` where there is none of that name.
  static func place(of choice: String) throws(Fault) -> Place {
    if choice.contains("/") || choice.hasSuffix(".toml") {
      return Place(name: choice, path: choice)
    }
    if inCode.contains(where: { theme in theme.name == choice }) {
      return Place(name: choice, path: nil)
    }
    let paths = directories.map { directory in "\(directory)/\(choice).toml" }
    if let path = paths.first(where: { path in access(path, R_OK) == 0 }) {
      return Place(name: choice, path: path)
    }
    let known = all().map(\.name)
    throw Fault(sentences: [
      "There is no theme '\(choice)'; it is one of \(listed(known)), or a file."
    ])
  }

  /// The theme of a place, read now.
  ///
  /// - Throws: `Fault` where the file cannot be read, or with the line and key of each mistake.
  static func read(_ place: Place) throws(Fault) -> Theme {
    guard let path = place.path else {
      return inCode.first { theme in theme.name == place.name } ?? .terminal
    }
    do {
      return try ThemeFile.read(bytes: try SmallFile.bytes(of: path), file: shortened(path))
    } catch let error as SettingsFileError {
      throw Fault(sentences: error.sentences)
    } catch SmallFile.Fault.unreadable(let reason) {
      throw Fault(sentences: ["The theme '\(path)' cannot be read: \(reason)."])
    } catch {
      throw Fault(sentences: ["There is no theme file '\(path)'."])
    }
  }

  /// A path without the way to it where that is one of the directories, to fit on a line.
  private static func shortened(_ path: String) -> String {
    let directory = directories.first { directory in path.hasPrefix(directory + "/") }
    return directory.map { directory in String(path.dropFirst(directory.count + 1)) } ?? path
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { byte in byte != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names
  }
}

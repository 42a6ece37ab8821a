import Testing

/// What the manual must name, found in the sources.
@Suite struct ManualTests {
  @Test func `every variable of the environment that is read is in the manual`() {
    let manual = SourceTree.sources.filter { file in file.path.contains("muster/Manual/") }
      .flatMap(\.lines).joined(separator: "\n")
    var names: Set<Substring> = []
    for file in SourceTree.sources where file.target == "muster" {
      for line in file.lines {
        for part in line.split(separator: "World.variable(\"").dropFirst() {
          names.insert(part.prefix { letter in letter != "\"" })
        }
      }
    }

    #expect(names.count >= 5)
    for name in names { #expect(manual.contains(name), "\(name)") }
  }
}

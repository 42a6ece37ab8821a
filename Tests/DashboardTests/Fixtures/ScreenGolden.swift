import Canvas
import FoundationEssentials
import Testing

@testable import Dashboard

/// Compares a frame with the picture kept in `Screens`, or keeps the new one under MUSTER_BLESS=1.
func expectScreen(
  _ state: DashboardState,
  named name: String,
  at location: SourceLocation = #_sourceLocation
) throws {
  let picture = CanvasPicture(state.frame())
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let size = "\(state.size.width)x\(state.size.height)"
  let file = folder.appending(path: "Screens/\(name)-\(size).txt")
  if ProcessInfo.processInfo.environment["MUSTER_BLESS"] == "1" {
    return try Data(picture.text.utf8).write(to: file)
  }
  let kept = try CanvasPicture(text: String(contentsOf: file, encoding: .utf8))
  let difference = CanvasPicture.difference(expected: kept, actual: picture)
  #expect(difference == nil, "\(difference ?? "")", sourceLocation: location)
}

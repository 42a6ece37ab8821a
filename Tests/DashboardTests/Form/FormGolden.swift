import Canvas
import FoundationEssentials
import Testing

@testable import Dashboard

/// Compares a form with the picture kept in `Screens`, or keeps the new one under MUSTER_BLESS=1.
func expectPicture(
  _ state: FormState,
  _ size: Size,
  named name: String,
  glyphs: Glyphs = .unicode,
  at location: SourceLocation = #_sourceLocation
) throws {
  var canvas = Canvas(size: size, glyphs: glyphs)
  let context = FormContext(
    now: formContext.now,
    columns: size.width,
    nextMeeting: formContext.nextMeeting
  )
  canvas.cursor = state.draw(in: canvas.bounds, on: &canvas, context: context)
  let picture = CanvasPicture(canvas)
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Screens/form-\(name)-\(size.width)x\(size.height).txt")
  if ProcessInfo.processInfo.environment["MUSTER_BLESS"] == "1" {
    return try Data(picture.text.utf8).write(to: file)
  }
  let kept = try CanvasPicture(text: String(contentsOf: file, encoding: .utf8))
  let difference = CanvasPicture.difference(expected: kept, actual: picture)
  #expect(difference == nil, "\(difference ?? "")", sourceLocation: location)
}

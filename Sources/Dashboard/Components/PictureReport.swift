internal import Canvas
public import Domain
public import Ledger

/// The daily picture as sentences and as counts, for scripts and files.
///
/// It is made from the same reading as the screen's, before the same audience.
public struct PictureReport {
  private let content: DetailContent
  /// What was counted.
  public let picture: DailyPicture

  /// Reads the picture since the last daily meeting of the officer's side.
  ///
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public init(of world: DashboardWorld) throws {
    var state = DashboardState(desk: world.desk, now: world.time.now())
    state.unit = try world.ledger.unit()
    let page = try PicturePage(state.query(for: .daily), from: world.ledger)
    picture = page.picture
    content = page.content(state.context(for: .daily))
  }

  /// The marking of what it shows.
  public var marking: ProtectiveMarking { content.marking ?? .notProtectivelyMarked }

  /// The page in lines, with its marking at head and foot.
  public var text: String { content.text }
}

import Canvas
import Domain
import Ledger

/// London as tiles: how many deployments are in each area now.
struct BoroughMap {
  private let unit: Unit
  private let deployments: [DeploymentRow]
  private let now: Instant

  /// The map of a unit's areas.
  init(_ unit: Unit, _ deployments: [DeploymentRow], now: Instant) {
    self.unit = unit
    self.deployments = deployments
    self.now = now
  }

  /// The map, for panes that are high enough for it.
  var block: PaneBlock {
    let live = deployments.filter { deployment in
      !deployment.isWithdrawn && deployment.from <= now
        && (deployment.until.map { until in until > now } ?? true)
    }
    let boroughs = unit.records(.borough, on: LondonTime(now).date).compactMap { record in
      if case .borough(let borough) = record { borough } else { nil }
    }
    let tiles = boroughs.map { borough in
      TileMap.Tile(
        column: borough.column,
        row: borough.row,
        label: borough.code ?? "City",
        value: live.count { deployment in deployment.boroughs.contains(borough.key) },
        style: .focus
      )
    }
    let count = Wording.count(live.count, "deployment")
    return PaneBlock(
      kind: .map(TileMap(tiles), title: "\(count) out now, by borough (force codes)"),
      needs: 30
    )
  }
}

import Domain

/// A unit made of these records.
func unit(of records: [UnitRecord]) throws -> Unit {
  let actor = Actor(
    officer: ID(1),
    roles: [.administrator],
    organisation: "scd9",
    clearance: .secret
  )
  let now = Instant(seconds: 0)
  let facts = Facts(now: now, occurredAt: now, actor: actor, unit: Unit())
  let establish = Unit.Command.establish(
    key: "test",
    name: "Test",
    isDemonstration: true,
    records: records
  )
  return Unit(folding: try Unit().decide(establish, on: Unit.only, facts: facts))
}

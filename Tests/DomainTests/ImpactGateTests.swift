import Domain
import Testing

/// An overt operation rests on a decision on its impact (10.B15, 10.B16, domain facts 6.2).
@Suite struct ImpactGateTests {
  @Test func `an overt operation is not ready without a decision on its impact`() throws {
    let scene = try planned(.overt)

    #expect(
      scene.refusal(of: .makeReady)
        == .operation(
          .impactGate(
            act: "be made ready",
            missing: ["a decision on its community impact: full, short or not needed"]
          )
        )
    )
    #expect(try planned(.covert).refusal(of: .makeReady) == nil)
  }

  @Test func `no assessment is needed only for a reason`() throws {
    var scene = try planned(.overt)
    var decision = assessment(.notNeeded)

    #expect(
      scene.refusal(of: .assess(decision))
        == .operation(.missing("the reason why no assessment is needed"))
    )
    decision.reason = "inside one building"
    try scene.perform(.assess(decision))
    #expect(scene.refusal(of: .makeReady) == nil)
  }

  @Test func `a full assessment needs a consultation dated before the start`() throws {
    var scene = try planned(.overt)
    try scene.perform(.assess(assessment(.full)))
    #expect(scene.state.missingToBeReady.count == 1)

    scene.desk.now = london("2010-09-18 10:00")
    try scene.perform(.consult(consultation("2010-09-17 10:00")))
    #expect(scene.state.missingToBeReady.count == 1)
    try scene.perform(.consult(consultation("2010-09-16 10:00")))

    #expect(scene.state.missingToBeReady.isEmpty)
    try scene.perform(.makeReady)
  }

  @Test func `a short assessment is enough to be ready, and asks for both entries to close`()
    throws
  {
    var scene = try planned(.overt)
    try scene.perform(.assess(assessment(.short)))
    try scene.perform(.makeReady)
    #expect(
      scene.refusal(of: .noteImpact(.during, "x", at: scene.desk.now))
        == .operation(.cannot("take a note on its impact", .ready))
    )
    scene.desk.now = london("2010-09-17 12:00")
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    try scene.perform(.start(at: london("2010-09-17 10:00")))
    let close = Operation.Command.close(result: "Three arrests.", at: scene.desk.now)
    #expect(
      scene.refusal(of: close)
        == .operation(
          .impactGate(
            act: "close",
            missing: [
              "a dated entry on its impact during it", "a dated entry on its impact after it",
            ]
          )
        )
    )

    try scene.perform(.noteImpact(.during, "Quiet.", at: london("2010-09-17 11:00")))
    try scene.perform(.noteImpact(.after, "They were told.", at: london("2010-09-17 12:00")))
    try scene.perform(close)
    #expect(scene.state.status == .closed)
  }

  @Test func `the gate is overridden for a reason, which shows for ever`() throws {
    var scene = try planned(.overt)

    #expect(
      scene.refusal(of: .overrideImpact(reason: ""))
        == .operation(.missing("the reason for going on without it"))
    )
    try scene.perform(.overrideImpact(reason: "a life is at risk"))
    try scene.perform(.makeReady)

    #expect(scene.state.impactOverride?.reason == "a life is at risk")
    #expect(scene.state.impactOverride?.missing.count == 1)
    #expect(
      try planned(.covert).refusal(of: .overrideImpact(reason: "x"))
        == .operation(.nothingToOverride)
    )
  }

  /// The operation of 2008: advisory members were asked first, local voices were found through the
  /// borough's partnerships lead, and all were spoken to before, during and after.
  @Test func `the operation of 2008 passes the gate`() throws {
    var scene = try planned(.overt)
    try scene.perform(.assess(assessment(.full)))
    try scene.perform(.consult(consultation("2010-09-16 08:00")))
    #expect(scene.state.consultations.first?.through == "borough partnerships lead")
    #expect(scene.state.consultations.first?.changed == "No dogs are brought.")
    try scene.perform(.makeReady)
    scene.desk.now = london("2010-09-17 20:00")
    try scene.perform(.check(.init(compared: 0), .init(.none)))
    try scene.perform(.start(at: london("2010-09-17 10:00")))
    try scene.perform(.noteImpact(.during, "Traders at the door.", at: london("2010-09-17 12:00")))
    try scene.perform(.noteImpact(.after, "All were told.", at: london("2010-09-17 19:00")))
    try scene.perform(.close(result: "Two arrests.", at: london("2010-09-17 18:00")))

    #expect(scene.state.isOver)
    #expect(scene.state.impactNotes.map(\.phase) == [.during, .after])
  }

  private func planned(_ style: Operation.Style) throws -> Scene<Operation> {
    var scene = Scene<Operation>(desk: .at("2010-09-16 10:00"))
    try scene.perform(
      .plan(
        Operation.Draft(
          name: "Operation Test",
          style: style,
          window: stretch("2010-09-17 10:00", "2010-09-17 20:00"),
          boroughs: ["hackney"],
          teams: ["maxim"]
        )
      )
    )
    return scene
  }

  private func assessment(_ kind: ImpactAssessment.Kind) -> ImpactAssessment {
    ImpactAssessment(
      kind: kind,
      owner: "DI 1",
      communities: "Traders of the street.",
      mitigation: "A word at each door.",
      review: day("2010-10-01")
    )
  }

  private func consultation(_ time: String) -> Consultation {
    Consultation(
      with: "An advisory member for this case",
      through: "borough partnerships lead",
      at: london(time),
      method: "meeting",
      advice: "Come without dogs.",
      changed: "No dogs are brought."
    )
  }
}

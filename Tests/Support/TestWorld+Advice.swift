internal import Domain

extension TestWorld {
  /// What is done on a fast-time call between the ring and its end.
  func response(on call: ID<AdviceCall>, at moment: Instant) -> [Command] {
    let referral = Referral.Draft(
      recipient: "childrens-services",
      consent: .notKnown,
      paragraph: "10.B18"
    )
    let commands: [AdviceCall.Command] = [
      .answerStep("child", .done, remark: nil, at: moment), .indicate(["g-fear"], at: moment),
      .climb(held: [:], at: moment), .refer(referral, at: moment),
      .acknowledgeReferral(1, at: moment),
      .answerReferral(1, outcome: "A place was found.", isPositive: .notKnown, at: moment),
    ]
    return commands.map { command in .adviceCall(call, command) }
  }

  /// Leaves what is open to the supervisor, who accepts it.
  func handOver() throws {
    let handover: ID<Handover> = ids.mint()
    let items = [Handover.Item(kind: .call, reference: "ADV-1")]
    try submit(
      [.handover(handover, .draft(to: "supervisor 1", items: items, remark: nil))],
      by: .dutyOfficer
    )
    try submit([.handover(handover, .accept(remark: "Seen."))], by: .supervisor)
  }
}

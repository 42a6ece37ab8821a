extension Meeting {
  func needs(of matter: AgendaItem.Matter) -> [FactQuery] {
    switch matter {
    case .report(let report): [.report(report)]
    case .tasking(let tasking): [.tasking(tasking)]
    case .operation(let operation): [.operation(operation)]
    case .topic: []
    }
  }

  func needs(of decision: Decision, about item: ID<AgendaItem>) -> [FactQuery] {
    switch decision {
    case .task(let tasking): [.tasking(tasking)]
    case .joint(let terms): [.tasking(terms.lead)]
    case .link(let terms): [.operation(terms.operation)]
    case .refer: self.item(item).map { item in needs(of: item.matter) } ?? []
    case .develop, .commission, .deferred, .monitor, .noFurtherAction, .escalate, .withdraw: []
    }
  }

  /// Checks what a decision rests on in other streams.
  func check(_ decision: Decision, about item: ID<AgendaItem>, facts: Facts)
    throws(Domain.Refusal)
  {
    switch decision {
    case .task(let tasking):
      guard facts.taskings[tasking]?.draft != nil else { throw .meeting(.taskingUnknown) }
    case .joint(let terms):
      guard facts.taskings[terms.lead]?.draft != nil else { throw .meeting(.taskingUnknown) }
    case .link(let terms):
      guard facts.operations[terms.operation] != nil else { throw .meeting(.operationUnknown) }
    case .refer(let terms):
      guard facts.unit.organisation(terms.recipient) != nil else {
        throw .meeting(.unknownRecipient(terms.recipient))
      }
      if case .report(let id) = self.item(item)?.matter, let report = facts.reports[id] {
        try report.checkReferral(to: terms.recipient, unit: facts.unit)
      }
    case .develop, .commission, .deferred, .monitor, .noFurtherAction, .escalate, .withdraw:
      break
    }
  }
}

extension Report {
  /// Checks that the report may be passed to a body: sanitised text, and a handling code that
  /// lets it go there.
  func checkReferral(to recipient: Key<Organisation>, unit: Unit) throws(Domain.Refusal) {
    guard let received, let grading else { throw .report(.unknown) }
    guard received.sanitised?.text?.isEmpty == false else { throw .meeting(.nothingSanitised) }
    guard let body = unit.organisation(recipient) else {
      throw .meeting(.unknownRecipient(recipient))
    }
    let viewer = Viewer(agency: body.agency, standing: body.standing, clearance: .topSecret)
    guard viewer.maySee(received.visibility(under: grading)) else {
      throw .meeting(.notForRecipient(name: body.name, handling: grading.handling.text))
    }
  }
}

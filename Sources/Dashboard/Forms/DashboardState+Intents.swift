import Domain
import Ledger

extension DashboardState {
  /// What the values of a form ask for, and what is said once that is recorded.
  func intent(of layer: FormLayer, _ values: FormValues) -> (Intent, String)? {
    switch layer.purpose {
    case .task(let subject): taskIntent(subject, values)
    case .decide(let kind, let item, let meeting):
      decision(kind, values).map { decision in
        (.decide(decision, item, meeting: meeting), "decided: \(kind.words)")
      }
    case .joint(let item, let meeting): jointIntent(item, meeting, values)
    case .meeting(let act, let meeting, let item):
      meetingStep(act, item, values).map { step, words in (.meeting(meeting, step), words) }
    case .step(let kind, let taskings, let part):
      kind.step(values, part).map { step in
        (.each(taskings.map { tasking in .step(tasking, step) }), step.doneWords)
      }
    case .report:
      ReportForm.draft(values).map { draft in
        (.receive(draft), "logged; the intelligence unit evaluates it")
      }
    case .evaluate(let report, let proposed): evaluation(of: report, proposed, values)
    case .sendBack(let report):
      (.sendBack(report, reason: values.text("reason")), "sent back to its author")
    case .bookIn: CustodyForms.bookIn(values)
    case .custody(let step, let id): custodyIntent(step, id, values)
    case .claim: claimIntent(values)
    case .claimStep(let id, let month): claimStepIntent(id, month, values)
    case .call(let purpose): callIntent(purpose, of: layer, values)
    case .retention(let report):
      RetentionForm.step(values).map { step in (.retention(report, step), step.doneWords) }
    case .operation(let act, let id): operationIntent(act, id, values)
    case .operationCheck(let id, let findings):
      OperationCheckForm.command(findings, values).map { command, words in
        (.operation(id, command), words)
      }
    case .calendar(let act, let id): calendarIntent(act, id, values)
    case .scenario(let act): scenarioIntent(act, values)
    case .disclose, .recall, .interest: sharingIntent(layer.purpose, values)
    case .clearing(let act): clearingIntent(act, of: layer, values)
    case .requirement(let act, let report): requirementIntent(act, report, values)
    case .linking(let act, let report): linkIntent(act, report, values)
    case .undo(let step): (step.intent(reason: values.text("reason")), "undone: \(step.words)")
    }
  }

  private func evaluation(of report: ID<Report>, _ proposed: Grading, _ values: FormValues)
    -> (Intent, String)?
  {
    EvaluationForm.grading(values).map { grading in
      let words = grading == proposed ? "accepted" : "graded again, \(proposed.spaced) to"
      let reason = values.text("reason")
      return (
        .evaluate(report, grading, reason: reason, review: values.day("review")),
        "\(words) \(grading.spaced)"
      )
    }
  }

  /// What a form about the sharing of a report asks for.
  private func sharingIntent(_ purpose: FormPurpose, _ values: FormValues) -> (Intent, String)? {
    switch purpose {
    case .disclose(let report):
      return DisclosureForm.draft(values).map { draft in
        let bodies = draft.recipients.sorted().map { key in
          unit?.organisation(key)?.short ?? key.text
        }
        return (.disclose(report, draft), "passed on to \(listed(bodies, or: "and"))")
      }
    case .recall(let report):
      return values.option("number").flatMap(Int.init).map { number in
        (
          .recallDisclosure(report, number, reason: values.text("reason")),
          "called back, no. \(number); tell the recipients"
        )
      }
    case .interest(let report):
      return values.option("interest").map { choice in
        let interest = Interest(rawValue: choice)
        return (
          .setInterest(report, interest, reason: values.text("reason")),
          "others learn: \(interest?.words ?? "the usual")"
        )
      }
    case .task, .decide, .joint, .meeting, .step, .report, .evaluate, .sendBack, .call, .undo,
      .bookIn, .custody, .claim, .claimStep, .retention, .clearing, .requirement, .linking,
      .operation, .operationCheck, .calendar, .scenario:
      return nil
    }
  }

  func taskIntent(_ subject: TaskForm.Subject, _ values: FormValues) -> (Intent, String)? {
    guard let unit, let draft = draft(values, subject) else { return nil }
    let form = TaskForm(
      unit,
      officers: officers,
      desk: desk,
      today: today,
      news: officerNews
    )
    let bid = form.bids[draft.team.text]
    let name = unit.team(draft.team)?.short ?? draft.team.text
    let due = Wording.moment(draft.due, now: now)
    let words =
      bid.map { bid in "sent to \(bid.controller) as a bid for \(name) (\(bid.paragraph))" }
      ?? "given to \(name), due \(due)"
    switch subject {
    case .item(let item, let meeting):
      return (.task(draft, isBid: bid != nil, item, meeting: meeting), words)
    case .report, .nothing: return (.raise(draft, isBid: bid != nil), words)
    }
  }

  func draft(_ values: FormValues, _ subject: TaskForm.Subject) -> Tasking.Draft? {
    guard let team = values.option("team").flatMap({ text in Domain.Key<Team>(text) }),
      let due = values.moment("due"), let review = values.day("review"),
      let level = values.option("level").flatMap(Int.init),
      let clash = values.option("clash").flatMap(Tasking.Deconfliction.init),
      let impact = values.option("impact").flatMap(Tasking.ImpactNeed.init)
    else { return nil }
    var draft = Tasking.Draft(
      action: .present(values.text("action")),
      team: team,
      owner: values.option("owner") ?? "",
      tactic: values.text("tactic"),
      level: level,
      due: due,
      review: review,
      deconfliction: clash,
      impact: impact,
      marking: marking(of: subject)
    )
    draft.priority = values.option("priority").flatMap { text in Domain.Key<Priority>(text) }
    if case .report(let report) = subject { draft.reports = [report] }
    draft.operation = values.option("operation").flatMap { text in ID<Operation>(text: text) }
    draft.authorities = values.text("authorities").isEmpty ? nil : values.text("authorities")
    draft.risk = values.text("risk").isEmpty ? nil : .present(values.text("risk"))
    draft.route = unit.flatMap { unit in RouteAdvice(unit, today: today).route(values) }
    return draft
  }

  /// The work is marked as what it comes from.
  private func marking(of subject: TaskForm.Subject) -> ProtectiveMarking {
    switch subject {
    case .item(let item, _): agendaRow(.item(item.id))?.report?.marking ?? .restricted
    case .report(let report): self.report(.report(report))?.marking ?? .restricted
    case .nothing: .restricted
    }
  }

  private func decision(_ kind: Decision.Kind, _ values: FormValues) -> Decision? {
    let day = values.day("day")
    let owner = values.option("owner") ?? ""
    let reason = Body.present(values.text("reason"))
    switch kind {
    case .task, .joint: return nil
    case .develop:
      return day.map { day in
        .develop(.init(owner: owner, questions: .present(values.text("questions")), returnsOn: day))
      }
    case .commission:
      guard let day, let product = values.option("product").flatMap(Decision.Product.init) else {
        return nil
      }
      return .commission(
        .init(
          product: product,
          terms: .present(values.text("terms")),
          author: owner,
          deadline: day
        )
      )
    case .deferred: return day.map { day in .deferred(.init(reason: reason, returnsOn: day)) }
    case .refer: return referral(values)
    case .monitor: return day.map { day in .monitor(.init(expiresOn: day)) }
    case .link:
      let id = values.option("operation").flatMap { text in ID<Operation>(text: text) }
      return id.map { id in .link(.init(operation: id)) }
    case .noFurtherAction: return noFurtherAction(values)
    case .escalate: return .escalate(.init(to: values.text("to"), reason: reason))
    case .withdraw:
      let code = values.option("outcome").flatMap(Outcome.Code.init)
      return code.map { code in
        .withdraw(.init(result: .present(values.text("result")), outcome: code))
      }
    }
  }

  private func referral(_ values: FormValues) -> Decision? {
    guard let day = values.day("day"),
      let recipient = values.option("recipient").flatMap({ Domain.Key<Organisation>($0) })
    else { return nil }
    return .refer(
      .init(
        recipient: recipient,
        isHandlingChecked: values.option("checked") == Option.yes.id,
        acknowledgeBy: day
      )
    )
  }

  private func noFurtherAction(_ values: FormValues) -> Decision? {
    guard let code = values.option("code").flatMap(Decision.ReasonCode.init),
      let group = values.option("group").flatMap(Int.init)
    else { return nil }
    return .noFurtherAction(
      .init(reason: code, retentionGroup: group, reviewer: values.option("owner") ?? "")
    )
  }
}

extension StepKind {
  /// The step that the values of its form ask for.
  func step(_ values: FormValues, _ part: BidPart) -> TaskingStep? {
    let reason = values.text("reason")
    switch self {
    case .accept:
      switch part {
      case .work: return .accept
      case .controller: return .acceptBid(reason: reason)
      case .bidder: return .takeOffer(reason: reason)
      }
    case .decline:
      return part == .bidder ? .refuseOffer(reason: reason) : .declineBid(reason: reason)
    case .moveDue:
      return values.moment("due").map { due in
        part != .work ? .counterBid(reason: reason, due: due) : .moveDue(due, reason: reason)
      }
    case .progress: return .progress(.present(values.text("words")))
    case .block: return .block(reason: reason)
    case .unblock: return .unblock
    case .complete: return .complete
    case .result: return ResultForm.outcome(values).map(TaskingStep.result)
    case .review: return .review(reason: reason)
    case .reassign:
      guard let team = values.option("team").flatMap({ text in Domain.Key<Team>(text) }) else {
        return nil
      }
      return .reassign(team: team, owner: values.option("owner") ?? "", reason: reason)
    case .signOff: return .signOff(reason: reason)
    case .cancel: return .cancel(reason: reason)
    }
  }
}

/// Whether somebody may order a team, or only ask for it.
///
/// Employer, controller and funder are three things; the order follows control alone. Swale is the
/// force's by employment and the partner's by tasking, so the force's commander can only bid for it
/// (10.B2).
public enum TaskingAuthority: Sendable, Equatable {
  /// The actor's organisation controls the team.
  case direct(paragraph: String)
  /// Another body controls it and must be asked.
  case bid(controller: Key<Organisation>, paragraph: String)
  /// No source says who controls it.
  case unstated

  /// Who controls a team on a day, as an actor meets it.
  public static func of(team: Team, on date: CivilDate, for actor: Actor, unit: Unit)
    -> TaskingAuthority
  {
    guard let controller = team.controller.holding(on: date) else { return .unstated }
    return controller.value == actor.organisation
      ? .direct(paragraph: controller.paragraph)
      : .bid(controller: controller.value, paragraph: controller.paragraph)
  }
}

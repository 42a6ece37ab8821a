/// Somebody who was asked about an operation before it was seen: an advisory-group member for this
/// case, a local voice found through the borough partnerships lead (10.B16, 10.B19).
public struct Consultation: Sendable, Equatable, Codable {
  /// Who, as a role or by the name that the case file holds.
  public var with: Body
  /// Through whom they were found: `borough partnerships lead`.
  public var through: String
  /// When they were asked.
  public var at: Instant
  /// How: `meeting`, `telephone`.
  public var method: String
  /// What they said.
  public var advice: Body
  /// What it changed in the plan; nil where it changed nothing.
  public var changed: Body?

  /// A consultation with these attributes.
  public init(
    with: Body,
    through: String,
    at: Instant,
    method: String,
    advice: Body,
    changed: Body? = nil
  ) {
    self.with = with
    self.through = through
    self.at = at
    self.method = method
    self.advice = advice
    self.changed = changed
  }
}

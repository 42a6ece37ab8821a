import Domain
import TestSupport
import Testing

/// One event of a kind, as its golden file holds it.
struct Example: Sendable, CustomTestStringConvertible {
  /// The kind, and after a tilde which of several examples it is: `meeting.decided~develop`.
  let name: String
  /// What happened.
  let event: Event

  init(_ name: String, _ event: Event) {
    self.name = name
    self.event = event
  }

  /// The kind alone.
  var kind: String { String(name.split(separator: "~")[0]) }

  var testDescription: String { name }

  /// At least one example of every kind.
  static let all: [Example] =
    unit + officers + reports + meetings + decisions + taskings + operations + deployments
    + detentions + claims + adviceCalls + adviceResponses + adviceReferrals + duties + handovers

  /// Somebody who did it.
  static let by: ID<Officer> = TestOfficer.analyst.id
  /// When it happened.
  static let then = london("2010-09-16 08:55")
  /// When it was written down.
  static let now = london("2010-09-16 09:00")
}

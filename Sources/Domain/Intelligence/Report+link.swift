extension Report {
  /// A subject of a report and one of another: which two are meant, never that they are one.
  public struct SubjectLink: Sendable, Hashable, Codable {
    /// The place of the report's own subject, from 0.
    public let subject: Int
    /// The other report.
    public let other: ID<Report>
    /// The place of the subject there, from 0.
    public let otherSubject: Int

    /// A subject beside one of another report.
    public init(subject: Int, other: ID<Report>, otherSubject: Int) {
      self.subject = subject
      self.other = other
      self.otherSubject = otherSubject
    }

    /// The same two as the other report names them.
    public func mirrored(from own: ID<Report>) -> Self {
      Self(subject: otherSubject, other: own, otherSubject: subject)
    }
  }

  /// What a person says of two subjects; the program only suggests, and nothing is merged.
  ///
  /// It is said of both reports in one submission, so that the history of each shows it.
  public enum Linking: Sendable, Equatable {
    /// Both are one person, place or thing.
    case link(SubjectLink, reason: Body)
    /// They are not after all.
    case part(SubjectLink, reason: Body)

    /// Which two are meant.
    public var link: SubjectLink {
      switch self {
      case .link(let link, _), .part(let link, _): link
      }
    }

    /// The same step as it is said of the other report.
    public func mirrored(from own: ID<Report>) -> Self {
      switch self {
      case .link(let link, let reason): .link(link.mirrored(from: own), reason: reason)
      case .part(let link, let reason): .part(link.mirrored(from: own), reason: reason)
      }
    }

    /// The step said of both reports, as one submission records it.
    public func commands(on own: ID<Report>) -> [Domain.Command] {
      [.report(own, .linking(self)), .report(link.other, .linking(mirrored(from: own)))]
    }
  }

  /// A person said that two subjects are one, or that they are not after all.
  public struct SubjectLinked: Sendable, Equatable, Codable {
    /// The place of the report's own subject, from 0.
    public let subject: Int
    /// The other report.
    public let other: ID<Report>
    /// The place of the subject there, from 0.
    public let otherSubject: Int
    /// Why; it is erased with either report.
    public let reason: Body
    /// Who said so.
    public let by: ID<Officer>
    /// When.
    public let at: Instant

    init(_ link: SubjectLink, reason: Body, by: ID<Officer>, at: Instant) {
      subject = link.subject
      other = link.other
      otherSubject = link.otherSubject
      self.reason = reason
      self.by = by
      self.at = at
    }

    /// Which two are meant.
    public var link: SubjectLink {
      SubjectLink(subject: subject, other: other, otherSubject: otherSubject)
    }
  }

  /// Why two subjects are not linked or parted.
  public enum LinkRefusal: Sendable, Equatable {
    case oneReport
    case noSubject(Int, of: String, subjects: Int)
    case kindsDiffer(Subject.Kind, Subject.Kind)
    case alreadyLinked(String)
    case notLinked(String)
    case otherErased(String)

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .oneReport: "Both stand in one report; choose a subject of another."
      case .noSubject(let number, let report, let count):
        "\(report) has no subject \(number); it names \(count)."
      case .kindsDiffer(let kind, let other):
        "A subject of the kind '\(kind.rawValue)' and one of the kind '\(other.rawValue)' are not "
          + "one; choose two of a kind."
      case .alreadyLinked(let report):
        "Those two are linked already; \(report) shows it too. Part them to change that."
      case .notLinked(let report):
        "Those two are not linked, so there is nothing of \(report) to part."
      case .otherErased(let report):
        "The texts of \(report) are erased, so nobody can say any more whom it named."
      }
    }
  }

  /// The event of what a person says of two subjects.
  func decide(_ step: Linking, on id: ID<Report>, facts: Facts) throws(Domain.Refusal) -> Event {
    let link = step.link
    guard link.other != id else { throw .report(.link(.oneReport)) }
    // What the actor may not see is not there, whichever of the two it is.
    guard isSeen(by: facts.viewer), let other = facts.reports[link.other],
      other.isSeen(by: facts.viewer)
    else { throw .report(.unknown) }
    guard !isErased else { throw .report(.alreadyErased) }
    let name = other.received?.reference.text ?? ""
    guard !other.isErased else { throw .report(.link(.otherErased(name))) }
    let kind = try kind(ofSubject: link.subject)
    let otherKind = try other.kind(ofSubject: link.otherSubject)
    guard kind == otherKind else { throw .report(.link(.kindsDiffer(kind, otherKind))) }
    let isLinked = links.contains { linked in linked.link == link }
    switch step {
    case .link(_, let reason):
      guard !isLinked else { throw .report(.link(.alreadyLinked(name))) }
      return .subjectLinked(try linked(link, reason, "link two subjects", facts: facts))
    case .part(_, let reason):
      guard isLinked else { throw .report(.link(.notLinked(name))) }
      return .subjectParted(try linked(link, reason, "part two subjects", facts: facts))
    }
  }

  private func linked(_ link: SubjectLink, _ reason: Body, _ act: String, facts: Facts)
    throws(Domain.Refusal) -> SubjectLinked
  {
    guard reason.text?.isEmpty == false else { throw .report(.reasonNeeded(for: act)) }
    return SubjectLinked(link, reason: reason, by: facts.actor.officer, at: facts.now)
  }

  private func kind(ofSubject place: Int) throws(Domain.Refusal) -> Subject.Kind {
    let subjects = received?.subjects ?? []
    guard subjects.indices.contains(place) else {
      let name = received?.reference.text ?? ""
      throw .report(.link(.noSubject(place + 1, of: name, subjects: subjects.count)))
    }
    return subjects[place].kind
  }

  private func isSeen(by viewer: Viewer) -> Bool {
    guard let received, let grading else { return false }
    return viewer.maySee(received.visibility(under: grading))
  }

  /// Folds what a person said of two subjects into the report.
  mutating func link(_ event: Event) {
    switch event {
    case .subjectLinked(let linked): links.append(linked)
    case .subjectParted(let parted): links.removeAll { linked in linked.link == parted.link }
    default: break
    }
  }
}

extension Facts {
  /// The actor as one before whom records would be shown.
  var viewer: Viewer {
    let organisation = unit.organisation(actor.organisation)
    return Viewer(
      agency: organisation?.agency ?? actor.organisation,
      standing: organisation?.standing ?? .civil,
      clearance: actor.clearance
    )
  }
}

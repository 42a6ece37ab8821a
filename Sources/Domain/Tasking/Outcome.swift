/// What came of a tasking: coded outcomes with numbers, and a result in words.
public struct Outcome: Sendable, Equatable, Codable {
  /// The outcome codes that the two reports lead to (domain facts 1.7).
  public enum Code: String, Sendable, CaseIterable, Codable {
    case arrest, charge
    case removal
    case networkDisrupted = "network-disrupted"
    case networkDismantled = "network-dismantled"
    case factoryClosed = "factory-closed"
    case victimRecovered = "victim-recovered"
    case referral
    case premisesClosed = "premises-closed"
    case assetsRestrained = "assets-restrained"
    case documentProsecution = "document-prosecution"
    case documentsSeized = "documents-seized"
    case cashSeized = "cash-seized"
    case immigrationSolution = "immigration-solution"
    case intelligenceOnly = "intelligence-only"
    case nothing = "nil"

    /// The outcome as a person says it.
    public var words: String {
      switch self {
      case .arrest: "arrest"
      case .charge: "charge"
      case .removal: "removal"
      case .networkDisrupted: "network disrupted"
      case .networkDismantled: "network dismantled"
      case .factoryClosed: "document factory closed"
      case .victimRecovered: "victim recovered"
      case .referral: "referral made"
      case .premisesClosed: "premises closed"
      case .assetsRestrained: "assets restrained"
      case .documentProsecution: "identity-document prosecution"
      case .documentsSeized: "documents seized"
      case .cashSeized: "cash seized"
      case .immigrationSolution: "effective immigration solution"
      case .intelligenceOnly: "intelligence only"
      case .nothing: "nil"
      }
    }
  }

  /// A code and how often it came about.
  public struct Count: Sendable, Equatable, Codable {
    /// The code.
    public let code: Code
    /// How many; pence for a sum of money.
    public let number: Int

    /// A code, so many times.
    public init(code: Code, number: Int) {
      self.code = code
      self.number = number
    }
  }

  /// The coded outcomes, at least one, each code once.
  public var counts: [Count]
  /// What happened, in words.
  public var result: Body
  /// Whether it met its aim, what changed, what was learned.
  public var analysis: Body

  /// An outcome with its codes and words.
  public init(counts: [Count], result: Body, analysis: Body) {
    self.counts = counts
    self.result = result
    self.analysis = analysis
  }
}

extension Outcome.Code {
  /// Whether its number is a sum of money in pence.
  public var isMoney: Bool { self == .cashSeized }
}

extension Outcome.Count {
  /// `3 arrest`, `£1,250.00 cash seized`.
  public var words: String {
    code.isMoney ? "\(Pence(number).spoken) \(code.words)" : "\(number) × \(code.words)"
  }
}

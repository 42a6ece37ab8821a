/// How the open questions of the tariff are read; every default is ours and every one can be set.
///
/// A unit dates its settings with `Dated`, so that a change never touches what was claimed.
public struct ChargeSettings: Hashable, Sendable, Codable {
  /// What a band's price is for (AMB-2).
  public enum Bands: String, Sendable, CaseIterable, Codable {
    /// The whole stay: one total.
    case total
    /// The band alone: the bands before it are paid too.
    case additive
  }

  /// Which band a stay of exactly a band's length falls in (AMB-2).
  public enum Bound: String, Sendable, CaseIterable, Codable {
    /// The lower band: exactly 12 hours are in '0-12'.
    case lowerBand = "lower-band"
    /// The upper band.
    case upperBand = "upper-band"
  }

  /// What a stay past the last band costs (AMB-3); all but the first are suppositions.
  public enum Beyond: String, Sendable, CaseIterable, Codable {
    /// Nothing that anybody has agreed: listed, never in a total.
    case unpriced
    /// The last band's price, minute by minute.
    case proRata = "pro-rata"
    /// The table begins again.
    case restart
    /// The step from the last band but one to the last, for each further stretch begun.
    case step
  }

  /// When the clock of the charge starts (AMB-4).
  public enum Start: String, Sendable, CaseIterable, Codable {
    /// With the immigration episode: form IS91 is served.
    case immigrationEpisode = "immigration-episode"
    /// With the arrival at the station.
    case arrival
    /// When PACE detention was authorised.
    case paceAuthorised = "pace-authorised"
    /// When the immigration officer attended.
    case officerAttended = "officer-attended"
  }

  /// What is charged while both regimes run (AMB-5).
  public enum Overlap: String, Sendable, CaseIterable, Codable {
    /// Nothing until the PACE episode is over.
    case afterHandover = "after-handover"
    /// Nothing for the overlap itself.
    case none
    /// All of the immigration episode.
    case all
  }

  /// Which levels are 'constant watch' (AMB-6).
  public enum ConstantLevels: String, Sendable, CaseIterable, Codable {
    case threeAndFour = "three-and-four"
    case fourAlone = "four-alone"
  }

  /// What constant watch for a part of the stay costs (AMB-21).
  public enum PartWatch: String, Sendable, CaseIterable, Codable {
    /// Any watched minute makes the stay constant.
    case wholeStay = "whole-stay"
    /// The extra of constant watch by the share of minutes watched.
    case split
    /// The standard price of the stay or the constant price of the watched minutes, the greater.
    case greater
  }

  /// AMB-2.
  public var bands = Bands.total
  /// AMB-2.
  public var bound = Bound.lowerBand
  /// AMB-3.
  public var beyond = Beyond.unpriced
  /// AMB-4.
  public var start = Start.immigrationEpisode
  /// AMB-5.
  public var overlap = Overlap.afterHandover
  /// AMB-6.
  public var constantLevels = ConstantLevels.threeAndFour
  /// AMB-21.
  public var partWatch = PartWatch.wholeStay

  /// Our reading of every question.
  public init() {}

  /// Whether a level is constant watch.
  public func isConstant(_ level: ObservationLevel) -> Bool {
    switch constantLevels {
    case .threeAndFour: level >= .constant
    case .fourAlone: level == .closeProximity
    }
  }
}

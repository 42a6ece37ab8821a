extension Unit {
  /// How the unit reads the open questions of the tariff on a day (AMB-2 to AMB-6, AMB-21).
  ///
  /// A question that the unit does not answer, or answers with a word we do not know, is read our way.
  public func chargeSettings(on date: CivilDate) -> ChargeSettings {
    var settings = ChargeSettings()
    settings.bands = answer("amb-2-bands", on: date) ?? settings.bands
    settings.bound = answer("amb-2-bound", on: date) ?? settings.bound
    settings.beyond = answer("amb-3", on: date) ?? settings.beyond
    settings.start = answer("amb-4", on: date) ?? settings.start
    settings.overlap = answer("amb-5", on: date) ?? settings.overlap
    settings.constantLevels = answer("amb-6", on: date) ?? settings.constantLevels
    settings.partWatch = answer("amb-21", on: date) ?? settings.partWatch
    return settings
  }

  private func answer<Answer: RawRepresentable<String>>(_ key: Key<Setting>, on date: CivilDate)
    -> Answer?
  {
    setting(key, on: date).flatMap { setting in Answer(rawValue: setting.value) }
  }
}

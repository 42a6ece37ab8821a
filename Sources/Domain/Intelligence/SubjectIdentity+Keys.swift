/// The strings by which a store finds subjects that may be one, so that none is compared with all.
///
/// Two subjects that match share a string: what is stored of the one is looked up of the other. Sharing
/// one says nothing yet; `Deconfliction.match` decides.
extension SubjectIdentity {
  /// What a store keeps of the subject.
  public var keys: Set<String> {
    var keys: Set<String> = []
    for number in text.numbers { keys.insert("n\(number.kind) \(number.value)") }
    switch kind {
    case .person:
      if let born = text.born { keys.insert("d\(born.text)") }
      for name in names { keys.formUnion(Self.keys(of: name)) }
    case .address:
      if let code = address?.postcode { keys.insert("a\(code)") }
      if let house = address?.house {
        for street in address?.street.prefix(3) ?? [] { keys.insert("h\(house) \(street)") }
      }
    case .vehicle where code.count >= 4:
      keys = ["v\(code.prefix(4))", "v\(code.suffix(3))"]
    case .phone where code.count >= 7: keys.insert("t\(code.suffix(7))")
    case .business:
      if let postcode = text.postcode { keys.insert("b\(postcode)") }
      if code.count >= 3 { keys.insert("c\(code)") }
    case .document where code.count >= 4: keys.insert("m\(code.dropLast())")
    case .online where !code.isEmpty: keys.insert("o\(code)")
    case .event:
      if let day = text.period.map({ LondonTime($0.start).date }) { keys.formUnion(sector([day])) }
    case .vehicle, .phone, .document, .online: break
    }
    return keys
  }

  /// What is looked up of the subject: its own keys, and those of what is near it.
  public var lookups: Set<String> {
    var keys = keys
    switch kind {
    case .person:
      for day in text.born.map(Self.near) ?? [] { keys.insert("d\(day.text)") }
    case .document:
      let figures = code.reversed().prefix { $0.isNumber }.count
      if (4...15).contains(figures), let number = Int(code.suffix(figures)) {
        for near in [number - 5, number + 5] where near >= 0 {
          let text = "\(near)"
          let full = String(repeating: "0", count: max(0, figures - text.count)) + text
          keys.insert("m\(code.dropLast(figures))\(full.dropLast())")
        }
      }
    case .event:
      if let period = text.period {
        let first = LondonTime(period.start).date
        let days = LondonTime(period.end).date.dayNumber - first.dayNumber
        keys.formUnion(sector((-2...(min(days, 31) + 1)).map(first.adding(days:))))
      }
    case .address, .vehicle, .phone, .business, .online: break
    }
    return keys
  }

  private static func keys(of name: NameKey) -> [String] {
    let whole =
      name.whole.bones.count >= 5 ? ["w" + String(decoding: name.whole.bones, as: UTF8.self)] : []
    return whole + name.pairs.map { pair in "s\(pair)" }
  }

  private func sector(_ days: [CivilDate]) -> [String] {
    guard let code = address?.postcode else { return [] }
    return days.map { day in "e\(code.dropLast(2)) \(day.text)" }
  }

  /// The days that a day of birth is mistaken for: day and month turned round, and the years beside.
  private static func near(_ day: CivilDate) -> [CivilDate] {
    [
      CivilDate(year: day.year, month: day.day, day: day.month),
      CivilDate(year: day.year - 1, month: day.month, day: day.day),
      CivilDate(year: day.year + 1, month: day.month, day: day.day),
    ].compactMap(\.self)
  }
}

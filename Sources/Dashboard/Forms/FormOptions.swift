import Domain
import Ledger

/// The options that several forms offer.
enum FormOptions {
  /// The officers enrolled on a day, by label; of one body where one is named.
  ///
  /// Each says what helps to choose: body and roles, open work, and whether on call now.
  static func people(
    _ officers: [OfficerRow],
    _ unit: Unit,
    _ today: CivilDate,
    of organisation: Domain.Key<Organisation>? = nil,
    knowing news: OfficerNews
  ) -> [Option] {
    officers.compactMap { row in
      guard let actor = row.officer.actor(row.id, on: today),
        organisation == nil || actor.organisation == organisation
      else { return nil }
      let roles = actor.roles.sorted().map(\.words).joined(separator: ", ")
      let body = unit.organisation(actor.organisation)?.short ?? actor.organisation.text
      let known = news.words(of: row.officer.label)
      let detail = "\(body) \(roles)" + (known.isEmpty ? "" : " · \(known)")
      return Option(row.officer.label, detail: detail)
    }
  }

  /// The control-strategy priorities in force on a day.
  static func priorities(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.priorities(on: today).map { priority in
      Option("\(priority.code) \(priority.name)", id: priority.key.text)
    }
  }

  /// The kinds of work.
  static func workTypes(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.workTypes(on: today).map { type in
      Option(type.name, id: type.key.text, detail: type.paragraph)
    }
  }

  /// What the routing table knows cases by.
  static func topics(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.records(.topic, on: today).compactMap { record in
      guard case .topic(let topic) = record else { return nil }
      return Option(topic.name, id: topic.key.text, detail: topic.paragraph)
    }
  }

  /// The boroughs.
  static func boroughs(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.boroughs(on: today).map { borough in Option(borough.name, id: borough.key.text) }
  }

  /// The bodies that something can be referred to.
  static func organisations(_ unit: Unit, _ today: CivilDate) -> [Option] {
    unit.organisations(on: today).map { body in
      Option(body.name, id: body.key.text, detail: body.standing.rawValue)
    }
  }

  /// Whether duplicate work was looked for.
  static let clash = Tasking.Deconfliction.allCases.map { answer in
    Option(answer.words, id: answer.rawValue)
  }

  /// Whether an impact assessment is needed.
  static let impact = Tasking.ImpactNeed.allCases.map { need in
    Option(need.words, id: need.rawValue)
  }

  /// NIM levels.
  static let levels = [
    Option("1", detail: "local"), Option("2", detail: "cross-border"),
    Option("3", detail: "serious and organised"),
  ]

  /// The outcome codes.
  static let outcomes = Outcome.Code.allCases.map { code in
    Option(code.words, id: code.rawValue)
  }

  /// Why nothing further is done.
  static let reasons = Decision.ReasonCode.allCases.map { code in
    Option(code.words, id: code.rawValue)
  }

  /// The four intelligence products.
  static let products = Decision.Product.allCases.map { product in
    Option(product.rawValue.split(separator: "-").joined(separator: " "), id: product.rawValue)
  }

  /// Retention groups.
  static let retention = ["1", "2", "3", "4"].map { group in Option(group) }
}

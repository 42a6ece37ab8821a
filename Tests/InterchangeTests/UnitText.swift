import Domain
import Interchange

/// A small unit file, and what its reader says of changed ones.
enum UnitText {
  static let small = """
    key = "test"
    name = "Test"

    # The bodies.
    [[organisation]]
    key = "mps"
    name = "The force"
    short = "MPS"
    agency = "mps"
    standing = "police"
    paragraph = "10.B1"
    [[organisation]]
    key = "ukba"
    name = "The agency"
    short = "UKBA"
    agency = "ukba"
    standing = "enforcement"
    paragraph = "10.S"

    [[team]]
    key = "maxim"
    name = "Operation Maxim"
    short = "Maxim"
    level = [{ value = 2, from = "2003-04", until = 2010-04-01, paragraph = "06.B8" },
      { value = 3, from = "2010-04", paragraph = "10.S" },
    ]
    controller = [{ value = "ukba", paragraph = "10.B2" }]
    strength = [{ staff = "staff", count = 83, is-about = true, paragraph = "10.B9" }]

    [[tariff]]
    key = "table-1"
    name = "Table 1"
    price = { kind = "banded", bands = [
      { label = "0-12", up-to-minutes = 720, standard-pence = 29600, constant-pence = 95600 },
      { label = "12-24", up-to-minutes = 1440, standard-pence = 43500, constant-pence = 187600 },
    ] }
    paragraph = "10.T1"

    """

  /// The small file, or another, with the first of a text replaced.
  static func replacing(_ old: String, by new: String, in text: String = small) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return text.replacingCharacters(in: range, by: new)
  }

  static func error(in text: String) -> UnitFileError? {
    do {
      _ = try UnitFile.read(text: text, name: "unit.toml")
      return nil
    } catch {
      return error
    }
  }

  static func sentences(of text: String) -> [String] {
    error(in: text)?.sentences ?? []
  }

  static func faults(in text: String) -> [UnitFault] {
    guard case .faults(let faults)? = error(in: text) else { return [] }
    return faults
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, by new: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: new)
    return copy
  }
}

extension UnitText {
  /// The unit that a file establishes.
  static func unit(of file: UnitFile) throws -> Unit {
    let actor = Actor(officer: ID(1), roles: [], organisation: "mps", clearance: .secret)
    let now = Instant(seconds: 0)
    let facts = Facts(now: now, occurredAt: now, actor: actor, unit: Unit())
    let establish = Unit.Command.establish(
      key: file.key,
      name: file.name,
      isDemonstration: true,
      records: file.records
    )
    return Unit(folding: try Unit().decide(establish, on: Unit.only, facts: facts))
  }
}

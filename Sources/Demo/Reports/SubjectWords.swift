internal import Domain

/// The people, places and things that a report names, none of which can exist.
enum SubjectWords {
  /// Up to three subjects that fit a theme.
  static func subjects(of theme: Theme, scene: Scene, _ chance: inout Chance) -> [Subject] {
    let kinds = chance.draw(1 + chance.below(3), of: kinds(of: theme.name))
    return kinds.map { kind in
      Subject(kind: kind, words: .present(words(for: kind, scene: scene, &chance)))
    }
  }

  private static func kinds(of theme: Theme.Name) -> [Subject.Kind] {
    switch theme {
    case .labour, .facilitation, .harm: [.vehicle, .phone, .address, .person]
    case .servitude, .child: [.address, .person, .phone]
    case .sexual, .premises: [.phone, .address, .online]
    case .sham, .nightTime: [.event, .business, .person]
    case .college, .adviser, .illegalWork, .money: [.business, .phone, .person]
    case .factory, .delivery: [.document, .phone, .address, .online]
    case .official: [.person, .phone]
    case .images: [.online, .address]
    }
  }

  private static func words(for kind: Subject.Kind, scene: Scene, _ chance: inout Chance) -> String
  {
    switch kind {
    case .person: "Unknown adult \(chance.pick(["A", "B", "C", "D"])), about \(chance.int(20...60))"
    case .address: "\(scene.premises.upper), \(scene.borough.upper), number withheld"
    case .vehicle: "\(registration(&chance)), \(scene.vehicle.lower)"
    case .phone: phone(&chance)
    case .business: "\(scene.premises.upper), \(scene.borough.upper)"
    case .document: "\(scene.paper.upper), series 00-\(padded(chance.below(10_000), to: 4))"
    case .online: "user\(padded(chance.below(10_000), to: 4))@example.com"
    case .event: "\(scene.day.upper) \(scene.hour.upper), \(scene.borough.upper)"
    }
  }

  /// A number of the ranges that the regulator keeps for drama.
  private static func phone(_ chance: inout Chance) -> String {
    let last = padded(chance.below(1000), to: 3)
    return chance.happens(500) ? "020 7946 0\(last)" : "07700 900\(last)"
  }

  /// A mark of the current form with the year 00, which was never issued.
  private static func registration(_ chance: inout Chance) -> String {
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M"]
    let tail = (0..<3).map { _ in chance.pick(letters) }.joined()
    return "XX00 \(tail)"
  }
}

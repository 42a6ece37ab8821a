internal import Domain

/// The words that a custody record holds beside its times.
enum CustodyWords {
  /// The firms and registers that send interpreters, by code.
  static let providers = ["INT-A", "INT-B", "INT-C", "REG-1", "REG-2"]

  /// How a flag was answered.
  static func answers(to flag: CustodyFlag) -> [String] {
    switch flag {
    case .childPossible:
      [
        "Children's services attended and assessed as an adult; reasons on the record.",
        "Children's services took over care; placed in accommodation for young people.",
        "Birth certificate seen by the partner; adult. Children's services told.",
      ]
    case .ageDisputed:
      [
        "Age assessment by two social workers: adult. Copy held.",
        "Treated as a child; released to children's services.",
        "Partner's records show an earlier accepted date of birth; adult.",
      ]
    case .traffickingIndicators:
      [
        "Interviewed by a specialist officer; indicators not borne out, reasons recorded.",
        "Referred under the national mechanism; removal not pursued meanwhile.",
        "Person declined a referral after advice through an interpreter; support numbers given.",
      ]
    case .pregnant:
      [
        "Seen by the healthcare professional; fit to be detained for a short time.",
        "Seen by the healthcare professional; partner asked to release on reporting terms.",
      ]
    case .vulnerable:
      [
        "Seen by the healthcare professional; medication given, watch level reviewed.",
        "Appropriate adult attended; needs passed to the escort.",
        "Liaison nurse saw the person; care plan went with them.",
      ]
    }
  }

  /// Where a detainee went.
  static func destinations(of departure: DepartureKind) -> [String] {
    switch departure {
    case .removal: ["Heathrow, for departure", "Gatwick, for departure", "Stansted, for departure"]
    case .escort: ["removal centre, west", "removal centre, south", "short-term holding room"]
    case .transfer: ["another police station", "another force", "prison"]
    case .temporaryAdmission: ["released on reporting terms", "reporting centre, south"]
    case .released: ["released, no reporting terms", "care of children's services"]
    case .bailed: ["bailed to return"]
    case .charged: ["magistrates' court", "bailed to court"]
    case .other: ["hospital"]
    }
  }
}

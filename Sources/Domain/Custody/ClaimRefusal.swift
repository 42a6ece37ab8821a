extension Claim {
  /// Why a claim says no.
  public enum Refusal: Sendable, Equatable {
    case notDrafted
    case noStays(ClaimMonth)
    case stayUnknown
    case stayNotOver(String)
    case stayTooLate(String, ClaimMonth)
    case stayElsewhere(String)
    case notNow(Status, String)
    case ownDraft
    case noInvoice
    case noSuchLine(Int)
    case reasonNeeded(String)
    case adjustsNothing
    case paidAlready(String, CivilDate)
    case otherInvoice(String, own: String)
    case noPayments
    case negativePayment(String)
    case nothingOutstanding

    /// The sentence for the officer.
    public var sentence: String {
      switch self {
      case .notDrafted: "This claim has not been drawn up; draw it up first."
      case .noStays(let month):
        "No stay that ended in \(month.spoken) has a price; there is nothing to claim."
      case .stayUnknown: "The ledger holds no such custody record; draw the claim up again."
      case .stayNotOver(let stay): "\(stay) has not ended; it is claimed once it has."
      case .stayTooLate(let stay, let month):
        "\(stay) ended after \(month.spoken); it belongs to a later claim."
      case .stayElsewhere(let stay): "\(stay) is in another claim already; adjust that one instead."
      case .notNow(let status, let act):
        "The claim is \(status.words); it cannot be \(act) now."
      case .ownDraft: "You drew this claim up; somebody else checks it."
      case .noInvoice: "A claim is sent under an invoice number; type one."
      case .noSuchLine(let line): "The claim has no line \(line); look at its lines again."
      case .reasonNeeded(let act): "A reason is needed to \(act); type one."
      case .adjustsNothing: "An adjustment of nothing changes nothing; type an amount."
      case .paidAlready(let stay, let day):
        "The payment for \(stay) of \(day.spoken) is noted already; the file was read before."
      case .otherInvoice(let other, let own):
        "The file pays invoice \(other), and this claim is invoice \(own); choose the other claim."
      case .noPayments: "The file holds no payment; check that it is the right one."
      case .negativePayment(let stay):
        "The payment for \(stay) is less than nothing; ask the partner what it means."
      case .nothingOutstanding: "Nothing is still to come on this claim; it needs no writing off."
      }
    }
  }
}

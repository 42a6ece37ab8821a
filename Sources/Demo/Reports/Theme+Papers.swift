internal import Domain

extension Theme {
  /// Marriages arranged for papers.
  static let sham = Theme(
    name: .sham,
    premises: ["a register office", "a church", "a travel agency", "a visa adviser's office"],
    leads: [
      "an arranger who travels with the couples", "an interpreter", "a man who waits outside",
      "the owner of a photo studio", "a person who pays the witnesses",
    ],
    headlines: [
      Phrase("Notices of marriage in series, {borough}"),
      Phrase("Suspected sham marriage, {borough}"),
      Phrase("Arranger of marriages seen, {borough}"),
      Phrase("Same witnesses at ceremonies, {borough}"),
      Phrase("Couple could not name each other, {borough}"),
      Phrase("Ceremony on {day} in doubt, {borough}"),
      Phrase("{Sum} paid for a marriage, {borough}"),
    ],
    cores: [
      Phrase("{people} couples gave notice at {premises} in {borough} with the same address"),
      Phrase("{lead} brought a couple to {premises} in {borough} who had no common language"),
      Phrase("a ceremony booked at {premises} in {borough} for {day} is not genuine"),
      Phrase("{sum} was paid for a marriage at {premises} in {borough}"),
      Phrase("the same {people} witnesses have signed at {premises} in {borough} over {span}"),
    ],
    details: [
      Phrase("Bank cards and {paper} were seen to change hands."),
      Phrase("{Lead} answered the registrar's questions."),
      Phrase("The rings were handed back at {spot}."),
      Phrase("A flight is booked for the week after."),
      Phrase("The tenancy agreement shown is in a hand seen before."),
      Phrase("The registrar has sent a report and will delay the certificate."),
      Phrase("One of the two appeared unwilling and should be spoken to alone."),
    ],
    priority: ["immigration"],
    work: ["sham", "marriage"],
    weight: 85,
    levels: [25, 60, 15],
    flags: [.victim: 25, .harm: 40]
  )

  /// Colleges that teach nobody.
  static let college = Theme(
    name: .college,
    premises: [
      "a college over a shop", "a language school", "a business college", "a computing college",
      "a college with two rooms",
    ],
    leads: [
      "the principal", "a recruitment agent", "the person who sells the letters",
      "a director of three companies", "a former student who now recruits",
    ],
    headlines: [
      Phrase("College without classes, {borough}"),
      Phrase("Attendance records for sale, {borough}"),
      Phrase("Student letters sold, {borough}"),
      Phrase("Closed college trading again, {borough}"),
      Phrase("Students work full time, {borough}"),
      Phrase("{Premises}, two rooms, {borough}"),
      Phrase("Certificates without a course, {borough}"),
    ],
    cores: [
      Phrase("{premises} in {borough} has {more} students on its books and two rooms"),
      Phrase("{lead} of {premises} in {borough} sells attendance letters for {sum}"),
      Phrase("students of {premises} in {borough} work full time and attend on {day} to sign"),
      Phrase("{premises} in {borough} closed after a visit and trades under another name"),
      Phrase("certificates from {premises} in {borough} are supplied without a course"),
    ],
    details: [
      Phrase("The sponsor's licence was granted {span} ago."),
      Phrase("{Lead} also runs an advice office at the same address."),
      Phrase("A visit at {hour} found the rooms locked."),
      Phrase("Genuine students have lost {sum} each and would make statements."),
      Phrase("The fees go to an account that is emptied on {day}."),
      Phrase("Registers for the whole term are in one hand."),
      Phrase("Blank letterheads and {paper} are kept in a car."),
    ],
    priority: ["immigration"],
    work: ["college"],
    weight: 70,
    levels: [15, 65, 20],
    flags: [.harm: 40]
  )

  /// Places where documents are made.
  static let factory = Theme(
    name: .factory,
    premises: [
      "a flat", "a lock-up", "an internet cafe", "a print shop", "a storage unit",
      "a room over a shop",
    ],
    leads: [
      "a man who meets buyers at a station", "the tenant", "a courier", "a printer by trade",
      "somebody known only by a screen name",
    ],
    headlines: [
      Phrase("Documents made at {premises}, {borough}"),
      Phrase("False {paper} offered, {borough}"),
      Phrase("Printer and {goods} seen, {borough}"),
      Phrase("Courier with documents, {borough}"),
      Phrase("Series of false {paper}, {borough}"),
      Phrase("{Goods} delivered twice, {borough}"),
      Phrase("{People} false {paper}, one batch, {borough}"),
    ],
    cores: [
      Phrase("false {paper} are made at {premises} in {borough} and sold for {sum}"),
      Phrase("{lead} supplies {paper} from {premises} in {borough} within {span}"),
      Phrase("{goods} were delivered to {premises} in {borough} for the second time"),
      Phrase(
        "{people} false {paper} seized elsewhere share a fault traced to {premises} in {borough}"
      ),
      Phrase("buyers wait for {lead} near {premises} in {borough} on {day}"),
    ],
    details: [
      Phrase("Orders come by telephone and photographs by e-mail."),
      Phrase("{Goods} and a laptop were seen from the door."),
      Phrase("The numbers run in sequence, which points to one batch."),
      Phrase("{Lead} uses {vehicle} and never carries more than one."),
      Phrase("Delivery is at {spot} about {hour}."),
      Phrase("The price is {sum}, half of it in advance."),
      Phrase("A second address is used for storage only."),
    ],
    priority: ["immigration"],
    work: ["factory", "document"],
    weight: 95,
    levels: [10, 50, 40],
    flags: [.harm: 130]
  )

  /// Officials who may be corrupt.
  static let official = Theme(
    name: .official,
    premises: ["a public office", "a reporting centre", "an enquiry counter", "a casework unit"],
    leads: [
      "a member of staff", "a contractor", "a former member of staff", "an intermediary",
    ],
    headlines: [
      Phrase("Allegation against an official, {borough}"),
      Phrase("Record changes offered for money, {borough}"),
      Phrase("Leak of visit dates suspected, {borough}"),
      Phrase("Intermediary claims inside help, {borough}"),
    ],
    cores: [
      Phrase("{lead} offers to change a record at {premises} for {sum}, met in {borough}"),
      Phrase("an intermediary in {borough} claims to have help inside {premises}"),
      Phrase("addresses in {borough} were emptied before {people} visits, which suggests a leak"),
      Phrase("letters that could only come from {premises} are for sale in {borough}"),
    ],
    details: [
      Phrase("Handle within the professional standards unit only."),
      Phrase("Two of the cases named were in fact decided within {span}."),
      Phrase("{Lead} asks for payment in cash at {spot}."),
      Phrase("No audit has been asked for, so as not to alert anybody."),
      Phrase("The claim may be a boast to raise the price."),
      Phrase("A telephone used by the intermediary is known from another case."),
    ],
    priority: ["immigration"],
    work: ["official"],
    weight: 22,
    levels: [2, 43, 55],
    flags: [.harm: 80]
  )

  /// Advisers who make false claims.
  static let adviser = Theme(
    name: .adviser,
    premises: ["a law office", "an advice office", "a travel agency", "a translation bureau"],
    leads: [
      "an unregistered adviser", "a clerk", "the person who writes the statements",
      "a struck-off adviser",
    ],
    headlines: [
      Phrase("Adviser sells false claims, {borough}"),
      Phrase("Unregistered advice, {borough}"),
      Phrase("Same story in many claims, {borough}"),
      Phrase("Clients' papers kept by adviser, {borough}"),
      Phrase("{Premises}: {sum} a claim, {borough}"),
    ],
    cores: [
      Phrase("{lead} at {premises} in {borough} writes claims for {sum} each"),
      Phrase("{more} claims lodged through {premises} in {borough} share whole paragraphs"),
      Phrase("{lead} at {premises} in {borough} keeps clients' {paper} until they pay"),
      Phrase("{premises} in {borough} gives immigration advice without registration"),
    ],
    details: [
      Phrase("Clients are told what to say and what to leave out."),
      Phrase("The regulator has an open complaint and has been told."),
      Phrase("Medical letters from one practice accompany the claims."),
      Phrase("The office moved {span} ago and kept its telephone number."),
      Phrase("Several clients are themselves victims of the fraud."),
      Phrase("Payments go through {lead} and are not receipted."),
    ],
    priority: ["immigration"],
    work: ["lawyer"],
    weight: 42,
    levels: [10, 65, 25],
    flags: [.victim: 60, .harm: 30]
  )

  /// Parcels of documents that are followed.
  static let delivery = Theme(
    name: .delivery,
    premises: ["a mail centre", "a parcel depot", "a shop that takes in post", "a student hall"],
    leads: [
      "the addressee", "a person who collects for others", "a courier", "a shopkeeper",
    ],
    headlines: [
      Phrase("Parcel of {paper} held, {borough}"),
      Phrase("Controlled delivery proposed, {borough}"),
      Phrase("Post for absent tenants, {borough}"),
      Phrase("Second parcel to same address, {borough}"),
      Phrase("{People} false {paper} in the post, {borough}"),
    ],
    cores: [
      Phrase(
        "a parcel with {people} false {paper} for an address in {borough} is held at {premises}"
      ),
      Phrase("{lead} in {borough} receives parcels for people who do not live there"),
      Phrase("{premises} in {borough} reports a second parcel of {goods} within {span}"),
      Phrase("a parcel opened at {premises} contains {paper} meant for {borough}"),
    ],
    details: [
      Phrase("It can be held for {span} before the sender asks."),
      Phrase("A delivery under control is proposed for {day}."),
      Phrase("The sender's address abroad is not known to exist."),
      Phrase("{Lead} signs with a different name each time."),
      Phrase("Fingerprints have been asked for before it moves on."),
      Phrase("{Vehicle} was used for the last collection."),
    ],
    priority: ["immigration"],
    work: ["controlled", "deliver"],
    openings: .records,
    weight: 50,
    levels: [10, 60, 30],
    flags: [.harm: 50]
  )
}

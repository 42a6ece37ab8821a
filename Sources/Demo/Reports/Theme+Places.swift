internal import Domain

extension Theme {
  /// Journeys arranged for people.
  static let facilitation = Theme(
    name: .facilitation,
    premises: [
      "a lorry park", "a coach station", "a services area", "a warehouse", "a private house",
      "a freight yard",
    ],
    leads: [
      "a driver", "an arranger abroad", "the person who collects the money",
      "a man who meets arrivals", "a haulier",
    ],
    headlines: [
      Phrase("People set down by lorry, {borough}"),
      Phrase("Arrivals met at {premises}, {borough}"),
      Phrase("Arranger of journeys named, {borough}"),
      Phrase("Safe house used by arrivals, {borough}"),
      Phrase("Payment due on arrival, {borough}"),
      Phrase("{People} people set down at {hour}, {borough}"),
      Phrase("Second group expected {day}, {borough}"),
    ],
    cores: [
      Phrase("{people} people were set down from a lorry near {premises} in {borough} at {hour}"),
      Phrase("{lead} in {borough} arranges journeys for {sum} a person"),
      Phrase("{vehicle} meets arrivals at {premises} in {borough} on {day}"),
      Phrase("{people} people who arrived this week stay at an address in {borough}"),
      Phrase("{lead} in {borough} holds people's money until a relative confirms the arrival"),
    ],
    details: [
      Phrase("The journey took {span} and ended in a sealed trailer."),
      Phrase("Two of the people were unwell and were seen by a doctor."),
      Phrase("{Lead} has changed telephones within {span}."),
      Phrase("Payments are settled at {spot}."),
      Phrase("The same trailer number was noted before; it is passed on separately."),
      Phrase("The ports have been asked for movements."),
      Phrase("A second group is expected on {day}."),
      Phrase("{Vehicle} was hired for the day at {sum}."),
    ],
    priority: ["immigration"],
    work: ["smuggl", "facilitat"],
    weight: 85,
    levels: [5, 40, 55],
    flags: [.victim: 60, .child: 25, .harm: 180]
  )

  /// Work without permission.
  static let illegalWork = Theme(
    name: .illegalWork,
    premises: [
      "a restaurant", "a takeaway", "a market stall", "a cash-and-carry", "a cleaning firm",
      "a minicab office", "a building site", "a care home agency",
    ],
    leads: ["the owner", "a manager", "a labour agent", "the person who runs the shift"],
    headlines: [
      Phrase("Staff without permission, {borough}"),
      Phrase("Borrowed papers used at work, {borough}"),
      Phrase("Repeat employer, {borough}"),
      Phrase("Agency staff not checked, {borough}"),
      Phrase("{Premises}, {borough}: borrowed papers"),
      Phrase("{People} staff paid in cash, {borough}"),
      Phrase("Employer fined before, {borough}"),
    ],
    cores: [
      Phrase("{people} people at {premises} in {borough} work on borrowed papers"),
      Phrase("{lead} of {premises} in {borough} was fined before and employs again"),
      Phrase("{premises} in {borough} takes staff from an agency that checks nobody"),
      Phrase("staff at {premises} in {borough} are told to leave by the back if anybody calls"),
    ],
    details: [
      Phrase("Busiest on {day}; a visit at {hour} would find most of them."),
      Phrase("Wages are {wage}, in cash."),
      Phrase("A second way out leads to {spot}."),
      Phrase("Nothing suggests that anybody is held against their will; ask all the same."),
      Phrase("A family with small children lives upstairs; plan for them."),
      Phrase("The community has asked for notice through its representatives."),
      Phrase("New staff come every {day}."),
      Phrase("The accounts show half the hours that the doors are open."),
      Phrase("{Lead} was helpful last time and may be again."),
    ],
    priority: ["immigration"],
    work: ["partner", "support"],
    weight: 110,
    levels: [80, 18, 2],
    flags: [.victim: 30, .harm: 25]
  )

  /// Single offenders who harm London.
  static let harm = Theme(
    name: .harm,
    premises: ["an address", "a hostel", "a public house", "a relative's home"],
    leads: ["an associate", "a relative", "a landlord", "a former partner"],
    headlines: [
      Phrase("Offender past removal date, {borough}"),
      Phrase("Wanted person seen, {borough}"),
      Phrase("Failed to report; lives in {borough}"),
      Phrase("Risk to a former partner, {borough}"),
      Phrase("Identity not settled, {borough}"),
      Phrase("Moved to {premises}, {borough}"),
      Phrase("Recall: seen {day}, {borough}"),
      Phrase("Stopped reporting {span} ago, {borough}"),
    ],
    cores: [
      Phrase(
        "a person with convictions for violence and no leave to stay lives at {premises} in {borough}"
      ),
      Phrase("a person who stopped reporting {span} ago was seen at {premises} in {borough}"),
      Phrase("{lead} in {borough} says where a person wanted on recall sleeps"),
      Phrase("a person arrested in {borough} has given {people} identities in {span}"),
      Phrase("a person due for removal moved to {premises} in {borough}"),
    ],
    details: [
      Phrase("Best found before {hour}."),
      Phrase("{Lead} has been threatened and needs a plan before any visit."),
      Phrase("Fingerprints would settle which identity is right."),
      Phrase("A travel document was agreed {span} ago and runs out soon."),
      Phrase("Two children live there; plan for them."),
      Phrase("The person uses {vehicle}."),
      Phrase("No warning signs beyond those on record."),
    ],
    priority: ["most harmful", "immigration"],
    work: ["partner", "support"],
    weight: 110,
    levels: [88, 10, 2],
    flags: [.harm: 520, .victim: 45]
  )

  /// Off-street premises and street concerns.
  static let premises = Theme(
    name: .premises,
    premises: ["a flat", "a sauna", "a house", "a massage parlour", "a basement"],
    leads: ["the leaseholder", "a receptionist", "a neighbour", "the managing agent"],
    headlines: [
      Phrase("Premises opened again, {borough}"),
      Phrase("Residents report callers, {borough}"),
      Phrase("New address advertised, {borough}"),
      Phrase("Robbery at premises, {borough}"),
      Phrase("{Premises} advertised again, {borough}"),
      Phrase("Callers until {hour}, {borough}"),
    ],
    cores: [
      Phrase("{premises} in {borough} closed {span} ago has opened again under another name"),
      Phrase("residents near {premises} in {borough} report callers until {hour}"),
      Phrase("{people} people working at {premises} in {borough} were robbed on {day}"),
      Phrase("cards for {premises} in {borough} were left in telephone boxes"),
    ],
    details: [
      Phrase("The people there should be offered support first."),
      Phrase("A welfare visit found nobody in distress; a second is planned."),
      Phrase("{Lead} pays the rent {span} in advance."),
      Phrase("The robberies were not reported for fear of arrest."),
      Phrase("A closure order would need evidence of nuisance."),
      Phrase("Rooms are let by the day, {sum} for the week."),
      Phrase("Callers park in {spot}."),
      Phrase("The same number appears for an address in another borough."),
    ],
    priority: ["prostitut"],
    work: ["vice"],
    weight: 70,
    levels: [55, 40, 5],
    flags: [.victim: 110, .harm: 110]
  )

  /// Licensed premises, clubs and casinos.
  static let nightTime = Theme(
    name: .nightTime,
    premises: ["a nightclub", "a casino", "a late bar", "a members' club", "a music venue"],
    leads: ["a promoter", "the designated supervisor", "a door firm", "a regular"],
    headlines: [
      Phrase("Door staff without licences, {borough}"),
      Phrase("Fight expected at an event, {borough}"),
      Phrase("Drink spiking reported, {borough}"),
      Phrase("Casino asks about a customer, {borough}"),
      Phrase("Underage entry, {borough}"),
      Phrase("{Premises}: no searches, {borough}"),
      Phrase("Event on {day}, {borough}: two groups"),
    ],
    cores: [
      Phrase("{lead} at {premises} in {borough} lets people in without a search"),
      Phrase("an event at {premises} in {borough} on {day} may draw two groups in dispute"),
      Phrase("{people} people were taken ill at {premises} in {borough} over {span}"),
      Phrase("a customer of {premises} in {borough} changes {sum} in small notes"),
      Phrase("door staff at {premises} in {borough} work on borrowed badges"),
    ],
    details: [
      Phrase("The camera at {spot} has been broken for {span}."),
      Phrase("The licence can be reviewed after {day}."),
      Phrase("The venue is helpful and has shared its incident book."),
      Phrase("Trouble is likeliest after midnight."),
      Phrase("A risk form for the event came late."),
      Phrase("Ticket sales point to {more} people more than the licence allows."),
      Phrase("{Lead} has moved from a venue that was closed."),
    ],
    priority: ["night", "licens"],
    work: [],
    weight: 66,
    levels: [72, 25, 3],
    flags: [.harm: 160, .child: 25]
  )

  /// Images of abuse shared electronically.
  static let images = Theme(
    name: .images,
    premises: ["a home address", "a shared house", "a place of work"],
    leads: ["an account holder", "a tenant", "a person with access to children"],
    headlines: [
      Phrase("Referral about an account, {borough}"),
      Phrase("Sharing account traced, {borough}"),
      Phrase("Urgent: adult near children, {borough}"),
    ],
    cores: [
      Phrase("an account used to share unlawful images resolves to {premises} in {borough}"),
      Phrase("a service abroad refers an account whose user is in {borough}"),
      Phrase("{lead} linked to a sharing account lives in {borough}"),
    ],
    details: [
      Phrase("Checks for children at the address come before anything else."),
      Phrase("The account was active within {span}."),
      Phrase("The material is held by the referring service and not described here."),
      Phrase("Children's services have been told in confidence."),
      Phrase("A warrant is being prepared."),
      Phrase("The account was opened {span} ago."),
      Phrase("A second account is linked by one payment."),
    ],
    priority: ["obscene", "image"],
    work: ["child"],
    openings: .records,
    weight: 25,
    levels: [35, 55, 10],
    flags: [.child: 700, .harm: 300]
  )

  /// Money sent and laundered.
  static let money = Theme(
    name: .money,
    premises: ["a money transfer shop", "a grocer", "an internet cafe", "a car dealer"],
    leads: ["the agent", "a person who pays in for others", "a company director", "a runner"],
    headlines: [
      Phrase("Payments in series, {borough}"),
      Phrase("Money transfer agent, {borough}"),
      Phrase("Cash from {premises}, {borough}"),
      Phrase("{Sum} sent each week, {borough}"),
      Phrase("Account opened on false {paper}, {borough}"),
    ],
    cores: [
      Phrase("{lead} at {premises} in {borough} sends {sum} on {day} under many names"),
      Phrase("{people} accounts opened on false {paper} are paid into at {premises} in {borough}"),
      Phrase("{premises} in {borough} banks more than its trade explains"),
      Phrase("{lead} in {borough} settles the cost of journeys through {premises}"),
    ],
    details: [
      Phrase("A disclosure by the bank is held separately."),
      Phrase("The amounts stay just under the limit for papers."),
      Phrase("Restraint should be thought of early."),
      Phrase("{Lead} drives {vehicle} registered to a company."),
      Phrase("The receivers share {people} surnames, not given here."),
      Phrase("A financial investigator has been asked to look."),
    ],
    priority: ["immigration"],
    work: ["launder", "money"],
    weight: 45,
    levels: [8, 52, 40],
    flags: [.harm: 60]
  )
}

internal import Domain

extension Theme {
  /// People made to work.
  static let labour = Theme(
    name: .labour,
    premises: [
      "a hand car wash", "a restaurant kitchen", "a packing shed", "a laundry", "a building site",
      "a nail bar", "a textile workshop", "a recycling yard", "a bakery", "a flower packer",
    ],
    leads: [
      "the man who drives them", "the tenant of the house", "a labour agent",
      "the foreman", "a woman called the book-keeper", "a relative of the owner",
    ],
    headlines: [
      Phrase("{Premises}, {borough}: papers held"),
      Phrase("Workers not free to leave, {borough}"),
      Phrase("Unpaid work at {premises}, {borough}"),
      Phrase("Crowded house of workers, {borough}"),
      Phrase("Debt owed to a labour agent, {borough}"),
      Phrase("Workers moved before dawn, {borough}"),
      Phrase("{People} workers without wages, {borough}"),
      Phrase("Collected at {hour} from one house, {borough}"),
      Phrase("Worker left {premises}, {borough}"),
    ],
    cores: [
      Phrase("{people} people at {premises} in {borough} sleep on the premises and are not paid"),
      Phrase("workers at {premises} in {borough} handed their papers to {lead} on arrival"),
      Phrase("{people} people are taken from a house in {borough} to {premises} at {hour}"),
      Phrase(
        "a worker left {premises} in {borough} after {span} without wages and is afraid to return"
      ),
      Phrase("{more} people share a house in {borough} and work off a debt at {premises}"),
      Phrase("people found through an advertisement are kept at {premises} in {borough}"),
    ],
    details: [
      Phrase("Pay is said to be {wage}, less charges for lodging and travel."),
      Phrase("{Lead} collects the money and holds the telephones."),
      Phrase("The workers are told that the police would arrest them."),
      Phrase("{Vehicle} waits at {spot} and brings them back after {hour}."),
      Phrase("One of them has an injured hand and has seen no doctor."),
      Phrase("A debt of {sum} is mentioned, and grows when anybody is ill."),
      Phrase("Nobody goes out alone, and the door is locked from outside at night."),
      Phrase("The work has gone on for {span} and new people came on {day}."),
      Phrase("The owner says that an agency supplies the staff; no agency is known there."),
    ],
    priority: ["traffick"],
    work: ["traffick"],
    weight: 90,
    levels: [15, 60, 25],
    flags: [.victim: 420, .harm: 250]
  )

  /// People kept in a household.
  static let servitude = Theme(
    name: .servitude,
    premises: [
      "a private house", "a flat over a shop", "a large detached house", "a serviced apartment",
      "a house beside a place of work",
    ],
    leads: [
      "the family", "the householder", "a couple who travel often", "an employer with two houses",
      "a relative of the householder",
    ],
    headlines: [
      Phrase("Domestic worker not free to leave, {borough}"),
      Phrase("Possible servitude in a house, {borough}"),
      Phrase("Domestic worker's passport kept, {borough}"),
      Phrase("Neighbour worried for a worker, {borough}"),
      Phrase("Worker asks for help, {borough}"),
      Phrase("Not out alone for {span}, {borough}"),
      Phrase("Worker in {premises}, {borough}: no wages"),
    ],
    cores: [
      Phrase("a woman who works in {premises} in {borough} has not been out alone for {span}"),
      Phrase("a domestic worker in {premises} in {borough} has had no wages for {span}"),
      Phrase("{lead} in {premises} in {borough} took a worker's passport and telephone"),
      Phrase("a person who cares for children in {premises} in {borough} sleeps in the kitchen"),
      Phrase("a worker in {premises} in {borough} asked a neighbour for food and for help"),
    ],
    details: [
      Phrase("The day begins at {hour} and ends when the household sleeps."),
      Phrase("The person came on a domestic worker's visa {span} ago."),
      Phrase("Letters to the person's family are read first."),
      Phrase("A doctor's appointment was cancelled by the household."),
      Phrase("The person is said to be well but frightened."),
      Phrase("A support organisation has been asked for a safe place."),
      Phrase("The person would speak to a woman officer with an interpreter."),
    ],
    priority: ["traffick"],
    work: ["traffick"],
    weight: 45,
    levels: [20, 65, 15],
    flags: [.victim: 650, .harm: 120]
  )

  /// People sexually exploited.
  static let sexual = Theme(
    name: .sexual,
    premises: [
      "a flat", "a massage parlour", "a rented house", "a hotel", "a flat over a shop",
      "a short-let apartment", "a sauna",
    ],
    leads: [
      "the man who holds the keys", "a driver", "a woman who answers the telephone",
      "the tenant of the address", "somebody abroad who is telephoned each night",
    ],
    headlines: [
      Phrase("Women moved between flats, {borough}"),
      Phrase("Exploitation in {premises}, {borough}"),
      Phrase("Person wants to leave {premises}, {borough}"),
      Phrase("Telephone line linked to flats, {borough}"),
      Phrase("Arrivals met and moved on, {borough}"),
      Phrase("{People} women, two addresses, {borough}"),
      Phrase("Promised other work, {borough}"),
      Phrase("Debt of {sum} for a journey, {borough}"),
    ],
    cores: [
      Phrase("{people} women were moved from {premises} in {borough} to another after {span}"),
      Phrase("a woman in {premises} in {borough} was promised other work and cannot leave"),
      Phrase("{lead} takes the money at {premises} in {borough} and keeps the papers"),
      Phrase(
        "advertisements for {premises} in {borough} carry a number known from other addresses"
      ),
      Phrase("a person who left {premises} in {borough} fears for {people} others still there"),
    ],
    details: [
      Phrase("A debt of {sum} for the journey is spoken of."),
      Phrase("{Vehicle} is used to bring people after {hour}."),
      Phrase("{Lead} is also seen at {spot}."),
      Phrase("The women do not go out alone and do not hold the keys."),
      Phrase("The address changed {span} ago; the telephone number did not."),
      Phrase("Two of the people are thought to be very young."),
      Phrase("A support organisation has offered to meet anybody who comes forward."),
      Phrase("Money is sent abroad through a shop nearby on {day}."),
    ],
    priority: ["traffick"],
    work: ["traffick", "vice"],
    weight: 80,
    levels: [8, 57, 35],
    flags: [.victim: 560, .harm: 260]
  )

  /// Children who may be at risk.
  static let child = Theme(
    name: .child,
    premises: [
      "a house", "a flat over a shop", "a school", "a cannabis house", "a coach station",
      "a takeaway",
    ],
    leads: [
      "an adult who says he is an uncle", "a woman who collects several children",
      "an adult with no papers for the child", "the person who signed as a guardian",
    ],
    headlines: [
      Phrase("Young person may be at risk, {borough}"),
      Phrase("Child living with unknown adults, {borough}"),
      Phrase("Age unclear: young worker, {borough}"),
      Phrase("Child missing from care, {borough}"),
      Phrase("School worried about a child, {borough}"),
      Phrase("{People} children, one address, {borough}"),
      Phrase("Young person at {premises}, {borough}"),
    ],
    cores: [
      Phrase("a child in {borough} lives with {lead} and does not go to school"),
      Phrase("a young person found working at {premises} in {borough} may be under 18"),
      Phrase("{people} children at one address in {borough} are collected by {lead}"),
      Phrase(
        "a young person left care in {borough} within {span} of arriving and was telephoned first"
      ),
      Phrase("a pupil in {borough} is often tired and speaks of work at night"),
    ],
    details: [
      Phrase("The young person is to be treated as a child until shown otherwise."),
      Phrase("Children's services have been told and a strategy meeting is asked for."),
      Phrase("{Lead} gave two accounts of how they are related."),
      Phrase("A telephone with two numbers in it was handed over."),
      Phrase("The child was last seen at {hour} near {spot}."),
      Phrase("The school will say if the child is collected by anybody else."),
      Phrase("The child is safe tonight; where the child sleeps tomorrow is not settled."),
    ],
    priority: ["traffick"],
    work: ["child"],
    weight: 40,
    levels: [15, 65, 20],
    flags: [.child: 900, .victim: 350, .harm: 150]
  )
}

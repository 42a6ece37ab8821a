internal import Domain

/// One stay in the cells, as the generator plans it before anything is written down.
struct Stay {
  let id: ID<Detention>
  /// The number by which the record calls the person.
  let number: String
  let suite: Key<CustodySuite>
  let route: RouteIn
  let origin: Origin
  let arrivedAt: Instant
  /// When detention under PACE was authorised; nil where the stay is immigration detention alone.
  var paceFrom: Instant?
  /// When form IS91 was served, the beginning of the immigration episode; nil where none began.
  var immigrationFrom: Instant?
  /// When the stay ended.
  var endsAt: Instant
  var level = ObservationLevel.general
  var isInterpreted = false
  var flags: Set<CustodyFlag> = []
  var departure = DepartureKind.escort
}

/// Where a detainee comes from, and the language that an interpreter is called for.
struct Origin {
  let nationality: String
  /// Nil where the person speaks English.
  let language: String?

  /// The nationalities of the records, the commoner the heavier, and the languages asked for.
  static let all: [(Origin, weight: Int)] = [
    (Origin(nationality: "Indian", language: "Punjabi"), 10),
    (Origin(nationality: "Chinese", language: "Mandarin"), 9),
    (Origin(nationality: "Nigerian", language: nil), 9),
    (Origin(nationality: "Brazilian", language: "Portuguese"), 9),
    (Origin(nationality: "Pakistani", language: "Urdu"), 8),
    (Origin(nationality: "Bangladeshi", language: "Bengali"), 8),
    (Origin(nationality: "Afghan", language: "Pashto"), 6),
    (Origin(nationality: "Vietnamese", language: "Vietnamese"), 6),
    (Origin(nationality: "Jamaican", language: nil), 5),
    (Origin(nationality: "Ghanaian", language: nil), 5),
    (Origin(nationality: "Albanian", language: "Albanian"), 5),
    (Origin(nationality: "Sri Lankan", language: "Tamil"), 5),
    (Origin(nationality: "Turkish", language: "Turkish"), 4),
    (Origin(nationality: "Algerian", language: "Arabic"), 4),
    (Origin(nationality: "Iranian", language: "Farsi"), 3),
    (Origin(nationality: "Ukrainian", language: "Russian"), 3),
    (Origin(nationality: "Somali", language: "Somali"), 3),
    (Origin(nationality: "Moldovan", language: "Romanian"), 3),
    (Origin(nationality: "Mongolian", language: "Mongolian"), 2),
    (Origin(nationality: "Bolivian", language: "Spanish"), 2),
    (Origin(nationality: "Nepalese", language: "Nepali"), 2),
    (Origin(nationality: "Filipino", language: "Tagalog"), 2),
    (Origin(nationality: "South African", language: nil), 2),
    (Origin(nationality: "Kenyan", language: "Swahili"), 2),
    (Origin(nationality: "Congolese", language: "French"), 2),
    (Origin(nationality: "American", language: nil), 1),
    (Origin(nationality: "Australian", language: nil), 1),
    (Origin(nationality: "Malaysian", language: "Malay"), 1),
    (Origin(nationality: "Eritrean", language: "Tigrinya"), 1),
    (Origin(nationality: "Iraqi", language: "Kurdish"), 1),
  ]
}

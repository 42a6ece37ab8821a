import Domain
import Ledger
import Testing

/// The rules by which two subjects may be one (domain facts 5.2).
@Suite struct DeconflictionTests {
  /// Two subjects, and what is said of them; nil for nothing.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: Subject.Kind
    let left: String
    let right: String
    let strength: SubjectMatch.Strength?

    init(
      _ kind: Subject.Kind,
      _ left: String,
      _ right: String,
      _ strength: SubjectMatch.Strength?
    ) {
      self.kind = kind
      self.left = left
      self.right = right
      self.strength = strength
    }

    var testDescription: String { "\(left) | \(right)" }
  }

  private static let cases = [
    Case(
      .person,
      "Шевченко, Сергій, born 3/5/1980",
      "SHEVCHENKO, Serhiy, born 1980-05-03",
      .strong
    ),
    Case(.person, "IONESCU, Ana, born 4/3/1990", "Ana IONESCU, born 1990-04-03", .possible),
    Case(.person, "IONESCU, Ana, born 4/3/1990", "IONESCU, Ana, born 4/3/1971", nil),
    Case(.person, "IONESCU, Ana, born 4/3/1990", "IONESCU, Radu, born 4/3/1990", nil),
    Case(.person, "IONESCU, Ana", "IONESCU, Ana", .possible),
    Case(.person, "IONESCU, Ana, HO A1234567", "OTHER, Name, ho ref a1234567", .strong),
    Case(.person, "Unknown adult A, about 30", "Unknown adult A, about 30", nil),
    Case(.address, "Flat 2, 14 Maple Road, E8 1AB", "14 Maple Rd flat 2 London E81AB", .strong),
    Case(.address, "Flat 2, 14 Maple Road, E8 1AB", "Flat 5, 14 Maple Road, E8 1AB", .possible),
    Case(.address, "14 Maple Road, E8 1AB", "14 Maple Road, N16 7XY", nil),
    Case(.vehicle, "AO12 CDE", "A012CDE", .strong),
    Case(.vehicle, "AB12 CDE, make Ford", "AB12 CDF, make Ford", .possible),
    Case(.vehicle, "AB12 CDE, make Ford", "AB12 CDF, make Audi", nil),
    Case(.phone, "07700 900123", "+44 (0)7700 900123", .strong),
    Case(.phone, "07700 900123", "07800 900123", .possible),
    Case(.phone, "07700 900123", "07700 900124", nil),
    Case(.business, "Jade Palace Ltd, E8 1AB", "The Jade Palace, E8 1AB", .possible),
    Case(.document, "AB 123456, passport, Poland", "AB123457, passport, Poland", .possible),
    Case(.document, "AB 123456, passport, Poland", "AB123456, passport, Romania", nil),
    Case(.online, "Skype: Vasea.M", "vasea.m", .strong),
    Case(
      .event,
      "Visit, 2010-09-20T06:00Z to 2010-09-20T08:00Z, E8 1AB",
      "Raid, 2010-09-20T07:00Z to 2010-09-20T09:00Z, E8 1AB",
      .strong
    ),
    Case(
      .event,
      "Visit, 2010-09-20T06:00Z to 2010-09-20T08:00Z, E8 1AB",
      "Raid, 2010-09-21T06:00Z to 2010-09-21T08:00Z, E8 1AB",
      nil
    ),
  ]

  @Test(arguments: cases)
  func `two subjects are one as far as a rule says`(sample: Case) {
    let left = SubjectIdentity(sample.kind, sample.left, fold: NameFold.fold)
    let right = SubjectIdentity(sample.kind, sample.right, fold: NameFold.fold)

    #expect(Deconfliction.match(left, right)?.strength == sample.strength)
    #expect(Deconfliction.match(right, left)?.strength == sample.strength)
    if sample.strength != nil {
      #expect(!left.keys.isDisjoint(with: right.lookups))
      #expect(!right.keys.isDisjoint(with: left.lookups))
    }
  }

  @Test func `any words are read, whatever they hold`() {
    let hostile = [
      "", ",", ";;", "\u{1B}[31m", "born", "born 99/99/9999", "(((", "Flat", "+", "@", "HO",
    ]
    for kind in Subject.Kind.allCases {
      for words in hostile {
        let one = SubjectIdentity(kind, words, fold: NameFold.fold)
        _ = (one.keys, one.lookups, Deconfliction.match(one, one))
      }
    }
  }
}

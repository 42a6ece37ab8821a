/// The columns of a file of stays in custody.
///
/// Columns that belong together hold lists of equal length: the third `pace_from` and the third
/// `pace_to` are one episode. Columns that end in `_local` tell London times and are not imported.
public enum CustodyColumn: Int, ImportColumn {
  case reference, suite, routeIn, detainee, nationality, marking, flags
  case arrived, arrivedLocal
  case paceFrom, paceTo, paceDual
  case immigrationFrom, immigrationTo, immigrationDual, immigrationFromLocal, immigrationToLocal
  case level, levelFrom
  case interpreterLanguage, interpreterProvider, interpreterCalled, interpreterArrived
  case interpreterLeft, interpreterFee
  case checked, note, noteAt, raisedFlag, raisedAt, answeredFlag, answer, answeredAt
  case departed, departedLocal, departure, destination

  /// The name in the file's head.
  public var name: String {
    switch self {
    case .reference: "custody_ref"
    case .suite: "suite"
    case .routeIn: "route_in"
    case .detainee: "detainee"
    case .nationality: "nationality"
    case .marking: "marking"
    case .flags: "flags"
    case .arrived: "arrived"
    case .arrivedLocal: "arrived_local"
    case .paceFrom: "pace_from"
    case .paceTo: "pace_to"
    case .paceDual: "pace_dual"
    case .immigrationFrom: "immigration_from"
    case .immigrationTo: "immigration_to"
    case .immigrationDual: "immigration_dual"
    case .immigrationFromLocal: "immigration_from_local"
    case .immigrationToLocal: "immigration_to_local"
    case .level: "level"
    case .levelFrom: "level_from"
    case .interpreterLanguage: "interpreter_language"
    case .interpreterProvider: "interpreter_provider"
    case .interpreterCalled: "interpreter_called"
    case .interpreterArrived: "interpreter_arrived"
    case .interpreterLeft: "interpreter_left"
    case .interpreterFee: "interpreter_fee_pence"
    case .checked: "checked"
    case .note: "note"
    case .noteAt: "note_at"
    case .raisedFlag: "raised_flag"
    case .raisedAt: "raised_at"
    case .answeredFlag: "answered_flag"
    case .answer: "answer"
    case .answeredAt: "answered_at"
    case .departed: "departed"
    case .departedLocal: "departed_local"
    case .departure: "departure"
    case .destination: "destination"
    }
  }

  /// Whether an import needs the column.
  public var isRequired: Bool { self == .suite || self == .arrived }

  /// Whether the field holds several values.
  public var isList: Bool {
    switch self {
    case .reference, .suite, .routeIn, .detainee, .nationality, .marking, .arrived, .arrivedLocal,
      .departed, .departedLocal, .departure, .destination:
      false
    case .flags, .paceFrom, .paceTo, .paceDual, .immigrationFrom, .immigrationTo,
      .immigrationDual, .immigrationFromLocal, .immigrationToLocal, .level, .levelFrom,
      .interpreterLanguage, .interpreterProvider, .interpreterCalled, .interpreterArrived,
      .interpreterLeft, .interpreterFee, .checked, .note, .noteAt, .raisedFlag, .raisedAt,
      .answeredFlag, .answer, .answeredAt:
      true
    }
  }

  /// Whether exports write the column: all of them.
  public var isExported: Bool { true }
}

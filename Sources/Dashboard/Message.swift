import Canvas
import Domain
import Ledger

/// Something that happened: a key, an answer of the ledger, the clock.
enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; outside a field it does nothing.
  case pasted(String)
  /// The mouse was used.
  case pointed(Pointing)
  /// The screen has this size now.
  case resized(Size)
  /// It is this late.
  case tick(Instant)
  /// The ledger changed, whoever changed it.
  case ledgerChanged
  /// The unit and the enrolled were read, and whether anything can be recorded.
  case unitRead(UnitReading)
  /// The unit could not be read.
  case unitFailed(ReadFailure)
  /// A pane was read, or could not be.
  case paneRead(PaneID, number: Int, Result<any PaneReading, ReadFailure>)
  /// The page of a row was read, or could not be.
  case rowRead(PaneID, number: Int, RowID, Result<(any RowReading)?, ReadFailure>)
  /// The ledger answered an act.
  case acted(Act, ActOutcome)
  /// Records like what was typed were looked for.
  case alikeFound(Likeness, Result<[Reference], ReadFailure>)
  /// Subjects of other reports like the one that is typed were found, or could not be looked for.
  case subjectFound(Likeness, Result<SubjectHits, ReadFailure>)
  /// An operation was compared with what else there is, or could not be; nil where it may not be seen.
  case compared(ID<Operation>, Result<OperationComparison?, ReadFailure>)
  /// A search was answered, or could not be.
  case found(SearchAsk, Result<SearchPage, ReadFailure>)
  /// A text came back from an editor of the system.
  case edited(OutsideEdit, EditResult)
  /// What was typed into forms and left was read.
  case draftsRead([Draft])
  /// A draft of a moment was kept, or could not be.
  case draftKept(key: String, savedAt: Instant, ReadFailure?)
}

/// What is read once and again when the ledger changes, beside the panes.
struct UnitReading: Sendable, Equatable {
  /// The unit.
  let unit: Unit
  /// Who is enrolled.
  let officers: [OfficerRow]
  /// Why nothing can be recorded, nil where it can.
  let readOnlyReason: String?
  /// The operations that an item can be linked to; empty until the ledger has a reading of them.
  var operations: [OperationChoice] = []
}

/// Why a reading failed, in a sentence.
struct ReadFailure: Error, Sendable, Equatable {
  /// The sentence.
  let sentence: String
}

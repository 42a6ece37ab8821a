/// What is done on the advice desk with a key or by name.
enum CallAct: Sendable, CaseIterable {
  /// Answer the telephone: the call is in the ledger with its time before a word is typed.
  case ring
  /// Go on with a call: who calls, what is asked, whether a victim or child is in it.
  case resume
  /// Answer the steps of the fast-time response.
  case steps
  /// Tick the indicators that are seen.
  case indicators
  /// Give advice.
  case advise
  /// Tell the next rung of the ladder.
  case climb
  /// Say who takes the fast-time call on.
  case takeOn
  /// Refer somebody to a body that cares for them.
  case refer
  /// Say what a body answered.
  case referralNews
  /// Say what is to follow, by whom and by when.
  case followUp
  /// Close the call.
  case close
  /// Leave what is open to the next officer, or accept what the last one left.
  case handOver

  /// Propose, answer or approve a swap of the rota, override it, or take leave.
  case rota

  /// Make an intelligence report of the call.
  case toReport
  /// Put the call before the next meeting.
  case toMeeting
  /// Give work to a team because of the call.
  case toTask

  /// Write an entry of the reference library, or choose one to write anew.
  case library

  /// The word that names its form in drafts.
  var word: String {
    switch self {
    case .ring: "ring"
    case .resume: "call"
    case .steps: "call-steps"
    case .indicators: "call-indicators"
    case .advise: "call-advice"
    case .climb: "call-climb"
    case .takeOn: "call-taken"
    case .refer: "call-referral"
    case .referralNews: "call-referral-news"
    case .followUp: "call-follow-up"
    case .close: "call-close"
    case .handOver: "handover"
    case .rota: "rota"
    case .library: "library"
    case .toReport: "call-report"
    case .toMeeting: "call-item"
    case .toTask: "call-task"
    }
  }
}

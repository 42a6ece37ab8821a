internal import Canvas
internal import Dashboard
internal import Terminal

/// The turns of the loop: what the terminal sent goes to the dashboard, and what only the terminal
/// can do comes back.
final class ScreenTurns {
  private let session: TerminalSession
  private let program: DashboardProgram
  private let look: ScreenLook
  private var kept: KeptChoices
  private var hasMouse: Bool

  /// The turns of a session.
  init(session: TerminalSession, program: DashboardProgram, look: ScreenLook, settings: Settings) {
    self.session = session
    self.program = program
    self.look = look
    kept = settings.kept
    hasMouse = settings.hasMouse
    for fault in settings.faults.reversed() { program.tell(fault, isFault: true) }
    session.captureMouse(hasMouse)
  }

  /// The present frame.
  func frame() -> TerminalFrame { TerminalFrame(program.frame(), theme: look.theme) }

  /// Takes what happened, and says how to go on.
  func take(_ turn: TerminalTurn) -> TerminalReply {
    var needsFrame = false
    for case .background(let isDark) in turn.inputs where look.note(isDark: isDark) {
      needsFrame = true
    }
    if turn.wasWoken, let news = look.takeNews() {
      program.tell(news.words, isFault: news.isFault)
      needsFrame = true
    }
    let reply = program.turn(turn.inputs.compactMap(DashboardInput.init))
    var answer = TerminalReply(
      needsFrame: needsFrame || reply.needsFrame,
      dueInMilliseconds: reply.dueInMilliseconds
    )
    carryOut(reply, &answer)
    session.captureMouse(hasMouse && program.allowsMouse)
    return answer
  }

  /// Carries out what the dashboard asks of the terminal, and what that leads to.
  private func carryOut(_ reply: DashboardReply, _ answer: inout TerminalReply) {
    var edited: [DashboardInput] = []
    for order in reply.orders {
      if case .edit(let edit) = order {
        edited.append(.edited(edit, OutsideEditor.edit(edit.text, on: session)))
      } else {
        carryOut(order, &answer)
      }
    }
    guard !edited.isEmpty else { return }
    // The window may have got another size while the editor had the terminal.
    let later = program.turn([.resized(session.size)] + edited)
    answer.dueInMilliseconds = later.dueInMilliseconds
    answer.needsFrame = true
    carryOut(later, &answer)
  }

  private func carryOut(_ order: ScreenOrder, _ answer: inout TerminalReply) {
    switch order {
    case .copy(let text): copy(text)
    case .nextTheme:
      let (name, news) = look.goToNext()
      program.tell(news.words, isFault: news.isFault)
      kept.choose(name, for: .theme)
      save()
    case .toggleMouse: toggleMouse()
    case .keep(let preferences): PreferencesFile().write(preferences)
    case .edit: return  // The editor's answer is a turn of its own.
    case .redraw: session.redrawAll()
    case .suspend: answer.next = .suspend
    case .quit: answer.next = .finish
    }
    if case .keep = order { return }
    answer.needsFrame = true
  }

  /// Copies by the first way that there is: tmux's buffer, the terminal's clipboard, a plain view.
  ///
  /// Within tmux its buffer comes first: tmux passes the sequence of the clipboard on only where it
  /// is set to, and says nothing where it is not, while the buffer always answers.
  private func copy(_ text: String) {
    let count = text.split(separator: "\n").count
    let name = count > 1 ? "\(count) lines" : text.count > 40 ? "1 line" : text
    if TmuxBuffer.load(text) {
      program.tell("Copied to the buffer of tmux (prefix ] pastes): \(name). Once more shows it.")
    } else if session.copy(text) {
      program.tell("Sent to the terminal's clipboard: \(name). Once more shows it to be selected.")
    } else {
      program.showPlainly(text)
    }
  }

  private func toggleMouse() {
    hasMouse.toggle()
    kept.choose("\(hasMouse)", for: .mouse)
    program.tell(
      hasMouse
        ? "The mouse chooses and scrolls; Shift and drag selects text in most terminals."
        : "The mouse is the terminal's: drag selects text. M gives it back to Muster."
    )
    save()
  }

  private func save() {
    guard !kept.save() else { return }
    program.tell(
      "The choice holds until you leave: '\(UserPlaces.spoken(UserPlaces.kept))' cannot be written."
    )
  }
}

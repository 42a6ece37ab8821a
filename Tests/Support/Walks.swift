extension Walk {
  /// The walks of the three users, over the ledger that `LedgerFile` makes.
  public static let all: [Walk] = scripts.compactMap { name, script in try? Walk(name, script) }

  /// Whether every script can be understood; the faults of those that cannot.
  public static let faults: [String] = scripts.compactMap { name, script in
    do {
      _ = try Walk(name, script)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static let scripts = [
    ("the chair walks the agenda", chair), ("the commander reviews tasking", commander),
    ("the duty officer finds, marks and puts forward", duty),
    ("the duty officer passes a borough report on and hears that it is there", clearing),
    ("the duty officer takes a call about a child to referral and handover", call),
  ]

  private static let chair = """
    as chair
    see Workers in a bar
    press w
    see nominated for MTG-1
    press 2
    # the row itself: the count at the pane's foot stands there before it
    see 5.1
    press Enter
    see Decide by one letter
    see is not open yet
    press o
    see Open MTG-1?
    press y
    see is open
    # the page itself: it is read again a moment after the news
    lose is not open yet
    # the letters decide in either case
    press M
    see Monitor
    type 30/9/2010
    press C-s
    see decided: Monitor
    press Escape u
    see Undo
    type read wrongly
    press C-s
    see undone: decision
    press C-r
    see decided: Monitor
    """

  private static let commander = """
    as commander
    see Workers in a bar
    press 5
    see TSK-4
    # a filter by column, kept, then taken away
    press /
    type team:maxim
    press Enter
    lose TSK-4
    see TSK-2
    press =
    see TSK-4
    # two keys put the list in order of a column
    press ,
    see Put the list in order
    press s
    see In order of
    press Enter
    see by Ref, first first
    press =
    lose by Ref, first first
    # the page of a tasking, and back
    press g Enter
    see Watch the yard
    press Escape
    # commands are found by meaning
    press :
    type cancel work
    see Cancel the work
    press Escape z
    see [5 Tasks
    press z
    see Custody
    """

  private static let duty = """
    as dutyOfficer
    see Workers in a bar
    press !
    see Nothing needs you now
    press /
    type vans night
    press Enter
    see 1 of 1
    press Escape
    see of 8
    press Space Space
    see 2 marked
    press Z
    see HELD AS AT
    press Z
    lose HELD AS AT
    press w
    see 2 reports nominated
    press 6
    see On call now
    press ?
    see Keys of this place
    press Escape ;
    see Messages so far
    press q q
    """

  private static let clearing = """
    as dutyOfficer
    see Workers in a bar
    press p
    see Victims and children first
    press T
    see Reports a day
    press Escape Escape
    see Workers in a bar
    press c
    see Clearing queue
    see Passed, not acknowledged
    # passed to another body too, then acknowledged, then taken back
    press o
    see Pass to a unit
    press Tab
    type human traff
    press Enter
    press C-s
    see was passed that report already
    press Escape
    # the form, not the page under it; an Esc right before a letter is another key
    lose Your text is kept
    press K
    see Acknowledged
    press Tab Tab
    type DI 1
    press C-s
    see acknowledged by SCD9
    see Nothing waits here
    press Escape
    see Workers in a bar
    """

  private static let call = """
    as dutyOfficer
    see Workers in a bar
    # in the middle of something else: what is typed becomes a draft
    press a
    see Log a report
    type Half a title
    press F6
    see its time is stamped
    type Girl says she is 15, held at a car wash
    press Tab y
    see FAST-TIME
    press Tab y
    see Route: also Children
    press Tab
    type traff
    press Enter Tab
    type A caller
    press Tab
    type PC
    press Tab
    type Suite B
    press Tab
    type 020 7946 0000
    press F2
    see Fast-time checklist
    press d Enter d Enter d F2
    see 3 steps answered
    press d
    see What is advised
    type Presume a child; do not remove.
    press Tab Tab
    type 10.B18
    press Tab
    type Age is not settled.
    press F2
    see ADV-2 advised
    press r
    see By the routing table
    press F2
    see referred
    press o
    see red line ends
    press F2
    see taken on by
    press h
    see referral ADV-
    type commander
    press Enter Down Enter F2
    see left to commander 1
    """
}

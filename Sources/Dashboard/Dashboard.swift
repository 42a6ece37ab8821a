// The program as pure functions: what is on the screen, what a key means, and what is to be done.
//
// `DashboardState` is the whole of it as a value. A `Message` comes in, `update` changes the state
// and answers with `Effect`s, and `frame` draws the state on a canvas; none of them reads a clock, a
// file or a ledger. Only `Runtime` does: it carries out effects on queues of its own and answers
// with messages. `DashboardProgram` holds the three together for a terminal. The target must never
// import a store, a terminal or the whole of Foundation. Start reading at `DashboardState`, then
// `Action` (the one registry of what can be done) and `PaneCatalogue` (the one list of panes).

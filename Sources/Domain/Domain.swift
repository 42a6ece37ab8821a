// The shared domain module: what the unit knows and may decide.
//
// Everything here is a value or a pure function. A command is decided against the state of its own
// stream and the facts that it names; the decision is a list of events or a refusal. The module
// imports nothing, not even Foundation, so that another program can wrap it and every rule can be
// tested without a disk or a terminal. Start reading at `Aggregate`, then `Report+decide`.

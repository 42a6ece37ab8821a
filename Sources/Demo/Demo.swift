// The synthetic unit's life, seeded: the same seed gives the same year, entry by entry.
//
// It knows the domain and the ledger's protocol, never a store or a screen. Everybody and everything
// in it is made up. Start reading at `SyntheticYear`.

internal import Domain

/// How each entry is bound to all before it.
///
/// The hash of an entry is the SHA-256 of three parts in a row:
///
///     previous hash   32 bytes
///     header          UTF-8, one value a line, each line ended by LF
///     payload hash    32 bytes
///
/// The header's lines are, in this order: the word `muster-entry-1`, position, id, stream, version,
/// kind, schema, actor, role, organisation, visibility class, occurred and recorded milliseconds.
/// Identities are 32 hexadecimal digits, numbers decimal. So twenty lines of python recompute it.
public enum HashChain {
  /// The header's bytes, as they are hashed.
  public static func bytes(of header: Entry.Header) -> [UInt8] {
    var text = "muster-entry-1\n"
    text.reserveCapacity(360)
    text += "\(header.position)\n\(header.id.text)\n\(header.stream.text)\n\(header.version)\n"
    text += "\(header.kind)\n\(header.schema)\n\(header.actor.text)\n\(header.role.rawValue)\n"
    text += "\(header.organisation.text)\n\(header.visibility.text)\n"
    text += "\(header.occurredAt.milliseconds)\n\(header.recordedAt.milliseconds)\n"
    return Array(text.utf8)
  }

  /// The hash of an entry.
  public static func hash(after previous: Digest, header: Entry.Header, payloadHash: Digest)
    -> Digest
  {
    Digest(joining: previous.bytes, bytes(of: header), payloadHash.bytes)
  }

  /// An entry sealed to the one before.
  public static func seal(_ header: Entry.Header, payload: [UInt8], after previous: Digest) -> Entry
  {
    seal(header, payload: payload, hashed: Digest(of: payload), after: previous)
  }

  /// An entry sealed to the one before, with the hash of its payload worked out before.
  public static func seal(
    _ header: Entry.Header,
    payload: [UInt8],
    hashed payloadHash: Digest,
    after previous: Digest
  ) -> Entry {
    Entry(
      header: header,
      payload: payload,
      payloadHash: payloadHash,
      previous: previous,
      hash: hash(after: previous, header: header, payloadHash: payloadHash)
    )
  }

  /// The salted hash of a body, which stands in the payload: 64 hexadecimal digits.
  public static func hash(ofBody text: String, salt: [UInt8]) -> String {
    Digest(joining: salt, Array(text.utf8)).text
  }

  /// What is wrong with an entry, given the one before it; nil where it is sound.
  public static func fault(in entry: Entry, after previous: Digest, position: Int64) -> String? {
    if entry.header.position != position {
      return "its position is \(entry.header.position), not \(position)"
    }
    if entry.previous != previous { return "it does not follow the entry before it" }
    if Digest(of: entry.payload) != entry.payloadHash { return "its payload was changed" }
    let expected = hash(
      after: previous,
      header: entry.header,
      payloadHash: entry.payloadHash
    )
    return expected == entry.hash ? nil : "its header or its hash was changed"
  }
}

internal import Domain
public import Ledger

/// Entries of the ledger as JSON Lines, from which anybody can recompute the chain.
///
/// A payload stands in its line as the exact bytes that were hashed; one that is withheld is `null`
/// and its hash stands for it.
public enum EntryLines {
  /// The entry as one line, with its end.
  public static func line(_ entry: Entry) -> [UInt8] {
    let header = entry.header
    var bytes = Array("{".utf8)
    bytes.reserveCapacity(640 + entry.payload.count)
    number(header.position, "position", &bytes)
    text(header.id.text, "id", &bytes)
    text(header.stream.text, "stream", &bytes)
    number(Int64(header.version), "version", &bytes)
    text(header.kind, "kind", &bytes)
    number(Int64(header.schema), "schema", &bytes)
    text(header.actor.text, "actor", &bytes)
    text(header.role.rawValue, "role", &bytes)
    text(header.organisation.text, "organisation", &bytes)
    text(header.visibility.text, "visibility", &bytes)
    number(header.occurredAt.milliseconds, "occurred_ms", &bytes)
    number(header.recordedAt.milliseconds, "recorded_ms", &bytes)
    JSONText.append(key: "payload", to: &bytes)
    bytes.append(contentsOf: entry.payload.isEmpty ? Array("null".utf8) : entry.payload)
    text(entry.payloadHash.text, "payload_sha256", &bytes)
    text(entry.previous.text, "prev", &bytes)
    text(entry.hash.text, "hash", &bytes)
    bytes.append(contentsOf: "}\n".utf8)
    return bytes
  }

  private static func text(_ value: String, _ key: String, _ bytes: inout [UInt8]) {
    JSONText.append(key: key, to: &bytes)
    JSONText.append(value, to: &bytes)
  }

  private static func number(_ value: Int64, _ key: String, _ bytes: inout [UInt8]) {
    JSONText.append(key: key, to: &bytes)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A program in python 3 that recomputes the chain from the lines on its standard input.
  ///
  /// It needs nothing but python itself, exits with 1 at the first entry that is not sound, and may
  /// be read in a minute.
  public static let verifier = """
    #!/usr/bin/env python3
    # Recomputes the hash chain of 'muster log' lines:  muster log | python3 verify.py
    import hashlib, json, sys

    FIELDS = ("position id stream version kind schema actor role organisation visibility "
              "occurred_ms recorded_ms").split()
    previous, count, withheld = None, 0, 0
    for line in sys.stdin.buffer:
        entry = json.loads(line)
        payload = line.split(b'"payload":', 1)[1].rsplit(b',"payload_sha256":', 1)[0]
        header = "".join(f"{word}\\n" for word in ["muster-entry-1"] + [entry[f] for f in FIELDS])
        sealed = (bytes.fromhex(entry["prev"]) + header.encode()
                  + bytes.fromhex(entry["payload_sha256"]))
        faults = [words for words, wrong in [
            ("its payload was changed", payload != b"null" and
             hashlib.sha256(payload).hexdigest() != entry["payload_sha256"]),
            ("its header or its hash was changed",
             hashlib.sha256(sealed).hexdigest() != entry["hash"]),
            ("it does not follow the entry before it",
             previous and (entry["prev"] != previous["hash"]
                           or entry["position"] != previous["position"] + 1))] if wrong]
        if faults:
            sys.exit(f"Entry {entry['position']}: {faults[0]}.")
        previous, count, withheld = entry, count + 1, withheld + (payload == b"null")
    print(f"{count} entries are sound, {withheld} of them with a payload that is withheld.")
    if previous:
        print(f"muster-head-1 {previous['position']} {previous['hash']}")

    """
}

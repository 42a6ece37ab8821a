internal import Domain
internal import Synchronization

/// The texts that an entry names, by field, with the salted hash that stands for each.
public enum BodyHashes {
  /// The fields and hashes, found by decoding the payload with a store that only listens.
  ///
  /// An entry whose payload cannot be decoded names none; its payload's hash tells of that.
  public static func named(in entry: Entry) throws -> [String: String] {
    let listener = BodyListener()
    _ = try? EventCodec.decode(entry, bodies: listener)  // The chain's hash tells of damage.
    return listener.hashes
  }
}

/// Hears which bodies a payload names.
final class BodyListener: BodyStore {
  private let heard = Mutex<[String: String]>([:])

  /// The hash that stands for each field.
  var hashes: [String: String] { heard.withLock { heard in heard } }

  func keep(_ text: String, field: String) throws -> String {
    throw LedgerError(.invalid, "Nothing is recorded while an entry is read.")
  }

  func body(field: String, hash: String) throws -> Body {
    heard.withLock { heard in heard[field] = hash }
    return .erased
  }
}

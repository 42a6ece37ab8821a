/// Brings payloads of earlier shapes up to the one that the program reads.
///
/// A kind whose payload changes its shape gets the next schema number here, and a step that rewrites
/// the bytes of the one before. The stored bytes stay as they were: only the reading changes.
enum Upcasting {
  /// One step: from the schema it is listed under to the next.
  typealias Step = @Sendable ([UInt8]) throws -> [UInt8]

  /// The steps by kind, from schema 1 upward; no kind has changed its shape so far.
  private static let steps: [String: [Step]] = [:]

  /// The schema in which a kind is written today.
  static func currentSchema(of kind: String) -> Int { (steps[kind]?.count ?? 0) + 1 }

  /// The payload in today's shape.
  static func upcast(kind: String, schema: Int, payload: [UInt8]) throws -> [UInt8] {
    let current = currentSchema(of: kind)
    guard (1...current).contains(schema) else {
      throw LedgerError(
        .newerSchema,
        "An entry '\(kind)' is of schema \(schema) and this program reads up to \(current); "
          + "use the program that wrote it."
      )
    }
    return try (steps[kind] ?? []).dropFirst(schema - 1).reduce(payload) { bytes, step in
      try step(bytes)
    }
  }
}

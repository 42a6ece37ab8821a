/// One object of a bundle, read.
struct BundleObject {
  /// The type, empty where it says none.
  let type: String
  /// The identity, empty where it says none.
  let id: String
  /// Everything in it.
  let tree: JSONTree

  /// The object that a reader holds.
  ///
  /// - Throws: `ImportFault` with the place of what is no JSON.
  init(_ reader: BundleReader) throws(ImportFault) {
    do {
      _ = try UTF8Span(validating: reader.object.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let value = hexadecimal(reader.object[offset])
      throw Self.fault(
        reader,
        found: "the byte 0x\(value) at byte \(offset + 1) of the object, which is no UTF-8",
        expected: "UTF-8"
      )
    }
    var scan = JSONScan(reader.object)
    do throws(JSONScan.Failure) {
      tree = try scan.whole()
    } catch {
      throw Self.fault(
        reader,
        found: "\(error.fault.found) at byte \(error.byte) of the object",
        expected: error.fault.expected
      )
    }
    type = tree["type"]?.text ?? ""
    id = tree["id"]?.text ?? ""
  }

  private static func fault(_ reader: BundleReader, found: String, expected: String)
    -> ImportFault
  {
    ImportFault(
      line: reader.line,
      column: nil,
      record: "object \(reader.number)",
      found: found,
      expected: expected
    )
  }
}

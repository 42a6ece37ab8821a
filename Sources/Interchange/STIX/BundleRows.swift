internal import Domain
internal import Ledger

/// The reports of a STIX bundle as rows of the columns that an import of reports has.
///
/// STIX has no time of what happened, so the time of the report stands for it. A report without a
/// description says whom to ask.
struct BundleRows: RowSource {
  private(set) var layout: RowLayout<ReportColumn>
  private(set) var recordID: UInt128?
  private(set) var leftOut: [String: Int] = [:]

  private var reader: BundleReader
  private let hasPriority: Bool

  /// The reports of a source; nothing is read yet.
  init(_ source: ByteSource, map: FieldMap, limits: TextLimits, hashes: Bool) {
    layout = RowLayout(map)
    reader = BundleReader(source, limits: limits, hashes: hashes)
    hasPriority = map.defaults[ReportColumn.priority.name]?.isEmpty == false
  }

  var bytesRead: Int64 { reader.bytesRead }
  var digests: [Digest] { reader.chunks.digests }

  /// Nothing comes before the objects.
  mutating func begin() -> [ImportFault] { [] }

  /// Goes on to the next report.
  mutating func next(into row: inout FieldRow) -> RowStep {
    while true {
      switch reader.next() {
      case .end: return .end
      case .fault(let fault): return .fault(fault, isFinal: true)
      case .object: break
      }
      do throws(ImportFault) {
        let object = try BundleObject(reader)
        guard isReport(object) else { continue }
        try fill(&row, with: object)
        return .row
      } catch {
        return .fault(error, isFinal: false)
      }
    }
  }

  /// Whether an object is a report that stands; what else is told counts as left out.
  private mutating func isReport(_ object: BundleObject) -> Bool {
    switch object.type {
    case "report":
      guard object.tree["revoked"] == .plain("true") else { return true }
      leftOut["a report that its author has revoked", default: 0] += 1
    case "identity", "marking-definition", "extension-definition": break
    default:
      let type = leftOut.count < 40 ? shown(object.type) : "another type"
      leftOut["what an object of \(type) says", default: 0] += 1
    }
    return false
  }

  private mutating func fill(_ row: inout FieldRow, with object: BundleObject)
    throws(ImportFault)
  {
    guard let id: ID<Report> = STIXIdentifier.identity("report", object.id) else {
      throw ImportFault(
        line: reader.line,
        column: nil,
        record: "object \(reader.number)",
        name: "id",
        found: object.id.isEmpty ? "nothing" : shown(object.id),
        expected: "report-- and a UUID"
      )
    }
    recordID = id.value
    row.begin(atLine: reader.line)
    layout.clear()
    layout.record = object.id
    let labels = (object.tree["labels"]?.values ?? []).compactMap(\.text)
    let created = object.tree["created"]?.text
    put(.origin, "created_by_ref", object.tree["created_by_ref"]?.text, &row)
    put(.occurred, "created", created, &row)
    // A time that cannot be read is told once.
    put(.received, "created", created.flatMap(Self.moment), &row)
    put(.marking, .marking, labels, &row)
    put(.scheme, .scheme, labels, &row)
    put(.source, .source, labels, &row)
    put(.information, .information, labels, &row)
    put(.handling, .handling, labels, &row)
    put(.level, .level, labels, &row)
    put(.recipients, "labels", ListText.text(of: STIXLabel.recipient.codes(in: labels)), &row)
    put(texts: object, labels, &row)
  }

  /// A text that writes a moment, nil for any other.
  private static func moment(_ text: String) -> String? {
    if case .moment = DateForm.iso.read(text) { text } else { nil }
  }

  private mutating func put(
    texts object: BundleObject,
    _ labels: [String],
    _ row: inout FieldRow
  ) {
    let reference =
      object.tree["external_references"]?.values
      .lazy.compactMap { entry in entry["external_id"]?.text }.first ?? ""
    let name = object.tree["name"]?.text ?? ""
    let isPrefixed = !reference.isEmpty && name.hasPrefix("\(reference) ")
    put(.headline, "name", isPrefixed ? String(name.dropFirst(reference.count + 1)) : name, &row)
    let called = reference.isEmpty ? layout.record : String(reference.prefix(80))
    let text = object.tree["description"]?.text ?? ""
    let missing = "No text came with this report. Ask the originator, who calls it \(called)."
    put(.text, "description", text.isEmpty ? missing : text, &row)
    let isSanitised = labels.contains(STIXLabel.sanitised)
    put(.sanitised, "description", isSanitised ? text : nil, &row)
    let reason = "Taken in as \(called), and not yet held against the control strategy."
    put(.outsideReason, "labels", hasPriority ? nil : reason, &row)
  }

  /// Puts the code that the labels give; several that contradict one another are told together.
  private mutating func put(
    _ column: ReportColumn,
    _ label: STIXLabel,
    _ labels: [String],
    _ row: inout FieldRow
  ) {
    let codes = label.codes(in: labels).map { code in
      column == .marking ? code.replacing("-", with: " ") : code
    }
    put(column, "labels: \(label.rawValue)", codes.joined(separator: " and "), &row)
  }

  private mutating func put(
    _ column: ReportColumn,
    _ name: String,
    _ text: String?,
    _ row: inout FieldRow
  ) {
    layout.put(column.rawValue, at: row.count, named: name)
    row.bytes.append(contentsOf: (text ?? "").utf8)
    row.endField()
  }
}

/// What a case is about, as the routing rules ask: a topic may lie within a wider one.
public struct Topic: Hashable, Sendable, Codable {
  /// `child-trafficking`.
  public let key: Key<Topic>
  /// The topic in words.
  public let name: String
  /// The wider topic that it lies within, nil for none.
  public let within: Key<Topic>?
  /// The paragraphs it rests on.
  public let paragraph: String

  /// The topic with these attributes.
  public init(key: Key<Topic>, name: String, within: Key<Topic>? = nil, paragraph: String) {
    self.key = key
    self.name = name
    self.within = within
    self.paragraph = paragraph
  }
}

extension Unit {
  /// The topics and every wider one that they lie within.
  ///
  /// - Complexity: O(n · m) in the topics and the unit's records; a circle of topics ends the climb.
  public func widened(_ topics: Set<Key<Topic>>, on date: CivilDate? = nil) -> Set<Key<Topic>> {
    var widened = topics
    var unseen = Array(topics)
    while let key = unseen.popLast() {
      guard case .topic(let topic) = record(.topic, key.text, on: date), let wider = topic.within
      else { continue }
      if widened.insert(wider).inserted { unseen.append(wider) }
    }
    return widened
  }
}

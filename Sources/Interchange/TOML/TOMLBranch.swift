/// A table while it is being read: it may still grow, and knows who may make it grow.
final class TOMLBranch {
  /// How a table came to be; TOML lets each grow in one way only.
  enum Origin {
    /// Named on the way of a longer header; its own header may still come.
    case implied
    /// Opened by its header.
    case header
    /// Made by a dotted key.
    case dotted
    /// Written in braces, and closed with them.
    case inline
  }

  fileprivate enum Item {
    case value(TOMLNode)
    case branch(TOMLBranch)
    case branches([TOMLBranch], line: Int)
  }

  private let line: Int
  private var origin: Origin
  private var items: [String: Item] = [:]
  private var names: [String] = []

  /// An empty table that begins on a line.
  init(line: Int, origin: Origin) {
    self.line = line
    self.origin = origin
  }

  /// Sets a value under a dotted key; false where the key is taken.
  func set(_ node: TOMLNode, at names: [String], line: Int) -> Bool {
    var branch = self
    for name in names.dropLast() {
      switch branch.items[name] {
      case nil: branch = branch.grow(name, line: line, origin: .dotted)
      case .branch(let inner) where inner.origin == .dotted: branch = inner
      case .branch, .branches, .value: return false
      }
    }
    guard let last = names.last, branch.items[last] == nil else { return false }
    branch.put(.value(node), at: last)
    return true
  }

  /// The table that a header opens, nil where its key is taken.
  func open(_ names: [String], asElement isElement: Bool, line: Int) -> TOMLBranch? {
    var branch = self
    for name in names.dropLast() {
      switch branch.items[name] {
      case nil: branch = branch.grow(name, line: line, origin: .implied)
      case .branch(let inner) where inner.origin != .inline: branch = inner
      case .branches(let elements, _):
        guard let last = elements.last else { return nil }
        branch = last
      case .branch, .value: return nil
      }
    }
    guard let last = names.last else { return nil }
    return isElement ? branch.append(last, line: line) : branch.head(last, line: line)
  }

  /// What was read, as a value.
  var node: TOMLNode {
    let members = names.compactMap { name in
      items[name].map { item in TOMLMember(name: name, node: item.node) }
    }
    return TOMLNode(line: line, value: .table(members))
  }

  private func grow(_ name: String, line: Int, origin: Origin) -> TOMLBranch {
    let inner = TOMLBranch(line: line, origin: origin)
    put(.branch(inner), at: name)
    return inner
  }

  private func head(_ name: String, line: Int) -> TOMLBranch? {
    switch items[name] {
    case nil: return grow(name, line: line, origin: .header)
    case .branch(let inner) where inner.origin == .implied:
      inner.origin = .header
      return inner
    case .branch, .branches, .value: return nil
    }
  }

  private func append(_ name: String, line: Int) -> TOMLBranch? {
    let element = TOMLBranch(line: line, origin: .header)
    switch items[name] {
    case nil: put(.branches([element], line: line), at: name)
    case .branches(let elements, let first):
      items[name] = .branches(elements + [element], line: first)
    case .branch, .value: return nil
    }
    return element
  }

  private func put(_ item: Item, at name: String) {
    items[name] = item
    names.append(name)
  }
}

extension TOMLBranch.Item {
  var node: TOMLNode {
    switch self {
    case .value(let node): node
    case .branch(let branch): branch.node
    case .branches(let elements, let line):
      TOMLNode(line: line, value: .list(elements.map(\.node)))
    }
  }
}

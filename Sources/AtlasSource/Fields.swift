import Atlas
import Text

/// The members of an object, each taken once by its name and with its type, in any order.
///
/// What is wrong is noted, and something of the type asked for is handed out in its place, so that all that is wrong
/// with a file is found in one reading; nothing of a file with a fault is used. When the reading is over, what nobody
/// asked for is a fault too.
struct Fields {
  let node: JSONNode
  let faults: FaultList
  private var isTaken: [Bool]
  /// Where the next member is looked for first: files mostly have their keys in the order in which they are asked for.
  private var next: JSONNode.Members
  private var nextNumber = 0
  private var asked: [StaticString] = []

  private init(_ node: JSONNode, _ faults: FaultList) {
    self.node = node
    self.faults = faults
    isTaken = Array(repeating: false, count: node.kind == .object ? node.count : 0)
    next = node.members
  }

  /// What `body` makes of the members of an object.
  static func read<Value>(
    _ node: JSONNode, _ faults: FaultList, _ body: (inout Fields) -> Value
  ) -> Value {
    var fields = Fields(node, faults)
    if node.kind != .object { faults.add(node, expected(.object, node)) }
    let value = body(&fields)
    fields.close()
    return value
  }

  /// The value of a member that need not be there.
  mutating func optional(_ name: StaticString) -> JSONNode? {
    asked.append(name)
    var ahead = next
    if let (key, value) = ahead.next(), key.bytes.isEqual(to: name), !isTaken[nextNumber] {
      isTaken[nextNumber] = true
      nextNumber += 1
      next = ahead
      return value
    }
    var members = node.members
    var number = 0
    while let (key, value) = members.next() {
      if !isTaken[number], key.bytes.isEqual(to: name) {
        isTaken[number] = true
        (next, nextNumber) = (members, number + 1)
        return value
      }
      number += 1
    }
    return nil
  }

  /// Whether a member is there, which need not be.
  func has(_ name: StaticString) -> Bool {
    var members = node.members
    while let (key, _) = members.next() { if key.bytes.isEqual(to: name) { return true } }
    return false
  }

  /// The value of a member that must be there; of an object that is none nothing more is asked.
  mutating func required(_ name: StaticString) -> JSONNode? {
    let value = optional(name)
    if value == nil, node.kind == .object { faults.add(node, "'\(name)' is missing") }
    return value
  }

  private func close() {
    guard isTaken.contains(false) else { return }
    let known = asked.map { "\($0)" }
    for (number, (key, _)) in node.members.enumerated() where !isTaken[number] {
      if asked.contains(where: { key.bytes.isEqual(to: $0) }) {
        faults.add(key, "'\(key.text.quoted)' stands twice")
      } else {
        faults.add(key, "'\(key.text.quoted)' is not known here\(key.text.guess(among: known, quoted: true))")
      }
    }
  }

  /// What is said of a value of the wrong kind.
  static func expected(_ kind: JSONNode.Kind, _ node: JSONNode) -> String {
    "expected \(kind.withArticle), found \(node.kind.withArticle)"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of a name.
  func isEqual(to name: StaticString) -> Bool {
    count == name.utf8CodeUnitCount && elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: count))
  }
}

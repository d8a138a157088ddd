import Atlas
import AtlasSource
import Text

/// The rules that a schema makes for one value.
struct Rule: Sendable {
  /// What kind of value it must be, by the words of JSON Schema.
  enum Kind: String, CaseIterable {
    case null, boolean, number, integer, string, array, object

    func admits(_ value: JSONNode) -> Bool {
      self == .integer ? value.number.map { $0 == $0.rounded() } ?? false : rawValue == value.kind.rawValue
    }

    func refusal(of value: JSONNode) -> String {
      let found = self == .integer ? value.number?.plain : nil
      return "expected \(rawValue.withArticle), found \(found ?? value.kind.withArticle)"
    }
  }

  private(set) var kind: Kind?
  /// The name of the definition that stands in its place.
  private(set) var reference: String?
  private(set) var words: [String]?
  private(set) var pattern: Pattern?
  private(set) var minimum: Double?
  private(set) var maximum: Double?
  private(set) var length: ClosedRange<Int>?
  private(set) var count: ClosedRange<Int>?
  private(set) var isUnique = false
  private(set) var required: [String] = []
  private(set) var members: [String: Rule] = [:]
  /// Whether an object may have no other members.
  private(set) var isClosed = false
  /// The rule for the elements of a list; none or one.
  private(set) var elements: [Rule] = []

  /// The names of all definitions that it leads to.
  var references: [String] {
    (reference.map { [$0] } ?? []) + members.values.flatMap(\.references) + elements.flatMap(\.references)
  }

  /// Reads a schema; what is not understood of it is noted.
  init(_ node: JSONNode, _ faults: FaultList, depth: Int) {
    guard node.kind == .object else {
      faults.add(node, "expected an object, found \(node.kind.withArticle)")
      return
    }
    var lengths: (JSONNode?, JSONNode?) = (nil, nil)
    var counts: (JSONNode?, JSONNode?) = (nil, nil)
    for (key, value) in node.members {
      switch key.text {
      case "$schema", "title", "description": _ = text(value, faults)
      case "$defs" where depth == 0: if value.kind != .object { refuse(value, "an object", faults) }
      case "$ref": reference = definition(value, faults)
      case "type": read(type: value, faults)
      case "enum": words = texts(value, faults)
      case "required": required = texts(value, faults)
      case "pattern": read(pattern: value, faults)
      case "minimum": minimum = number(value, faults)
      case "maximum": maximum = number(value, faults)
      case "minLength": lengths.0 = value
      case "maxLength": lengths.1 = value
      case "minItems": counts.0 = value
      case "maxItems": counts.1 = value
      case "uniqueItems": isUnique = flag(value, faults)
      case "additionalProperties": isClosed = !flag(value, faults)
      case "items": elements = [Rule(value, faults, depth: depth + 1)]
      case "properties":
        if value.kind != .object { refuse(value, "an object", faults) }
        guard isShort(value, faults) else { continue }
        for (name, rule) in value.members { members[name.text] = Rule(rule, faults, depth: depth + 1) }
      default: faults.add(key, "'\(key.text.quoted)' is not understood in a schema\(Self.guess(key.text))")
      }
    }
    length = range(lengths, faults)
    count = range(counts, faults)
  }

  private static func guess(_ key: String) -> String {
    key.guess(
      among: [
        "type", "enum", "required", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
        "uniqueItems", "additionalProperties", "items", "properties", "description",
      ], quoted: true)
  }

  private mutating func read(type node: JSONNode, _ faults: FaultList) {
    kind = Kind(rawValue: node.text)
    if kind == nil { refuse(node, "one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))", faults) }
  }

  private mutating func read(pattern node: JSONNode, _ faults: FaultList) {
    guard let source = text(node, faults) else { return }
    do throws(Pattern.Failure) { pattern = try Pattern(source) } catch { faults.add(node, error.message) }
  }

  private func definition(_ node: JSONNode, _ faults: FaultList) -> String? {
    let prefix = "#/$defs/"
    if node.kind == .string, node.text.hasPrefix(prefix) { return String(node.text.dropFirst(prefix.count)) }
    refuse(node, "\(prefix)NAME", faults)
    return nil
  }

  private func text(_ node: JSONNode, _ faults: FaultList) -> String? {
    if node.kind == .string { return node.text }
    refuse(node, "a string", faults)
    return nil
  }

  private func texts(_ node: JSONNode, _ faults: FaultList) -> [String] {
    if node.kind != .array { refuse(node, "an array", faults) }
    return isShort(node, faults) ? node.elements.compactMap { text($0, faults) } : []
  }

  /// Each value is held against each entry of a list, so that a list made to be long would take for ever.
  private func isShort(_ node: JSONNode, _ faults: FaultList) -> Bool {
    let range = 0...100
    if node.kind == .array || node.kind == .object, !range.contains(node.count) {
      faults.add(node, countFault(node.count, "entries", range))
      return false
    }
    return true
  }

  private func flag(_ node: JSONNode, _ faults: FaultList) -> Bool {
    if let flag = node.flag { return flag }
    refuse(node, "a boolean", faults)
    return false
  }

  private func number(_ node: JSONNode, _ faults: FaultList) -> Double? {
    if let number = node.number { return number }
    refuse(node, "a number", faults)
    return nil
  }

  /// From the least to the most, each of which may be missing.
  private func range(_ ends: (JSONNode?, JSONNode?), _ faults: FaultList) -> ClosedRange<Int>? {
    let numbers = [(ends.0, 0), (ends.1, Int.max)].map { node, usual -> Int in
      guard let node else { return usual }
      // No file that is read has a billion of anything.
      if let number = node.number, number == number.rounded(), (0...1e9).contains(number) { return Int(number) }
      refuse(node, "a whole number from 0 to a billion", faults)
      return usual
    }
    if ends.0 == nil, ends.1 == nil { return nil }
    if numbers[0] <= numbers[1] { return numbers[0]...numbers[1] }
    if let node = ends.0 { faults.add(node, "the least is more than the most") }
    return nil
  }

  private func refuse(_ node: JSONNode, _ expected: String, _ faults: FaultList) {
    let found = node.kind == .string ? "'\(node.text.quoted)'" : node.number?.plain ?? node.kind.withArticle
    faults.add(node, "expected \(expected), found \(found)")
  }
}

import Atlas
import AtlasSource
import Text

/// The part of JSON Schema that the files in `Assets/Schemas` use, made ready to be applied to values.
///
/// Understood: type, required, properties, additionalProperties, items, enum, pattern, $ref to $defs, uniqueItems,
/// minItems, maxItems, minLength, maxLength, minimum, maximum. Anything else in a schema is a fault of the schema, for a
/// rule that nobody keeps is worse than none.
struct JSONSchema: Sendable {
  private let root: Rule
  private let definitions: [String: Rule]

  /// The rules of a schema; nil and the reasons where it is not one that we understand.
  init?(_ document: JSONDocument, _ faults: FaultList) {
    root = Rule(document.root, faults, depth: 0)
    var definitions: [String: Rule] = [:]
    if let all = document.root["$defs"] {
      for (key, value) in all.members { definitions[key.text] = Rule(value, faults, depth: 1) }
    }
    self.definitions = definitions
    for name in (definitions.values + [root]).flatMap(\.references) where definitions[name] == nil {
      faults.add(document.root, "there is no '\(name.quoted)' in $defs")
    }
    if !faults.isEmpty { return nil }
  }

  /// Notes everything in `value` that breaks the schema.
  func check(_ value: JSONNode, _ faults: FaultList) { check(value, root, faults) }

  private func check(_ value: JSONNode, _ rule: Rule, _ faults: FaultList) {
    var rule = rule
    // A definition that leads round in a circle is followed a few times, and then says nothing.
    for _ in 0..<16 {
      guard let name = rule.reference, let target = definitions[name] else { break }
      rule = target
    }
    if let kind = rule.kind, !kind.admits(value) { return faults.add(value, kind.refusal(of: value)) }
    if let words = rule.words, !words.contains(where: { $0.utf8.elementsEqual(value.bytes) }) || value.kind != .string {
      faults.add(value, "expected one of \(words.joined(separator: ", "))")
    }
    switch value.kind {
    case .string: checkText(value, rule, faults)
    case .number:
      if let fault = rangeFault(value.number ?? 0, rule.minimum, rule.maximum) { faults.add(value, fault) }
    case .array: checkList(value, rule, faults)
    case .object: checkObject(value, rule, faults)
    case .null, .boolean: break
    }
  }

  private func checkText(_ value: JSONNode, _ rule: Rule, _ faults: FaultList) {
    guard rule.length != nil || rule.pattern != nil else { return }
    let text = value.text
    if let length = rule.length, !length.contains(text.count) {
      faults.add(value, countFault(text.count, "characters", length))
    }
    if let pattern = rule.pattern, !pattern.matches(text) {
      faults.add(value, "'\(text.quoted)' does not have the form \(pattern.source)")
    }
  }

  private func checkList(_ value: JSONNode, _ rule: Rule, _ faults: FaultList) {
    if let count = rule.count, !count.contains(value.count) {
      faults.add(value, countFault(value.count, "entries", count))
    }
    if let elements = rule.elements.first {
      for element in value.elements { check(element, elements, faults) }
    }
    guard rule.isUnique else { return }
    var seen: Set<String> = []
    for element in value.elements where !seen.insert(element.json).inserted {
      faults.add(element, "this entry stands twice")
    }
  }

  private func checkObject(_ value: JSONNode, _ rule: Rule, _ faults: FaultList) {
    for name in rule.required where value[name] == nil { faults.add(value, "'\(name)' is missing") }
    for (key, member) in value.members {
      if let expected = rule.members[key.text] {
        check(member, expected, faults)
      } else if rule.isClosed {
        let known = rule.members.keys.sorted()
        faults.add(
          key, "'\(key.text.quoted)' is not known here\(key.text.guess(among: known, quoted: true))")
      }
    }
  }
}

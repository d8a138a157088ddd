import FoundationEssentials

/// Any JSON value; only used to explain what is wrong with a file.
indirect enum JSONValue: Decodable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  var isInteger: Bool { if case .number(let number) = self { number == number.rounded() } else { false } }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var strings: [String] {
    if case .array(let values) = self {
      values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    } else {
      []
    }
  }
}

/// The part of JSON Schema that the files in `Assets/Schemas` use, applied to a value.
///
/// Understood: type, required, properties, additionalProperties, items, enum, pattern, $ref to $defs,
/// minItems, maxItems, minLength, maxLength, minimum, maximum.
struct JSONSchema {
  /// A rule that a value breaks, and where.
  struct Violation {
    let path: [JSONLines.Step]
    let message: String
  }

  private let root: JSONValue

  /// A schema from the bytes of its file.
  init(_ bytes: [UInt8]) throws { root = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) }

  /// Everything in `value` that breaks the schema.
  func violations(in value: JSONValue) -> [Violation] {
    var found: [Violation] = []
    check(value, root, [], &found)
    return found
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: [JSONLines.Step], _ found: inout [Violation]) {
    func say(_ message: String) { found.append(Violation(path: path, message: message)) }
    if case .string(let reference)? = schema["$ref"] {
      let name = String(reference.split(separator: "/").last ?? "")
      if let target = root["$defs"]?[name] { check(value, target, path, &found) }
      return
    }
    if case .string(let type)? = schema["type"], type != value.kind, !(type == "integer" && value.isInteger) {
      return say("expected \(article(type)), found \(article(value.kind))")
    }
    if case .array(let allowed)? = schema["enum"], !allowed.contains(value) {
      say("expected one of \(schema["enum"]!.strings.joined(separator: ", "))")
    }
    switch value {
    case .string(let text): checkText(text, schema, say)
    case .number(let number): checkNumber(number, schema, say)
    case .array(let values):
      checkCount(values.count, schema, "Items", "entries", say)
      guard let items = schema["items"] else { return }
      for (index, element) in values.enumerated() { check(element, items, path + [.index(index)], &found) }
    case .object(let members): checkObject(members, schema, path, &found)
    case .null, .bool: break
    }
  }

  private func checkText(_ text: String, _ schema: JSONValue, _ say: (String) -> Void) {
    checkCount(text.count, schema, "Length", "characters", say)
    if case .string(let pattern)? = schema["pattern"], let regex = try? Regex(pattern),
      text.firstMatch(of: regex) == nil
    {
      say("'\(text)' does not have the form \(pattern)")
    }
  }

  private func checkNumber(_ number: Double, _ schema: JSONValue, _ say: (String) -> Void) {
    if case .number(let least)? = schema["minimum"], number < least { say("\(number) is below \(least)") }
    if case .number(let most)? = schema["maximum"], number > most { say("\(number) is above \(most)") }
  }

  private func checkCount(_ count: Int, _ schema: JSONValue, _ rule: String, _ what: String, _ say: (String) -> Void) {
    if case .number(let least)? = schema["min\(rule)"], count < Int(least) {
      say("has \(count) \(what), at least \(Int(least)) are needed")
    }
    if case .number(let most)? = schema["max\(rule)"], count > Int(most) {
      say("has \(count) \(what), at most \(Int(most)) are allowed")
    }
  }

  private func checkObject(
    _ members: [String: JSONValue], _ schema: JSONValue, _ path: [JSONLines.Step], _ found: inout [Violation]
  ) {
    for name in schema["required"]?.strings ?? [] where members[name] == nil {
      found.append(Violation(path: path, message: "'\(name)' is missing"))
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let rule = schema["properties"]?[name] {
        check(member, rule, path + [.key(name)], &found)
      } else if case .object? = schema["additionalProperties"], let rule = schema["additionalProperties"] {
        check(member, rule, path + [.key(name)], &found)
      } else if schema["additionalProperties"] == .bool(false) {
        let known: [String] = if case .object(let all)? = schema["properties"] { Array(all.keys) } else { [] }
        let hint = nearest(to: name, in: known).first.map { "; did you mean '\($0)'?" } ?? ""
        found.append(Violation(path: path + [.key(name)], message: "'\(name)' is not known here\(hint)"))
      }
    }
  }

  private func article(_ kind: String) -> String {
    kind == "null" ? kind : (kind == "array" || kind == "object" ? "an \(kind)" : "a \(kind)")
  }
}

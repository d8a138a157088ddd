/// The part of FHIR R5 that an export uses, as rules: which keys an object may have and must have, and what they hold.
///
/// Trimmed by hand from the definitions of HL7, release 5.0.0 (https://hl7.org/fhir/R5/observation.html, bundle.html,
/// datatypes.html): every key of Observation, Bundle and its entry, CodeableConcept, Coding, Quantity, Annotation, and the
/// patterns of the primitive types; what an Extension may hold is trimmed to the one that is used. Meanings of codes and
/// the invariants of the specification are not checked.
enum FHIRRules {
  /// What is wrong with a value, each with its path; empty where it keeps the rules.
  static func faults(of bundle: [String: Any]) -> [String] { faults(bundle, .object("Bundle"), "") }

  private indirect enum Kind: Sendable {
    case object(String)
    case list(Kind)
    case text(Pattern)
    case number, any
  }

  private enum Pattern: Sendable { case string, code, id, uri, dateTime, markdown }

  private struct Object: Sendable {
    var required: [String] = []
    let keys: [String: Kind]
  }

  private static let concept = Kind.object("CodeableConcept")

  private static let objects: [String: Object] = [
    "Bundle": Object(
      required: ["resourceType", "type"],
      keys: [
        "resourceType": .text(.code), "type": .text(.code), "entry": .list(.object("BundleEntry")), "id": .text(.id),
        "identifier": .any, "timestamp": .any, "total": .number, "link": .any, "signature": .any, "issues": .any,
        "meta": .any, "implicitRules": .any, "language": .any,
      ]),
    "BundleEntry": Object(
      keys: [
        "fullUrl": .text(.uri), "resource": .object("Observation"), "link": .any, "search": .any, "request": .any,
        "response": .any, "id": .any, "extension": .any, "modifierExtension": .any,
      ]),
    "Observation": Object(
      required: ["resourceType", "status", "code"],
      keys: [
        "resourceType": .text(.code), "id": .text(.id), "status": .text(.code), "category": .list(concept),
        "code": concept, "effectiveDateTime": .text(.dateTime), "valueQuantity": .object("Quantity"),
        "bodySite": concept, "note": .list(.object("Annotation")),
      ].merging(
        [
          "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension", "identifier",
          "instantiatesCanonical", "instantiatesReference", "basedOn", "triggeredBy", "partOf", "subject", "focus",
          "encounter", "effectivePeriod", "effectiveTiming", "effectiveInstant", "issued", "performer",
          "valueCodeableConcept", "valueString", "valueBoolean", "valueInteger", "valueRange", "valueRatio",
          "valueSampledData", "valueTime", "valueDateTime", "valuePeriod", "valueAttachment", "valueReference",
          "dataAbsentReason", "interpretation", "bodyStructure", "method", "specimen", "device", "referenceRange",
          "hasMember", "derivedFrom", "component",
        ].map { ($0, Kind.any) }
      ) { first, _ in first }),
    "CodeableConcept": Object(
      keys: [
        "id": .any, "extension": .list(.object("Extension")), "coding": .list(.object("Coding")),
        "text": .text(.string),
      ]),
    "Coding": Object(
      keys: [
        "id": .any, "extension": .any, "system": .text(.uri), "version": .text(.string), "code": .text(.code),
        "display": .text(.string), "userSelected": .any,
      ]),
    "Quantity": Object(
      keys: [
        "id": .any, "extension": .any, "value": .number, "comparator": .text(.code), "unit": .text(.string),
        "system": .text(.uri), "code": .text(.code),
      ]),
    "Annotation": Object(
      required: ["text"],
      keys: [
        "id": .any, "extension": .any, "authorReference": .any, "authorString": .text(.string),
        "time": .text(.dateTime),
        "text": .text(.markdown),
      ]),
    "Extension": Object(required: ["url"], keys: ["url": .text(.uri), "valueCodeableConcept": concept]),
  ]

  /// The codes of a key whose binding is required.
  private static let codes: [String: [String]] = [
    "/entry/resource/status": [
      "registered", "specimen-in-process", "preliminary", "final", "amended", "corrected", "appended", "cancelled",
      "entered-in-error", "unknown",
    ],
    "/type": [
      "document", "message", "transaction", "transaction-response", "batch", "batch-response", "history", "searchset",
      "collection", "subscription-notification",
    ],
    "/resourceType": ["Bundle"], "/entry/resource/resourceType": ["Observation"],
  ]

  private static func faults(_ value: Any, _ kind: Kind, _ path: String) -> [String] {
    switch kind {
    case .any: return []
    case .number: return value is Int || value is Double ? [] : ["\(path): no number"]
    case .list(let kind):
      guard let list = value as? [Any], !list.isEmpty else { return ["\(path): no list, or an empty one"] }
      return list.flatMap { faults($0, kind, path) }
    case .text(let pattern):
      guard let text = value as? String, matches(text, pattern) else { return ["\(path): '\(value)' has another form"] }
      return codes[path].map { $0.contains(text) ? [] : ["\(path): '\(text)' is none of the codes"] } ?? []
    case .object(let name):
      guard let object = value as? [String: Any], let rule = objects[name] else { return ["\(path): no \(name)"] }
      let missing = rule.required.filter { object[$0] == nil }.map { "\(path)/\($0): missing" }
      let empty = object.isEmpty ? ["\(path): empty"] : []
      return empty + missing
        + object.sorted { $0.key < $1.key }.flatMap { key, value in
          rule.keys[key].map { faults(value, $0, "\(path)/\(key)") } ?? ["\(path)/\(key): no such key"]
        }
    }
  }

  /// The patterns of https://hl7.org/fhir/R5/datatypes.html.
  private static func matches(_ text: String, _ pattern: Pattern) -> Bool {
    switch pattern {
    case .string, .markdown:
      text.contains { !$0.isWhitespace }
        && !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    case .code: text.wholeMatch(of: /[^\s]+( [^\s]+)*/) != nil
    case .id: text.wholeMatch(of: /[A-Za-z0-9\-.]{1,64}/) != nil
    case .uri: text.wholeMatch(of: /\S+/) != nil
    case .dateTime:
      text.wholeMatch(
        of:
          /([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]{1,9})?)?)?(Z|[+\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)?)?)?/
      ) != nil
    }
  }
}

import CTOML

/// A TOML text that was parsed, as one array of values.
final class TOMLDocument {
  private let handle: OpaquePointer
  private let values: UnsafeBufferPointer<tm_value>

  /// Where a text stops being TOML.
  struct Break: Error {
    let line: Int
    let reason: String
  }

  /// The document in some bytes.
  init(_ bytes: [UInt8]) throws(Break) {
    var place = tm_break()
    let parsed = bytes.withUnsafeBytes { raw in
      // An empty array has no address of its own.
      tm_parse(raw.baseAddress ?? UnsafeRawPointer(bitPattern: 1), raw.count, &place)
    }
    guard let parsed else {
      let reason = withUnsafeBytes(of: place.reason) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw Break(line: Int(place.line), reason: reason)
    }
    handle = parsed
    var count = 0
    let first = tm_values(parsed, &count)
    values = UnsafeBufferPointer(start: first, count: count)
  }

  deinit { tm_free(handle) }

  /// The whole.
  var root: TOMLNode { TOMLNode(document: self, index: 0) }

  subscript(index: Int) -> tm_value { values[index] }
}

/// A value of a TOML document, or the key of a member.
struct TOMLNode {
  fileprivate let document: TOMLDocument
  fileprivate let index: Int

  fileprivate init(document: TOMLDocument, index: Int) {
    self.document = document
    self.index = index
  }

  private var value: tm_value { document[index] }

  /// The line that it begins on, from 1.
  var line: Int { Int(value.line) }

  /// The words of a text or a key; nil for anything else.
  var text: String? {
    let value = value
    guard value.kind == TM_TEXT else { return nil }
    let start = UnsafeRawPointer(value.text).assumingMemoryBound(to: UInt8.self)
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(value.count)), as: UTF8.self)
  }

  /// Yes or no; nil for anything else.
  var flag: Bool? { [TM_FALSE, TM_TRUE].contains(value.kind) ? value.kind == TM_TRUE : nil }

  /// A whole number; nil for anything else.
  var number: Int? { value.kind == TM_INTEGER ? Int(value.number) : nil }

  /// The values of a list; nil for anything else.
  var elements: [TOMLNode]? {
    guard value.kind == TM_LIST else { return nil }
    var place = index + 1
    return (0..<value.count).map { _ in
      defer { place = Int(document[place].end) }
      return TOMLNode(document: document, index: place)
    }
  }

  /// The members of a table, in the order of their keys; nil for anything else.
  var members: [(key: String, line: Int, value: TOMLNode)]? {
    guard value.kind == TM_TABLE else { return nil }
    var place = index + 1
    return (0..<value.count).map { _ in
      let key = TOMLNode(document: document, index: place)
      let value = TOMLNode(document: document, index: place + 1)
      place = Int(document[place + 1].end)
      return (key.text ?? "", key.line, value)
    }
  }

  /// What it is, in a sentence.
  var kind: String {
    switch value.kind {
    case TM_FALSE, TM_TRUE: "a boolean"
    case TM_INTEGER: "an integer"
    case TM_TEXT: "a text"
    case TM_LIST: "a list"
    case TM_TABLE: "a table"
    default: "a date or a broken number"
    }
  }
}

import Atlas
import CJSON

/// A value of a JSON document, or the key of a member.
package struct JSONNode {
  let document: JSONDocument
  /// Its number in the order of the text, the keys counted too.
  package let index: Int

  /// What a value is, by the words of JSON Schema.
  package enum Kind: String, Sendable {
    case null, boolean, number, string, array, object

    /// As it stands in a sentence: "an array".
    package var withArticle: String { self == .null ? rawValue : rawValue.withArticle }
  }

  private var value: cj_value { document[index] }

  /// What it is.
  package var kind: Kind {
    switch value.kind {
    case CJ_FALSE, CJ_TRUE: .boolean
    case CJ_NUMBER: .number
    case CJ_TEXT: .string
    case CJ_LIST: .array
    case CJ_OBJECT: .object
    default: .null
    }
  }

  /// The bytes of a text or a key, of anything else none; they live as long as the document.
  package var bytes: UnsafeBufferPointer<UInt8> {
    let value = value
    guard value.kind == CJ_TEXT else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(value.text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(value.count))
  }

  /// The words of a text or a key, of anything else none.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number, finite always; nil for anything else.
  package var number: Double? { value.kind == CJ_NUMBER ? value.number : nil }

  /// Whether it says yes; nil for anything that says neither yes nor no.
  package var flag: Bool? { kind == .boolean ? value.kind == CJ_TRUE : nil }

  /// How many elements or members it has, or bytes of text.
  package var count: Int { Int(value.count) }

  /// Whether another value stands within this one or is it.
  package func holds(_ other: JSONNode) -> Bool { other.index >= index && other.index < value.end }

  /// The values of a list; of anything else none.
  package var elements: Elements {
    Elements(document: document, place: index + 1, left: kind == .array ? count : 0)
  }

  /// The members of an object in the order of the text; of anything else none.
  package var members: Members {
    Members(document: document, place: index + 1, left: kind == .object ? count : 0)
  }

  /// The first member of a name.
  package subscript(name: String) -> JSONNode? {
    members.first { $0.key.bytes.elementsEqual(name.utf8) }?.value
  }

  /// The values of a list, one after the other.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var place: Int
    fileprivate var left: Int

    /// The next value.
    package mutating func next() -> JSONNode? {
      guard left > 0 else { return nil }
      let node = JSONNode(document: document, index: place)
      place = Int(document[place].end)
      left -= 1
      return node
    }
  }

  /// The members of an object, one after the other.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var place: Int
    fileprivate var left: Int

    /// The next member.
    package mutating func next() -> (key: JSONNode, value: JSONNode)? {
      guard left > 0 else { return nil }
      let key = JSONNode(document: document, index: place)
      let value = JSONNode(document: document, index: place + 1)
      place = Int(document[place + 1].end)
      left -= 1
      return (key, value)
    }
  }
}

extension JSONNode {
  /// The value written anew, without blanks and with its keys sorted: two values are the same when their texts are.
  package var json: String {
    switch kind {
    case .null: "null"
    case .boolean: flag == true ? "true" : "false"
    case .number: number.map(\.plain) ?? ""
    case .string: "\"\(text)\""
    case .array: "[\(elements.map(\.json).joined(separator: ","))]"
    case .object: "{\(members.map { "\"\($0.key.text)\":\($0.value.json)" }.sorted().joined(separator: ","))}"
    }
  }
}

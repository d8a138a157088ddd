import Atlas
import CJSON
import Text

/// A JSON text that was parsed, as one array of values in the order in which they stand in the text.
package final class JSONDocument: @unchecked Sendable {
  // Nothing of it changes between its making and its end.
  private let handle: OpaquePointer
  private let values: UnsafeBufferPointer<cj_value>

  /// Why a text is no document.
  package enum Refusal: Error {
    /// It breaks the rules of JSON, is nested too deep, or holds a number beyond all measure.
    case broken
    case notUTF8
    case noMemory
  }

  /// The document in some bytes.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    var outcome = CJ_PARSED
    let parsed = bytes.withUnsafeBytes { raw in
      // An empty array has no address of its own.
      raw.isEmpty ? nil : cj_parse(raw.baseAddress, raw.count, &outcome)
    }
    guard let parsed else {
      switch outcome {
      case CJ_NOT_UTF8: throw .notUTF8
      case CJ_NO_MEMORY: throw .noMemory
      default: throw .broken
      }
    }
    handle = parsed
    var count = 0
    let first = cj_values(parsed, &count)
    values = UnsafeBufferPointer(start: first, count: count)
  }

  deinit { cj_free(handle) }

  /// The whole.
  package var root: JSONNode { JSONNode(document: self, index: 0) }

  /// What stands at an index.
  subscript(index: Int) -> cj_value { values[index] }

  /// The value at the end of a path, or the last one on the way that exists.
  package func node(at path: ValuePath) -> JSONNode {
    var node = root
    for step in path.steps {
      let next: JSONNode? =
        switch step {
        case .key(let name): node[name]
        case .index(let number): node.elements.dropFirst(number).first { _ in true }
        }
      guard let next else { break }
      node = next
    }
    return node
  }

  /// The way to a value or to a key.
  package func path(to target: JSONNode) -> ValuePath {
    var path = ValuePath()
    var node = root
    while node.index != target.index {
      if let member = node.members.first(where: { $0.key.index == target.index || $0.value.holds(target) }) {
        path = path[member.key.text.quoted]
        node = member.key.index == target.index ? member.key : member.value
      } else if let (number, element) = node.elements.enumerated().first(where: { $0.element.holds(target) }) {
        path = path[number]
        node = element
      } else {
        break
      }
    }
    return path
  }
}

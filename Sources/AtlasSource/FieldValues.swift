import Atlas
import Text

/// What a member of an object can be asked for.
extension Fields {
  /// A text that must be there.
  mutating func text(_ name: StaticString) -> String { required(name).map(text(of:)) ?? "" }

  /// A text that need not be there.
  mutating func optionalText(_ name: StaticString) -> String? { optional(name).map(text(of:)) }

  /// A list of texts.
  mutating func texts(_ name: StaticString) -> [String] { values(name, text(of:)) }

  /// Some texts that need not be there.
  mutating func optionalTexts(_ name: StaticString) -> [String] {
    optional(name).map { values(of: $0, text(of:)) } ?? []
  }

  /// Some sentences, each of them a text, or an object of the text and a label of its own.
  mutating func lines(_ name: StaticString) -> Lines {
    let (faults, text) = (faults, text(of:))
    return Lines(
      values(name) { node -> (text: String, label: Evidence?) in
        guard node.kind == .object else { return (text(node), nil) }
        return Self.read(node, faults) { ($0.text("text"), $0.word("evidence", among: Self.labelsOfLines)) }
      })
  }

  /// Yes or no, where it is said.
  mutating func optionalFlag(_ name: StaticString) -> Bool? { optional(name).map(flag(of:)) }

  /// Yes or no.
  mutating func flag(_ name: StaticString) -> Bool { required(name).map(flag(of:)) ?? false }

  /// A number within a range, its ends included.
  mutating func number(_ name: StaticString, _ range: ClosedRange<Double>) -> Double {
    required(name).map { number(of: $0, range) } ?? range.lowerBound
  }

  /// One of the words of an enumeration, or of some of them.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: StaticString, among words: [Word] = Array(Word.allCases)
  ) -> Word {
    required(name).map { word(of: $0, among: words) } ?? words[0]
  }

  /// One of the words of an enumeration, or of some of them, that need not be there.
  mutating func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ name: StaticString, among words: [Word] = Array(Word.allCases)
  ) -> Word? {
    optional(name).map { word(of: $0, among: words) }
  }

  /// Some of the words of an enumeration, where they are there.
  mutating func optionalWords<Word: RawRepresentable<String>>(_ name: StaticString, among words: [Word]) -> [Word]? {
    optional(name).map { values(of: $0) { word(of: $0, among: words) } }
  }

  /// What `body` makes of the object that a member is.
  mutating func object<Value>(_ name: StaticString, _ body: (inout Fields) -> Value) -> Value? {
    required(name).map { Self.read($0, faults, body) }
  }

  /// What `body` makes of the object that a member is, where it is there.
  mutating func optionalObject<Value>(_ name: StaticString, _ body: (inout Fields) -> Value) -> Value? {
    optional(name).map { Self.read($0, faults, body) }
  }

  /// What `body` makes of each object of a list.
  mutating func objects<Value>(_ name: StaticString, _ body: (inout Fields) -> Value) -> [Value] {
    let faults = faults
    return values(name) { Self.read($0, faults, body) }
  }

  /// What `body` makes of each object of a list that need not be there.
  mutating func optionalObjects<Value>(_ name: StaticString, _ body: (inout Fields) -> Value) -> [Value] {
    let faults = faults
    return optional(name).map { values(of: $0) { Self.read($0, faults, body) } } ?? []
  }

  /// Two numbers within a range, the smaller first.
  mutating func edges(_ name: StaticString, _ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let node = required(name)
    let ends = node.map { node in values(of: node) { number(of: $0, range) } } ?? []
    if ends.count == 2, ends[0] < ends[1] { return ends[0]...ends[1] }
    if let node, node.kind == .array { faults.add(node, "expected two edges, the smaller first") }
    return range
  }

  /// What `make` makes of each value of a list; `count` says how many it may have.
  mutating func values<Value>(
    _ name: StaticString, count: ClosedRange<Int>? = nil, _ make: (JSONNode) -> Value
  ) -> [Value] {
    guard let node = required(name) else { return [] }
    if let count, node.kind == .array, !count.contains(node.count) {
      faults.add(node, countFault(node.count, "entries", count))
    }
    return values(of: node, make)
  }

  /// The value of a number within a range.
  func number(of node: JSONNode, _ range: ClosedRange<Double>) -> Double {
    guard let number = node.number else {
      faults.add(node, Self.expected(.number, node))
      return range.lowerBound
    }
    if let fault = rangeFault(number, range.lowerBound, range.upperBound) { faults.add(node, fault) }
    return range.contains(number) ? number : range.lowerBound
  }

  private func values<Value>(of node: JSONNode, _ make: (JSONNode) -> Value) -> [Value] {
    guard node.kind == .array else {
      faults.add(node, Self.expected(.array, node))
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(node.count)
    for element in node.elements { values.append(make(element)) }
    return values
  }

  /// What may stand behind a sentence; for what only the first article says there are the chapters.
  private static var labelsOfLines: [Evidence] { Evidence.allCases.filter { $0 != .seed } }

  /// The longest text that is read, in bytes; the schemas have shorter ones.
  private static var longestText: Int { 4096 }

  private func flag(of node: JSONNode) -> Bool {
    if node.flag == nil { faults.add(node, Self.expected(.boolean, node)) }
    return node.flag ?? false
  }

  func text(of node: JSONNode) -> String {
    guard node.kind == .string else {
      faults.add(node, Self.expected(.string, node))
      return ""
    }
    let bytes = node.bytes
    if bytes.isEmpty { faults.add(node, "this is empty") }
    guard bytes.count <= Self.longestText else {
      faults.add(node, "the text has \(bytes.count) bytes; at most \(Self.longestText) are read")
      return ""
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if !bytes.isPlain, text.holdsControl { faults.add(node, "there is a control character in the text") }
    return text
  }

  private func word<Word: RawRepresentable<String>>(of node: JSONNode, among words: [Word]) -> Word {
    if let found = words.first(where: { $0.rawValue.utf8.elementsEqual(node.bytes) }) { return found }
    faults.add(node, "expected one of \(words.map(\.rawValue).joined(separator: ", "))")
    return words[0]
  }
}

/// What is said of a number outside its range, or nil.
package func rangeFault(_ number: Double, _ least: Double?, _ most: Double?) -> String? {
  if let least, number < least { return "\(number.plain) is below \(least.plain)" }
  if let most, number > most { return "\(number.plain) is above \(most.plain)" }
  return nil
}

/// What is said of a count outside its range.
package func countFault(_ count: Int, _ things: String, _ range: ClosedRange<Int>) -> String {
  count < range.lowerBound
    ? "has \(count) \(things), at least \(range.lowerBound) are needed"
    : "has \(count) \(things), at most \(range.upperBound) are allowed"
}

extension Double {
  /// As a person writes it: 300 and not 300.0.
  package var plain: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

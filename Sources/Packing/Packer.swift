/// Writes values as bytes, one after another.
package struct Packer {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing is written yet.
  package init() {}

  /// Adds values in their order.
  package mutating func add<each Value: Packable>(_ values: repeat each Value) {
    repeat (each values).pack(into: &self)
  }

  /// Adds a number in as many bytes as it has.
  package mutating func add(number: some FixedWidthInteger) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  /// Adds a text: how many bytes it has, and they.
  package mutating func add(text: String) {
    var text = text
    text.withUTF8 {
      add(number: Int32($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  /// Adds bytes as they are.
  package mutating func add(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds values that are their own bytes, without gaps between their parts: many of them cost no more than one.
  package mutating func add<Value: BitwiseCopyable>(plain values: [Value]) {
    add(number: Int32(values.count))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

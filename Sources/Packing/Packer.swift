/// Writes values as bytes, one after another.
@frozen
public struct Packer {
  /// What was written.
  public var bytes: [UInt8] = []

  /// Nothing is written yet.
  @inlinable
  public init() {}

  /// Adds values in their order.
  @inlinable
  public mutating func add<each Value: Packable>(_ values: repeat each Value) {
    repeat (each values).pack(into: &self)
  }

  /// Adds a number in as many bytes as it has.
  @inlinable
  public mutating func add(number: some FixedWidthInteger) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  /// Adds a text: how many bytes it has, and they.
  @inlinable
  public mutating func add(text: String) {
    var text = text
    text.withUTF8 {
      add(number: Int32($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  /// Adds bytes as they are.
  @inlinable
  public mutating func add(bytes more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds values that are their own bytes, without gaps between their parts: many of them cost no more than one.
  @inlinable
  public mutating func add<Value: BitwiseCopyable>(plain values: [Value]) {
    add(number: Int32(values.count))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

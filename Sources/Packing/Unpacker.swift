/// Reads values out of bytes, one after another, and never beyond their end.
@frozen
public struct Unpacker {
  /// What is still to be read; it lives as long as the closure of `read` runs.
  @usableFromInline var rest: UnsafeRawBufferPointer
  /// Whether the bytes were not what they should have been: what came back since then is blank.
  public var isBroken = false

  @usableFromInline init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  /// What `body` reads out of bytes; nil where they ended too early, or held more than it read.
  @inlinable
  public static func read<Value>(_ bytes: UnsafeRawBufferPointer, _ body: (inout Unpacker) -> Value) -> Value? {
    var unpacker = Unpacker(bytes)
    let value = body(&unpacker)
    return unpacker.isBroken || !unpacker.rest.isEmpty ? nil : value
  }

  /// The same of bytes that somebody holds.
  @inlinable
  public static func read<Value>(_ bytes: [UInt8], _ body: (inout Unpacker) -> Value) -> Value? {
    bytes.withUnsafeBytes { read($0, body) }
  }

  /// The next value.
  @inlinable
  public mutating func next<Value: Packable>(as type: Value.Type = Value.self) -> Value { Value(from: &self) }

  /// A number.
  @inlinable
  public mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(as type: Number.Type) -> Number {
    guard let bytes = take(MemoryLayout<Number>.size) else { return 0 }
    return bytes.loadUnaligned(as: Number.self)
  }

  /// How many of something follow, each at least a byte.
  @inlinable
  public mutating func count() -> Int {
    let count = Int(number(as: Int32.self))
    guard (0...rest.count).contains(count) else {
      isBroken = true
      return 0
    }
    return count
  }

  /// A text.
  @inlinable
  public mutating func text() -> String {
    guard let bytes = take(Int(number(as: Int32.self))) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Values that are their own bytes.
  @inlinable
  public mutating func plain<Value: BitwiseCopyable>(as type: Value.Type = Value.self) -> [Value] {
    let count = Int(number(as: Int32.self))
    let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard !isTooLarge, let bytes = take(size) else {
      isBroken = true
      return []
    }
    // All empty arrays are one, and Swift's own would write its length into it while others read.
    guard count > 0 else { return [] }
    return [Value](unsafeUninitializedCapacity: count) { room, filled in
      UnsafeMutableRawBufferPointer(room).copyMemory(from: bytes)
      filled = count
    }
  }

  /// Some bytes; nil, and all that follows is broken, where there are not as many.
  @inlinable
  mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard !isBroken, count >= 0, count <= rest.count else {
      isBroken = true
      return nil
    }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
    return UnsafeRawBufferPointer(rebasing: rest[..<count])
  }
}

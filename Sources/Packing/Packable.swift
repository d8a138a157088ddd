// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The two halves of each type are documented once, at the protocol.

/// What can be written as bytes and read again by the same program.
///
/// The form is no format to be kept: whoever writes and whoever reads are one build, on one machine. `init` reads what
/// `pack` writes, in the same order; the tests hold every type's two halves together.
public protocol Packable {
  /// Reads one; where the bytes end too early a blank one comes back, and `unpacker.isBroken` says so.
  init(from unpacker: inout Unpacker)

  /// Writes it.
  func pack(into packer: inout Packer)
}

extension Bool: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.number(as: UInt8.self) != 0 }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: UInt8(self ? 1 : 0)) }
}

extension Int: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.number(as: Int.self) }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: self) }
}

extension Int32: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.number(as: Int32.self) }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: self) }
}

extension UInt64: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.number(as: UInt64.self) }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: self) }
}

extension Double: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = Double(bitPattern: unpacker.number(as: UInt64.self)) }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: bitPattern) }
}

extension Float: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = Float(bitPattern: unpacker.number(as: UInt32.self)) }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(number: bitPattern) }
}

extension String: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.text() }

  @inlinable
  public func pack(into packer: inout Packer) { packer.add(text: self) }
}

extension Optional: Packable where Wrapped: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) { self = unpacker.next(as: Bool.self) ? Wrapped(from: &unpacker) : nil }

  @inlinable
  public func pack(into packer: inout Packer) {
    packer.add(self != nil)
    self?.pack(into: &packer)
  }
}

extension Array: Packable where Element: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) {
    let count = unpacker.count()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count where !unpacker.isBroken { append(Element(from: &unpacker)) }
  }

  @inlinable
  public func pack(into packer: inout Packer) {
    packer.add(number: Int32(count))
    for element in self { element.pack(into: &packer) }
  }
}

extension Dictionary: Packable where Key: Packable, Value: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) {
    let count = unpacker.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count where !unpacker.isBroken {
      let key = Key(from: &unpacker)
      self[key] = Value(from: &unpacker)
    }
  }

  /// In the order of the bytes of the keys, so that the same values give the same bytes.
  @inlinable
  public func pack(into packer: inout Packer) {
    packer.add(number: Int32(count))
    let entries = map { entry -> (key: [UInt8], value: Value) in
      var key = Packer()
      entry.key.pack(into: &key)
      return (key.bytes, entry.value)
    }
    for entry in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      packer.add(bytes: entry.key)
      entry.value.pack(into: &packer)
    }
  }
}

extension ClosedRange: Packable where Bound: Packable {
  @inlinable
  public init(from unpacker: inout Unpacker) {
    let (lower, upper) = (Bound(from: &unpacker), Bound(from: &unpacker))
    if lower <= upper {
      self = lower...upper
    } else {
      unpacker.isBroken = true
      self = lower...lower
    }
  }

  @inlinable
  public func pack(into packer: inout Packer) {
    lowerBound.pack(into: &packer)
    upperBound.pack(into: &packer)
  }
}

/// A choice among some words, written as its place among them.
public protocol PackableChoice: Packable, CaseIterable, Equatable where AllCases == [Self] {}

extension PackableChoice {
  @inlinable
  public init(from unpacker: inout Unpacker) {
    let place = Int(unpacker.number(as: UInt8.self))
    let all = Self.allCases
    if place < all.count {
      self = all[place]
    } else {
      unpacker.isBroken = true
      self = all[0]
    }
  }

  @inlinable
  public func pack(into packer: inout Packer) {
    guard let place = Self.allCases.firstIndex(of: self) else { return }
    packer.add(number: UInt8(place))
  }
}

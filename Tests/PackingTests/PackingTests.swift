import Packing
import Testing

/// What is written is read again, and bytes that are not what was written are refused.
@Suite struct PackingTests {
  private enum Fruit: String, PackableChoice, CaseIterable { case apple, pear, plum }

  private func packed(_ body: (inout Packer) -> Void) -> [UInt8] {
    var packer = Packer()
    body(&packer)
    return packer.bytes
  }

  private func again<Value: Packable & Equatable>(_ value: Value) -> Bool {
    Unpacker.read(packed { $0.add(value) }) { $0.next(as: Value.self) } == value
  }

  @Test func valuesComeBack() {
    #expect(again(true) && again(false) && again(-7) && again(Int.max) && again(Int32.min) && again(UInt64.max))
    #expect(again(0.1) && again(-Double.infinity) && again(Float(1.5)))
    #expect(again("") && again("knot") && again("Größe 脖 👩🏽‍⚕️\0"))
    #expect(again(["a", "", "ccc"]) && again([[1], [], [2, 3]]) && again(String?.none) && again(String?.some("x")))
    #expect(again(["b": [1], "a": [2, 3]]) && again(3...60) && again([Fruit.plum, .apple, .pear]))
    let row = packed { $0.add(plain: [1.5, -2] as [Double]) }
    #expect(Unpacker.read(row) { $0.plain(as: Double.self) } == [1.5, -2])
  }

  /// A table has no order; its bytes do.
  @Test func theSameValuesAreTheSameBytes() {
    let names = (0..<50).map { "name \($0)" }
    let table = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    var other: [String: String] = Dictionary(minimumCapacity: 900)
    for name in names.reversed() { other[name] = name }
    #expect(packed { $0.add(table) } == packed { $0.add(other) })
  }

  /// Cut off anywhere, or with something behind: nothing comes back.
  @Test func whatIsNotWholeIsRefused() {
    let bytes = packed { $0.add("neck", ["a", "b"], 3...4, Fruit.pear) }
    func read(_ bytes: [UInt8]) -> Bool {
      let whole = Unpacker.read(bytes) { unpacker -> Bool in
        _ = (unpacker.next(as: String.self), unpacker.next(as: [String].self))
        _ = (unpacker.next(as: ClosedRange<Int>.self), unpacker.next(as: Fruit.self))
        return true
      }
      return whole == true
    }
    #expect(read(bytes) && !read(bytes + [0]))
    for count in bytes.indices { #expect(!read(Array(bytes[..<count]))) }
  }

  /// No bytes whatever make it crash, or ask for memory that they could not fill.
  @Test func anyBytesAreBorne() {
    func read<Value: Packable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
      Unpacker.read(bytes) { $0.next(as: type) }
    }
    #expect(read([String].self, packed { $0.add(number: Int32.max) }) == nil)
    #expect(read(String.self, packed { $0.add(number: Int32(-1)) }) == nil)
    #expect(read(ClosedRange<Int>.self, packed { $0.add(4, 3) }) == nil)
    #expect(read(Fruit.self, [3]) == nil)
    #expect(Unpacker.read(packed { $0.add(number: Int32.max) }) { $0.plain(as: Double.self) } == nil)
    #expect(Unpacker.read(packed { $0.add(number: Int32.min) }) { $0.plain(as: Double.self) } == nil)
    // Bytes that are no UTF-8 become a text all the same.
    #expect(read(String.self, packed { $0.add(number: Int32(1)) } + [0xFF]) == "\u{FFFD}")
    var random = UInt64(1)
    func next() -> UInt8 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: random >> 56)
    }
    for _ in 0..<2000 {
      // Small numbers, as counts are.
      let bytes = (0..<next() / 4).map { _ in next() % 2 == 0 ? 0 : next() % 2 == 0 ? next() % 8 : next() }
      _ = read([String: [[String]]].self, bytes)
      _ = Unpacker.read(bytes) { ($0.plain(as: Int32.self), $0.next(as: [Fruit?].self), $0.next(as: [Double].self)) }
    }
  }
}

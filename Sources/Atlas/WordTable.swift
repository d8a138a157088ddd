import Glibc

/// Words by number, each kept once as its bytes, in the order of the alphabet once it is sorted.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins in the bytes, and where the last one ends.
  private var starts: [Int32] = [0]
  /// For each hash the number of a word; −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 14)

  /// A table that no word can be added to.
  static let empty: WordTable = {
    var table = WordTable()
    table.slots = []
    return table
  }()

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word, which is a new one for a word that is new.
  mutating func number(adding word: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= slots.count { makeRoom() }
    let slot = slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    return count - 1
  }

  /// Calls `body` with the bytes of a word.
  func withBytes<Value>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }

  /// The number of a word, or where it would stand in a sorted table.
  func place(of word: UnsafeBufferPointer<UInt8>) -> (index: Int, isThere: Bool) {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if withBytes(of: middle, { Self.order($0, word) }) < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, low < count && withBytes(of: low) { Self.order($0, word) } == 0)
  }

  /// The same words in the order of their bytes, and for each old number the new one; words are not added any more.
  func sorted() -> (table: WordTable, newNumbers: [Int32]) {
    var order = (0..<Int32(count)).map { $0 }
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        func word(_ number: Int32) -> UnsafeBufferPointer<UInt8> {
          UnsafeBufferPointer(rebasing: bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])])
        }
        order.sort { Self.order(word($0), word($1)) < 0 }
      }
    }
    var table = WordTable()
    table.slots = []
    table.bytes.reserveCapacity(bytes.count)
    table.starts.reserveCapacity(starts.count)
    var newNumbers = [Int32](repeating: 0, count: count)
    for (new, old) in order.enumerated() {
      newNumbers[Int(old)] = Int32(new)
      table.bytes += bytes[Int(starts[Int(old)])..<Int(starts[Int(old) + 1])]
      table.starts.append(Int32(table.bytes.count))
    }
    return (table, newNumbers)
  }

  private static func order(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    // No word is empty, so that each has an address.
    let first = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
    return first != 0 ? Int(first) : a.count - b.count
  }

  /// The slot in which a word stands or would stand.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a: short, and good enough for words.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if withBytes(of: number, { $0.count == word.count && Self.order($0, word) == 0 }) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func makeRoom() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      let free = withBytes(of: number) { slot(of: $0) }
      slots[free] = Int32(number)
    }
  }
}

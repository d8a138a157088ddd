import Glibc
import Packing

/// Words by number, each kept once as its bytes, in the order of the alphabet once it is sorted.
struct WordTable: Sendable, Packable {
  private var bytes: [UInt8] = []
  /// Where each word begins in the bytes, and where the last one ends.
  private var starts: [Int32] = [0]
  /// The beginning of each word as a number, while words are added.
  private var beginnings: [UInt64] = []
  /// For each hash the number of a word; −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 14)

  /// A table that no word can be added to.
  static let empty: WordTable = {
    var table = WordTable()
    table.slots = []
    return table
  }()

  /// A table that words can be added to.
  init() {}

  /// A table that was written once it was sorted.
  init(from unpacker: inout Unpacker) {
    self = Self.empty
    (bytes, starts) = (unpacker.plain(), unpacker.plain())
    if starts.isEmpty { unpacker.isBroken = true }
  }

  func pack(into packer: inout Packer) {
    packer.add(plain: bytes)
    packer.add(plain: starts)
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word, which is a new one for a word that is new.
  mutating func number(adding word: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= slots.count { makeRoom() }
    let beginning = Self.eight(of: word)
    var slot = firstSlot(of: word, beginning)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if beginnings[number] == beginning, isRest(of: word, of: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    beginnings.append(beginning)
    return count - 1
  }

  /// The numbers here of the words of another table, which are added where they are new.
  mutating func numbers(adding other: WordTable) -> [Int32] {
    (0..<other.count).map { number in other.withBytes(of: number) { Int32(self.number(adding: $0)) } }
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
    var order = beginnings.enumerated().map { (beginning: $1, number: $0) }
    order.sort { a, b in
      if a.beginning != b.beginning { return a.beginning < b.beginning }
      return withBytes(of: a.number) { a in withBytes(of: b.number) { b in Self.order(a, b) } } < 0
    }
    var table = Self.empty
    table.bytes.reserveCapacity(bytes.count)
    table.starts.reserveCapacity(starts.count)
    var newNumbers = [Int32](repeating: 0, count: count)
    for (new, (_, old)) in order.enumerated() {
      newNumbers[old] = Int32(new)
      withBytes(of: old) { table.bytes.append(contentsOf: $0) }
      table.starts.append(Int32(table.bytes.count))
    }
    return (table, newNumbers)
  }

  private static func order(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    // No word is empty, so that each has an address.
    let first = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
    return first != 0 ? Int(first) : a.count - b.count
  }

  /// Eight bytes of a word from an index on as one number, which is ordered as they are; zeros where there are fewer.
  @inline(__always)
  private static func eight(of word: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> UInt64 {
    let end = min(start + 8, word.count)
    var number: UInt64 = 0
    for index in start..<end { number = number << 8 | UInt64(word[index]) }
    return number << UInt64(8 * (start + 8 - end))
  }

  /// Whether a word with the same beginning is the word of a number.
  private func isRest(of word: UnsafeBufferPointer<UInt8>, of number: Int) -> Bool {
    guard Int(starts[number + 1] - starts[number]) == word.count else { return false }
    return word.count <= 8 || withBytes(of: number) { Self.order($0, word) == 0 }
  }

  /// The slot at which the search for a word begins.
  @inline(__always)
  private func firstSlot(of word: UnsafeBufferPointer<UInt8>, _ beginning: UInt64) -> Int {
    // A product by the golden ratio: all bits of a word reach the upper ones.
    let ratio: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = beginning &* ratio
    var start = 8
    while start < word.count {
      hash = (hash ^ hash >> 32 ^ Self.eight(of: word, from: start)) &* ratio
      start += 8
    }
    return Int(truncatingIfNeeded: hash >> UInt64(slots.count.leadingZeroBitCount + 1))
  }

  private mutating func makeRoom() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = withBytes(of: number) { firstSlot(of: $0, beginnings[number]) }
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

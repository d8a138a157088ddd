/// Counts the slips between two words: letters to change, add, drop or swap with their neighbour.
///
/// Its rows are used again from word to word, for a whole vocabulary is gone through at each key that is typed.
package struct SlipCounter {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  /// A counter for any words.
  package init() {}

  /// The number of slips from one word to the other, in bytes, or nil when there are more than `limit`.
  package mutating func count(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    makeRoom(for: b.count)
    for column in 0...b.count { last[column] = column }
    var wasNear = true
    for i in 1...a.count {
      // Farther from the diagonal than the limit, no count can be within it.
      let (low, high) = (max(1, i - limit), min(b.count, i + limit))
      guard low <= high else { return nil }
      row[low - 1] = low == 1 ? i : limit + 1
      if high < b.count { row[high + 1] = limit + 1 }
      var best = row[low - 1]
      for j in low...high {
        let above = j <= i - 1 + limit ? last[j] : limit + 1
        var cost = min(above + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        row[j] = cost
        best = min(best, cost)
      }
      // A swap looks two rows back, so that one row of two within the limit is enough to go on.
      let isNear = best <= limit
      if !isNear, !wasNear { return nil }
      wasNear = isNear
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  private mutating func makeRoom(for count: Int) {
    guard row.count < count + 2 else { return }
    let blank = [Int](repeating: 0, count: count * 2 + 2)
    (beforeLast, last, row) = (blank, blank, blank)
  }
}

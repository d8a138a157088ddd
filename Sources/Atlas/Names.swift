/// The names in `candidates` that a person most likely meant by `word`, nearest first; at most three.
public func nearest(to word: String, in candidates: [String]) -> [String] {
  let wanted = folded(word)
  guard !wanted.isEmpty else { return [] }
  let limit = max(1, wanted.count / 3)
  let scored = candidates.compactMap { candidate -> (Int, String)? in
    let name = folded(candidate)
    if name.hasPrefix(wanted) { return (0, candidate) }
    if name.contains(wanted), wanted.count > 2 { return (1, candidate) }
    let distance = editDistance(Array(wanted), Array(name))
    return distance <= limit ? (1 + distance, candidate) : nil
  }
  // A name and its id fold to the same; the first of the candidates stands for both.
  var seen: Set<String> = []
  let distinct = scored.filter { seen.insert(folded($0.1)).inserted }
  let ordered = distinct.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  // Beside a slip of one letter, a name three letters away is no help.
  return ordered.prefix { $0.0 <= ordered[0].0 + 1 }.prefix(3).map(\.1)
}

/// Lower case letters and digits only: "Levator scapulae", "levator-scapulae" and "LEVATOR_SCAPULAE" are one name.
public func folded(_ name: String) -> String {
  String(name.lowercased().filter { $0.isLetter || $0.isNumber })
}

/// The number of letters to change, add, drop or swap with their neighbour.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.count > 64 || b.count > 64 { return .max }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var rows = [Array(0...b.count)]
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}

extension String {
  /// The same with a small first letter, for the middle of a sentence.
  public var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The same with a capital first letter.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first place.
  public func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

import Atlas

/// What must hold between key muscles and their satellites: one comes first, and never each before the other.
extension ReferenceChecks {
  mutating func checkKeys(of muscle: Muscle, _ file: String) {
    var seen: Set<String> = []
    for (index, id) in muscle.keys.enumerated() {
      let path = ValuePath("keys")[index]["muscle"]
      checkMuscle(id, other: muscle.id, file, path)
      if !seen.insert(id).inserted { reporter.report(file, path, "the key '\(id.quoted)' is named twice") }
    }
  }

  /// Takes away every muscle whose keys have all been taken away; who is left stands in a circle, or after one.
  mutating func checkCirclesOfKeys() {
    var waiting = Dictionary(
      atlas.muscles.map { muscle in
        (muscle.id, Set(muscle.keys.filter { $0 != muscle.id && atlas.knows(.muscle, $0) }))
      }, uniquingKeysWith: { first, _ in first })
    var ready = waiting.filter(\.value.isEmpty).map(\.key)
    while let id = ready.popLast() {
      waiting[id] = nil
      for satellite in atlas.muscle(id).map(atlas.satellites) ?? [] where waiting[satellite]?.remove(id) != nil {
        if waiting[satellite]?.isEmpty == true { ready.append(satellite) }
      }
    }
    for start in waiting.keys.sorted() {
      var way: [String] = []
      var next: String? = start
      // Each is walked once; a walk ends where it has been, or where another one was.
      while let id = next, let keys = waiting.removeValue(forKey: id) {
        way.append(id)
        next = keys.min()
      }
      if let end = next, let first = way.firstIndex(of: end) { report(circle: Array(way[first...])) }
    }
  }

  /// A circle is told once, by the first of its members.
  private mutating func report(circle: [String]) {
    let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    let names = Array(circle[first...] + circle[..<first] + [circle[first]])
    let index = atlas.muscle(names[0])?.keys.firstIndex(of: names[1]) ?? 0
    reporter.report(
      AssetFile.muscle(names[0]), ValuePath("keys")[index]["muscle"],
      "a circle of keys: \(names.joined(separator: " after ")); one of them has to come first")
  }
}

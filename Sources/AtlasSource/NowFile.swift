import Atlas

extension Now {
  /// The member `now` of a muscle, a symptom or a condition; doses are bounded by the program's own rule.
  init(_ fields: inout Fields) {
    let pressure = fields.optional("pressure").map { fields.range(of: $0, 0...7) }
    self.init(
      muscle: fields.optionalText("muscle"), point: fields.optionalText("point"), place: fields.text("where"),
      position: fields.text("position"), tool: fields.word("tool"), pressure: pressure,
      hold: fields.optionalWhole("hold", Self.holds), rest: fields.optionalWhole("rest", 0...60),
      repeats: fields.optionalWhole("repeats", Self.turns), perDay: fields.optionalWhole("per_day", 1...6),
      then: fields.texts("then"), expect: fields.text("expect"), stop: fields.texts("stop"),
      firstDays: fields.optionalTexts("first_days"), weeks: fields.optionalTexts("weeks"),
      chapter: fields.optionalText("chapter"))
  }

  /// What stands in for one that is missing, which is a fault.
  static let missing = Now(
    muscle: nil, point: nil, place: "", position: "", tool: .none, pressure: nil, hold: nil, rest: nil, repeats: nil,
    perDay: nil, then: [], expect: "", stop: [])
}

extension Fields {
  /// A whole number within a range, where it is there.
  fileprivate mutating func optionalWhole(_ name: StaticString, _ range: ClosedRange<Int>) -> Int? {
    optional(name).map { whole(of: $0, range) }
  }

  /// Two whole numbers within a range, the smaller first.
  fileprivate func range(of node: JSONNode, _ range: ClosedRange<Int>) -> ClosedRange<Int> {
    let ends = node.kind == .array ? node.elements.map { whole(of: $0, range) } : []
    if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
    faults.add(node, "expected two whole numbers, the smaller first")
    return range
  }

  private func whole(of node: JSONNode, _ range: ClosedRange<Int>) -> Int {
    let number = number(of: node, Double(range.lowerBound)...Double(range.upperBound))
    if number != number.rounded() { faults.add(node, "expected an integer, found \(number)") }
    return Int(number)
  }
}

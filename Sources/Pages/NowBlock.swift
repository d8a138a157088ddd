import Atlas
import Text

extension Document {
  /// The first screen of a page: one warning whole, what to do now, and then the other warnings.
  ///
  /// Who comes with pain must see both without pressing a key; the steps carry their own signs to stop, so that no more
  /// than the first warning has to stand before them.
  mutating func add(_ notices: [Notice], _ now: Now, asked: Block? = nil, in atlas: Atlas, _ say: Catalog) {
    if let first = notices.first { add(first) }
    add(now, asked: asked, in: atlas, say)
    guard notices.count > 1 else { return }
    add(.heading(2), say(.moreWarnings))
    for notice in notices.dropFirst() { add(notice) }
  }

  private mutating func add(_ now: Now, asked: Block?, in atlas: Atlas, _ say: Catalog) {
    add(.heading(2), [Span(say(.now)), Span.label(Section.now.evidence)])
    if let asked { blocks.append(asked) }
    func item(_ name: Message, _ text: String) { add(.item("→", depth: 0), [Span(say(name), .strong), Span(text)]) }
    if let muscle = now.muscle.flatMap(atlas.muscle) {
      let name = say(.nowPoint(muscle: muscle.name, point: now.point))
      add(.item("→", depth: 0), [Span(say(.nowMuscle), .strong)] + Span.linking(name, [(muscle.name, muscle.link)]))
      item(.nowWhere, now.place.capitalizedFirst + ".")
    } else if asked != nil, let point = now.point {
      // Nobody who came for another place may take the steps of this one for it.
      let place = Span(now.place.lowercasedFirst + ".")
      add(.item("!", depth: 0), [Span(say(.stepsAreFor(point)), .strong), place])
    } else {
      item(.nowWhere, now.pointAndPlace(say))
    }
    item(.nowHow, now.position)
    if let dose = now.toolAndDose(say) { item(.nowDose, dose) }
    add(.item("!", depth: 0), [Span(say(.nowStop), .strong), Span(now.stop.joined(separator: " "), .caution)])
    if !now.then.isEmpty { item(.nowThen, now.then.joined(separator: " ")) }
    opening = blocks.count
    item(.nowExpect, now.expect)
    if !now.firstDays.isEmpty { item(.firstDays, now.firstDays.joined(separator: " ")) }
    if !now.weeks.isEmpty { item(.weeks, now.weeks.joined(separator: " ")) }
    if let chapter = now.chapter.flatMap(atlas.chapter) { addFitting(chapter, say) }
  }

  /// Adds the line that leads to the chapter that goes on.
  mutating func addFitting(_ chapter: Chapter, _ say: Catalog) {
    add(.item("→", depth: 0), Span.withEmphasis(say(.fittingChapter(chapter.title)), link: chapter.link))
  }
}

extension Now {
  /// How firmly, how long and how often.
  func dose(_ say: Catalog) -> String {
    say(.dose(pressure, hold: hold, rest: rest, repeats: repeats, perDay: perDay))
  }

  /// With what, and how much of it, as a sentence; nil where neither is said.
  func toolAndDose(_ say: Catalog) -> String? {
    let parts = [say(.tool(tool.rawValue)), dose(say)].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalizedFirst + "."
  }

  /// Where it is pressed, with the number of the point, as a sentence.
  func pointAndPlace(_ say: Catalog) -> String {
    let point = point.map { say(.nowPoint(muscle: nil, point: $0)) + ": " } ?? ""
    return (point + place).capitalizedFirst + "."
  }

  /// Where it is pressed and with what, in a line; or what helps instead.
  public func placeWords(in atlas: Atlas, _ say: Catalog) -> String {
    let name = muscle.flatMap(atlas.muscle)?.name
    let point = point.map { say(.nowPoint(muscle: name, point: $0)) }
    let tool = say(.tool(tool.rawValue))
    let words = [point, place].compactMap { $0 }.joined(separator: ": ").capitalizedFirst
    return say(.pressAt(words, tool: tool.isEmpty ? nil : tool))
  }
}

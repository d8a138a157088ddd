import Atlas
import Figure
import Text

extension Document {
  /// Three things for today on a side: the gravest sign, the things, the chapters that fit and the whole plan.
  public init(_ today: Today, on side: Side, in atlas: Atlas, _ say: Catalog) {
    self.init()
    add(.heading(1), say(.today(.title(say(.muscleOnSide(today.name, side: side.words(say)))))))
    for flag in today.redFlags.prefix(1) { add(Notice(flag, say)) }
    add(.heading(2), say(.today(.things(1 + today.changes.count - (today.muscle == nil ? 1 : 0)))))
    var number = 0
    func mark() -> String {
      number += 1
      return "\(number)."
    }
    if let muscle = today.muscle { add(.item(mark(), depth: 0), Self.release(of: muscle, on: side, in: atlas, say)) }
    for change in today.changes { add(.item(mark(), depth: 0), change.spans) }
    opening = blocks.count
    for notice in Notice.names(of: Array(today.redFlags.dropFirst()), say) { add(notice) }
    if !today.chapters.isEmpty { add(.heading(2), say(.today(.chapters))) }
    for chapter in today.chapters { add(.item("→", depth: 0), [Span(chapter.title, link: chapter.link)]) }
    guard let muscle = today.muscle else { return }
    add(.heading(2), say(.today(.wholePlan)))
    let name = say(.muscleOnSide(muscle.name, side: side.words(say)))
    add(.item("→", depth: 0), Span.withEmphasis(say(.today(.planFor(name))), link: Link(planFor: [muscle.id])))
  }

  /// The release in a line: the page that it leads to has the steps and the rules.
  private static func release(of muscle: Muscle, on side: Side, in atlas: Atlas, _ say: Catalog) -> [Span] {
    let now = atlas.text(of: muscle).now
    let name = say(.muscleOnSide(muscle.name, side: side.words(say)))
    let dose = now.dose(say)
    let words = [say(.tool(now.tool.rawValue)), dose].filter { !$0.isEmpty }.joined(separator: ", ")
    let message: TodayWords = now.tool == .none ? .instead(name, now.position) : .release(name, words)
    return Span.withEmphasis(say(.today(message)), link: muscle.link) + [.label(Section.now.evidence)]
  }
}

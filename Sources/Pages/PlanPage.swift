import Atlas
import Text

extension Document {
  /// A plan to be read: what to rule out, muscle by muscle what to do, what to change, and the first week.
  ///
  /// As on the page of a muscle the gravest sign stands whole before everything and the others by name, so that both they
  /// and what to do are on the first screen; whole they follow.
  public init(_ plan: Plan, in atlas: Atlas, _ say: Catalog) {
    self.init()
    add(.heading(1), say(.plan(.title(plan.parts.map { $0.name(say) }))))
    let signs = plan.signs.map { Notice($0, say) }
    if let first = signs.first { add(first) }
    let others = plan.redFlags.filter { $0.id != plan.signs.first?.id }
    for notice in Notice.names(of: others.filter { !$0.isForPressing }, say) { add(notice) }
    for part in plan.parts { add(part, say) }
    if !plan.changes.isEmpty {
      add(.heading(2), say(.plan(.changes)))
      for (concern, lines) in plan.changes {
        add(.heading(3), concern.title(say))
        for line in lines { add(.item("•", depth: 0), line) }
      }
    }
    add(.heading(2), [Span(say(.plan(.firstWeek))), Span.label(.ours)])
    for (part, times) in zip(plan.parts, plan.times) { addWeek(of: part, at: times, say) }
    if !others.isEmpty { add(.heading(2), say(.moreWarnings)) }
    for notice in signs.dropFirst() { add(notice) }
    for notice in Notice.names(of: others.filter(\.isForPressing), say) { add(notice) }
    if !plan.chapters.isEmpty { add(.heading(2), say(.plan(.readOn))) }
    for chapter in plan.chapters {
      add(.item("→", depth: 0), Span.withEmphasis(say(.plan(.chapter(chapter.title))), link: chapter.link))
    }
    add(.heading(2), say(.plan(.inACalendar)))
    add(.paragraph, [Span(plan.calendarCommand, .code), Span(" " + say(.plan(.writesTheCalendar)))])
  }

  private mutating func add(_ part: Plan.Part, _ say: Catalog) {
    let now = part.now
    func item(_ name: Message, _ text: String) { add(.item("→", depth: 0), [Span(say(name), .strong), Span(text)]) }
    add(.heading(2), [Span(part.name(say), link: part.muscle.link)])
    for caution in part.text.cautions { add(Notice(caution)) }
    let title = part.isPressed ? say(.releaseIt) : say(.plan(.whatHelpsInstead))
    add(.heading(3), [Span(title), Span.label(Section.now.evidence)])
    item(.nowWhere, now.pointAndPlace(say))
    item(.nowHow, now.position)
    if let dose = now.toolAndDose(say) { item(.nowDose, dose) }
    if !now.then.isEmpty { item(.nowThen, now.then.joined(separator: " ")) }
    guard !part.text.stretch.isEmpty else { return }
    add(.heading(3), [Span(say(.stretchIt)), .label(part.muscle.evidence(of: .stretch))])
    add(part.text.stretch) { "\($0 + 1)." }
  }

  private mutating func addWeek(of part: Plan.Part, at times: [Plan.Time], _ say: Catalog) {
    let name = part.name(say)
    let release = part.isPressed ? PlanWords.times(name, times.map(\.words)) : .noSessions(name)
    add(.item("→", depth: 0), say(.plan(release)))
    for (title, lines) in [(PlanWords.stopAndRest(name), part.stopping), (.giveUp(name), part.givingUp)]
    where !lines.isEmpty {
      add(.item("!", depth: 0), [Span(say(.plan(title)), .strong), Span(lines.joined(separator: " "), .caution)])
    }
  }
}

extension Plan {
  /// What one types into a shell for the plan as a file of a calendar.
  fileprivate var calendarCommand: String {
    let side = parts.first?.side.map { " --side \($0.rawValue)" } ?? ""
    return "bodymap plan \(parts.map(\.muscle.id).joined(separator: " "))\(side) --format ics > plan.ics"
  }

  /// The signs that stand whole; what everybody has to ask who presses anything stands by name, as on the page of a
  /// muscle. The rules of each muscle stand with it.
  fileprivate var signs: [RedFlag] { Array(redFlags.filter { !$0.isForPressing }.prefix(Notice.mostWhole)) }
}

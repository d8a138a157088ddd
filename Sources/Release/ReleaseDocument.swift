import Atlas
import Text

extension Document {
  /// What has to be known before the first press: its rule, where, how, with what, how hard, when to stop.
  public init(before plan: ReleasePlan, _ say: Catalog) {
    self.init()
    addRule(of: plan, say)
    addPlace(of: plan, say)
    addDose(of: plan, say)
    addLimits(of: plan, say)
    addItem(.nowExpect, plan.now.expect, say)
  }

  /// What has to be seen while a point is pressed: its rule, where, how, when to stop, and what comes then.
  public init(during plan: ReleasePlan, _ say: Catalog) {
    self.init()
    addRule(of: plan, say)
    addPlace(of: plan, say)
    addLimits(of: plan, say)
    opening = blocks.count
    if !plan.now.then.isEmpty { addItem(.nowThen, plan.now.then.joined(separator: " "), say) }
    addDose(of: plan, say)
    addItem(.nowExpect, plan.now.expect, say)
  }

  private mutating func addItem(_ name: Message, _ text: String, _ say: Catalog) {
    add(.item("→", depth: 0), [Span(say(name), .strong), Span(text)])
  }

  private mutating func addPlace(of plan: ReleasePlan, _ say: Catalog) {
    addItem(.nowWhere, plan.place.capitalizedFirst + (plan.place.hasSuffix(".") ? "" : "."), say)
    addItem(.nowHow, plan.position ?? say(.release(.otherPoint(page: plan.pagePoint))), say)
  }

  private mutating func addDose(of plan: ReleasePlan, _ say: Catalog) {
    let dose = say(
      .dose(plan.pressure, hold: plan.hold, rest: plan.rest, repeats: plan.turns, perDay: plan.now.perDay))
    let parts = [say(.tool(plan.tool.rawValue)), dose].filter { !$0.isEmpty }
    addItem(.nowDose, parts.joined(separator: ", ").capitalizedFirst + ".", say)
  }

  /// The rule stands before the way to the point: who presses at once has read it.
  private mutating func addRule(of plan: ReleasePlan, _ say: Catalog) {
    if let rule = plan.rule { add(.item("!", depth: 0), [Span(say(.release(.rule(rule))), .caution)]) }
  }

  private mutating func addLimits(of plan: ReleasePlan, _ say: Catalog) {
    for cut in plan.cutWords(say) { add(.item("!", depth: 0), cut) }
    add(.item("!", depth: 0), [Span(say(.nowStop), .strong), Span(plan.now.stop.joined(separator: " "), .caution)])
  }

  /// What helps where a muscle, or a point of it, is not pressed; another point is chosen by an option or a key.
  public init(
    instead: ReleaseRefusal.Instead, of muscle: Muscle, chosenBy key: String, in atlas: Atlas, _ say: Catalog
  ) {
    self.init([Block(.heading(2), say(.release(.helpsInstead)))])
    for line in instead.lines { add(.item("→", depth: 0), line) }
    if let point = instead.point { add(.item("→", depth: 0), say(.release(.pressInstead(point, key)))) }
    add(.item("!", depth: 0), atlas.text(of: muscle).now.stop.joined(separator: " "))
  }
}

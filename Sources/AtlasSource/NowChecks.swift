import Atlas

/// What must hold between the steps of a page and the rest of it: a timer runs on them, and a hand does.
extension ReferenceChecks {
  /// The steps on a muscle's own page.
  mutating func check(_ now: Now, of muscle: Muscle, _ file: String) {
    if now.muscle != nil { reporter.report(file, ValuePath("now")["muscle"], "the page is the muscle's own") }
    check(now, pressing: muscle, file)
  }

  /// The steps on the page of a symptom or a condition, which begin with one of the muscles that it names.
  mutating func check(_ now: Now, of complaint: Complaint, _ file: String) {
    let path = ValuePath("now")
    if let id = now.muscle {
      checkMuscle(id, file, path["muscle"])
      // Where an id of the list is wrong, it may be this one.
      let ids = complaint.muscles.map(\.id)
      if !ids.contains(id), ids.allSatisfy({ atlas.knows(.muscle, $0) }) {
        reporter.report(file, path["muscle"], "the steps begin with '\(id)', which 'muscles' does not name")
      }
    } else if now.point != nil {
      reporter.report(file, path["point"], "a point needs its 'muscle'")
    }
    if let chapter = now.chapter { checkChapter(chapter, file, path["chapter"]) }
    check(now, pressing: now.muscle.flatMap(atlas.muscle), file)
  }

  private mutating func check(_ now: Now, pressing muscle: Muscle?, _ file: String) {
    let path = ValuePath("now")
    if now.stop.isEmpty { reporter.report(file, path["stop"], Self.needsSentence) }
    if now.tool == .none, now.pressure != nil {
      reporter.report(file, path["pressure"], "nothing presses; expected a 'tool'")
    }
    if now.tool != .none, now.pressure == nil || now.hold == nil || now.perDay == nil {
      reporter.report(file, path["tool"], "what presses needs 'pressure', 'hold' and 'per_day'")
    }
    let seconds = (now.hold ?? 0) * (now.repeats ?? 1)
    if now.tool != .none, seconds > Now.longestPressure {
      reporter.report(
        file, path["hold"], "one session presses for \(seconds) seconds; expected at most \(Now.longestPressure)")
    }
    guard let id = now.point, let muscle, !muscle.points.isEmpty else { return }
    guard let point = muscle.points.first(where: { $0.id == id }) else {
      reporter.report(file, path["point"], Self.unknown("point", id, muscle.points.map(\.id)))
      return
    }
    if point.press == .never, now.tool != .none {
      reporter.report(file, path["point"], "the steps press point \(id), which nobody should press alone")
    }
    if point.needsHelper {
      reporter.report(file, path["point"], "the steps are for one person, and point \(id) needs a second one")
    }
  }
}

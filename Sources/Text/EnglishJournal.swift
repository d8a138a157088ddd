extension Catalog {
  /// The words of the journal in English.
  static func journal(_ words: JournalWords) -> String {
    switch words {
    case .recordTitle: "How is it now?"
    case .changeTitle: "An entry, to be changed"
    case .digitRecords: "0 is no pain, 10 the worst that you can think of. One digit records it; x is 10."
    case .digitsSay: "0 is no pain, 10 the worst that you can think of; x is 10. Enter records what stands here."
    case .howBadNow: "How bad it is now"
    case .howBadBefore: "How bad it was before"
    case .thePoint: "The point"
    case .helpedRow: "What helped"
    case .noteRow: "Note"
    case .keptRow: "The plan was kept today"
    case .recordRow: "Record it"
    case .changeRow: "Record the change"
    case .active: "active: your pain"
    case .latent: "latent: tender"
    case .notSaid: "not said"
    case .yes: "yes"
    case .no: "no"
    case .leftOut: "left out"
    case .openNumber: "0 to 10"
    case .openBriefly: "?"
    case .helpedPrompt: "What helped, with commas between: "
    case .notePrompt: "Note: "
    case .sayHowBad: "Say how bad it is first: a digit, or x for 10."
    case .nothingRecords: "Nothing here can be recorded; mark a place on the body first."
    case .onlyDigitsThere: "A digit says how bad it is there; Space leaves the place out."
    case .noDigitThere: "No number belongs there; ↑ and ↓ lead to those that have one."
    case .recorded(let entry): "Recorded: \(entry). u takes it back, r adds to it."
    case .recordedBriefly: "Recorded. u takes it back, r adds to it."
    case .changedBriefly: "Changed. u takes the change back."
    case .changed(let entry): "Changed: \(entry). u takes the change back."
    case .deleted(let entry): "Deleted: \(entry). u brings it back."
    case .undone(let entry): "Taken back: \(entry)."
    case .thereAgain(let entry): "There again: \(entry)."
    case .takenBack(let count): "Taken back: \(count == 1 ? "1 entry" : "\(count) entries")."
    case .nothingToUndo: "Nothing is left to take back."
    case .nothingUndoneHere:
      "Nothing was recorded since bodymap was opened. In the journal (J) u takes back what was done last."
    case .offer: "r and a digit record it; q: no"
    case .offerElsewhere: "r and a digit record how it is"

    case .pain(let place, let intensity): "\(place) \(intensity)"
    case .andMore(let place, let count): "\(place) +\(count)"
    case .treated(let point, let before, let after):
      [point, change(before, after)].compactMap { $0 }.joined(separator: ", ")
    case .beforeAfter(let before, let after): change(before, after) ?? ""
    case .state(let isActive): isActive ? "active: it is the pain" : "latent: tender, not the pain"
    case .helped(let words): "helped: \(words.joined(separator: ", "))"
    case .keptPlans(let names): "plan kept: \(names.joined(separator: ", "))"
    case .symptoms(let names): "with \(listed(names))"
    case .note(let note): "“\(note)”"
    case .wasChanged(let day): "changed \(day)"
    case .onlyNote: "a note"

    case .title: "Your journal"
    case .part(.entries): "Entries"
    case .part(.trend): "Trend"
    case .part(.bodies): "The body over time"
    case .part(.helped): "What helped"
    case .partHint: "Tab: the next of Entries, Trend, The body over time, What helped."
    case .period(nil): "all that was recorded"
    case .period(let count?): count == 1 ? "today" : "the last \(count) days"
    case .everything: "All places"
    case .pressed(let muscle): "\(muscle), pressed"
    case .scope(let subject, let period, let count, let isMore):
      "\(subject), \(period): \(isMore ? "more than " : "")\(count == 1 ? "1 entry" : "\(grouped(count)) entries")."
    case .nothingRecorded:
      "Nothing has been recorded yet. r on the body, on a muscle's page or after a release records how it is."
    case .nothingInPeriod: "Nothing was recorded here. - takes a longer time, ] another place."
    case .entryHint: "Enter changes it, x deletes it."
    case .day(let day, let isToday):
      "\(weekday(day)) \(day.day) \(month(day)) \(day.year)\(isToday ? ", today" : "")"
    case .shortDay(let day): "\(day.day) \(month(day).prefix(3))"
    case .days(let first, let last): first == last ? first : "\(first) to \(last)"
    case .time(let hour, let minute): "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    case .noOtherSubject: "Nothing else was recorded in this time; - takes a longer one."
    case .longestPeriod: "This is all that was ever recorded."
    case .shortestPeriod: "A week is the shortest time."
    case .noEntry: "There is no entry to do that to."
    case .alsoPlain: "Type n for the next part."

    case .trendOf(let place): place
    case .noTrend: "No place has been recorded in this time, so there is no trend."
    case .tooFew(let days, let needed):
      "Too little to tell yet: \(days == 1 ? "1 day is" : "\(days) days are") recorded, and it takes \(needed)."
    case .change(let earlier, let later, let days, let matters):
      trend(tenths(earlier), tenths(later), isUp: later > earlier, days, matters)
    case .rule:
      "A change matters from 2 points or 30 % on, whichever comes first, and from 1 point at the least (Farrar and others, 2001)."
    case .compared(let count): "Compared are the first \(count) and the last \(count) days that were recorded."
    case .goal(let value): "\(tenths(value)): from here down it matters"
    case .axis: "from 0 to 10"
    case .dayMean(let day, let mean, let worst, let count):
      "\(day): \(tenths(mean))" + (count > 1 ? ", worst \(worst), \(count) times" : "")
    case .chartLegend: "bars: the mean of a day"

    case .early: "Then"
    case .late: "Now"
    case .came: "What came"
    case .went: "What went"
    case .stronger: "Stronger"
    case .weaker: "Weaker"
    case .alike: "Much the same"
    case .placeMean(let place, let mean): "\(place): \(tenths(mean))"
    case .placeFromTo(let place, let from, let to): "\(place): from \(tenths(from)) to \(tenths(to))"
    case .nothingThen: "nothing recorded"
    case .mild: "mild"
    case .moderate: "moderate"
    case .severe: "severe"
    case .bodyLegend: "The numbers are the means of the days; a change counts as in the trend."

    case .whatWasPressed: "What was pressed"
    case .whatHelped: "What helped, in your words"
    case .plansKept: "Plans kept"
    case .outcome(let count, let counted, let before, let after): outcome(count, counted, before, after)
    case .outcomeBriefly(let before, let after): "\(tenths(before)) to \(tenths(after))"
    case .noCause:
      "The numbers say what came before and after; that the one caused the other nobody can tell from them."
    case .timesSaid(let count): count == 1 ? "once" : "\(count) times"
    case .keptDays(let count, let all): "kept on \(count) of \(all) days"
    case .dosesDone(let count): count == 1 ? "pressed once" : "pressed \(count) times"
    case .dosesPerDay(let perDay, let planned):
      "\(tenths(perDay)) a day" + (planned.map { "; the plan says \($0)" } ?? "")
    case .dosesBriefly(let perDay, let planned): "\(tenths(perDay)) of \(planned) a day"

    case .reportTitle: "Pain and what was done about it"
    case .reportDates(let first, let last, let count):
      "\(first) to \(last) · \(count == 1 ? "1 entry" : "\(count) entries")"
    case .reportEarly(let days): "The first days: \(days)"
    case .reportLate(let days): "The last days: \(days)"
    case .reportFigure(let days): days
    case .reportMild: "mild: below 4"
    case .reportModerate: "moderate: from 4"
    case .reportSevere: "severe: from 7"
    case .reportNumbers: "The numbers are means: 0 is no pain, 10 the worst one can think of."
    case .reportName: "Name:"
    case .reportPressed: "Pressed by the person, and the mean pain before and after"
    case .reportSymptoms(let symptoms):
      "Symptoms, and how often they were recorded: \(symptoms.joined(separator: ", "))."
    case .reportKept(let plans): "Plans: \(plans.joined(separator: "; "))."
    case .reportMore(let count): "and \(count) more"
    case .reportFront: "front"
    case .reportBack: "back"
    case .columnHelped: "Helped, in the person's words, and how often"
    case .noConverter(let names):
      "For PDF one of these programs has to be installed: \(names.joined(separator: ", ")). --format html writes the same page, which any browser prints."
    case .pdfNeedsAFile:
      "PDF is written into a file: say its name, as in 'bodymap journal export --format pdf neck.pdf'."
    case .converterFailed(let name): "\(name) could not turn the page into PDF; --format html writes the same page."
    case .reportSigns: "To be ruled out in these places"
    case .reportTried: "What was tried"
    case .reportNotes: "Notes"
    case .reportPlaces: "Places"
    case .reportSigned: "Recorded by the person with bodymap, which informs and does not diagnose."
    case .columnDay: "Day"
    case .columnMean: "Mean"
    case .columnWorst: "Worst"
    case .columnTimes: "Times"
    case .columnPlace: "Place"
    case .columnMuscle: "Muscle"
    case .columnBefore: "Before"
    case .columnAfter: "After"
    case .reportNothing: "Nothing was recorded in this time."
    }
  }

  /// "from 6 to 3", "now 3", "before 6"; nil where neither was said.
  private static func change(_ before: Int?, _ after: Int?) -> String? {
    switch (before, after) {
    case (let before?, let after?): "from \(before) to \(after)"
    case (let before?, nil): "\(before) before"
    case (nil, let after?): "\(after) afterwards"
    case (nil, nil): nil
    }
  }

  private static func trend(_ earlier: String, _ later: String, isUp: Bool, _ days: Int, _ matters: Bool) -> String {
    let time = days == 1 ? "1 day" : "\(days) days"
    guard earlier != later else { return "At \(later), as \(time) before: no change that matters yet." }
    return "\(isUp ? "Up" : "Down") from \(earlier) to \(later) in \(time): "
      + (matters ? "a change that matters." : "no change that matters yet.")
  }

  private static func outcome(_ count: Int, _ counted: Int, _ before: Double?, _ after: Double?) -> String {
    let times = count == 1 ? "once" : "\(count) times"
    guard counted > 0, let before, let after else { return "\(times), without a number before and after" }
    let told = counted == count ? "" : ", told \(counted) times"
    return "from \(tenths(before)) to \(tenths(after)) (n = \(count)\(told))"
  }

  /// A number that is read more easily: "10,000".
  static func grouped(_ count: Int) -> String {
    guard count >= 10_000 else { return "\(count)" }
    return "\(count / 1000)," + "\(1000 + count % 1000)".dropFirst()
  }

  /// A number with one digit after the point at most: "6", "6.3".
  public static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    return tenths < 0 ? "-" + whole : whole
  }

  private static func weekday(_ day: JournalWords.WrittenDay) -> String {
    let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    return names[max(0, min(6, day.weekday - 1))]
  }

  private static func month(_ day: JournalWords.WrittenDay) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return names[max(0, min(11, day.month - 1))]
  }
}

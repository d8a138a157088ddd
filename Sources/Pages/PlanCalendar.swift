import Atlas
import Text

/// A plan as a calendar file (RFC 5545): releases, breaks, and a day to see whether it is better.
public struct PlanCalendar: Sendable {
  /// How many days a plan runs before it is looked at again.
  public static let days = 14

  private let plan: Plan
  private let atlas: Atlas
  private let start: Day
  private let stamp: String
  private let say: Catalog

  /// A calendar from a day on; `stamp` is the moment it is made, in UTC, as `20261126T101500Z`.
  public init(_ plan: Plan, from start: Day, stamp: String, in atlas: Atlas, _ say: Catalog) {
    self.plan = plan
    self.atlas = atlas
    self.start = start
    self.stamp = stamp
    self.say = say
  }

  /// The whole file.
  public var text: String {
    let head = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine("PRODID", "-//bodymap//plan//EN"), CalendarLine("CALSCALE", "GREGORIAN"),
    ]
    let lines = head + releases + breaks + check + [CalendarLine("END", "VCALENDAR")]
    return lines.map(\.folded).joined()
  }

  private var releases: [CalendarLine] {
    zip(plan.parts, plan.times).flatMap { part, times in
      let now = part.now
      let dose = now.dose(say)
      // What has to be known before anybody presses comes first, as everywhere.
      let words = Array(part.text.cautions) + [now.place.capitalizedFirst + ".", now.position]
      let text = words + [dose.capitalizedFirst + "."] + now.then + now.stop
      let seconds = max(60, (now.hold ?? 0) * (now.repeats ?? 1) + (now.rest ?? 0) * ((now.repeats ?? 1) - 1))
      return times.enumerated().flatMap { number, time in
        event(
          "release-\(part.muscle.id)\(part.side.map { "-\($0.rawValue)" } ?? "")-\(number + 1)", on: start, at: time,
          lasts: "PT\((seconds + 59) / 60)M", rule: "FREQ=DAILY;COUNT=\(Self.days)",
          say(.plan(.release(part.name(say)))), text.joined(separator: "\n"))
      }
    }
  }

  /// On weekdays from nine to seventeen o'clock, as often as the chapter says. Each has an event of its own, for many
  /// calendars do not repeat one within a day.
  private var breaks: [CalendarLine] {
    guard let (minutes, words) = atlas.breakRule else { return [] }
    return stride(from: 9 * 60 + minutes, through: 17 * 60, by: minutes).flatMap { time in
      event(
        "break-\(time)", on: start.orMonday, at: Plan.Time(minutes: time), lasts: "PT1M",
        rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10", say(.plan(.aBreak)), words)
    }
  }

  /// The day on which it has to be better, in the words of the muscles' pages.
  private var check: [CalendarLine] {
    let words = plan.parts.map { "\($0.name(say)): \($0.givingUp.joined(separator: " "))" }
    return event(
      "check", on: start.later(by: Self.days), at: nil, lasts: "P1D", rule: nil, say(.plan(.noBetter)),
      words.joined(separator: "\n"))
  }

  private func event(
    _ id: String, on day: Day, at time: Plan.Time?, lasts: String, rule: String?, _ title: String, _ words: String
  ) -> [CalendarLine] {
    let muscles = plan.parts.map(\.muscle.id).joined(separator: "-")
    let begin = time.map { CalendarLine("DTSTART", "\(day.compact)T\($0.compact)") }
    return [
      CalendarLine("BEGIN", "VEVENT"), CalendarLine("UID", "\(id)-\(muscles)-\(start.compact)@bodymap"),
      CalendarLine("DTSTAMP", stamp), begin ?? CalendarLine("DTSTART;VALUE=DATE", day.compact),
      CalendarLine("DURATION", lasts),
    ] + (rule.map { [CalendarLine("RRULE", $0)] } ?? []) + [
      CalendarLine("SUMMARY", words: title), CalendarLine("DESCRIPTION", words: words),
      CalendarLine("TRANSP", "TRANSPARENT"), CalendarLine("BEGIN", "VALARM"), CalendarLine("ACTION", "DISPLAY"),
      // A day begins at midnight; its alarm is at nine.
      CalendarLine("DESCRIPTION", words: title), CalendarLine("TRIGGER", time == nil ? "PT9H" : "PT0S"),
      CalendarLine("END", "VALARM"), CalendarLine("END", "VEVENT"),
    ]
  }
}

extension Atlas {
  /// How many minutes lie between two breaks, and what to do in one, as the chapter on breaks says it: its first item that
  /// begins with "Every … minutes".
  var breakRule: (minutes: Int, words: String)? {
    guard let chapter = chapter("breaks") else { return nil }
    for block in Document(markdown: markdown(of: chapter)).blocks where block.text.hasPrefix("Every ") {
      let words = block.text.split(separator: " ", maxSplits: 3)
      guard words.count == 4, words[2].hasPrefix("minutes"), let minutes = Int(words[1]), minutes >= 10 else {
        continue
      }
      return (minutes, block.text)
    }
    return nil
  }
}

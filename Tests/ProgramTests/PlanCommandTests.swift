import Foundation
import TestSupport
import Testing

/// `bodymap plan` in its four formats.
@Suite struct PlanCommandTests {
  @Test(arguments: [
    (["trapezius", "--side", "left"], "Plan: Trapezius, your LEFT"),
    (["levator", "scapulae"], "Plan: Levator scapulae"),
    (["trapezius", "infraspinatus", "--format", "markdown"], "# Plan: Trapezius; Infraspinatus\n"),
    (["pectineus"], "What helps instead of pressing"),
  ])
  func answersAsText(arguments: [String], expected: String) throws {
    let output = try Program.run(["plan"] + arguments)
    #expect(output.status == 0 && output.text.contains(expected), "\(output.errors)")
  }

  @Test func answersAsJSON() throws {
    let arguments = ["plan", "trapezius", "pectineus", "--format", "json"]
    let answer = try #require(try Program.run(arguments).json as? [String: Any])
    let muscles = try #require(answer["muscles"] as? [[String: Any]])
    #expect((muscles[0]["release"] as? [String: Any])?["per_day"] as? Int == 6 && muscles[0]["side"] is NSNull)
    #expect(muscles[1]["release"] is NSNull && muscles[1]["instead"] is String)
    #expect(
      Set(try #require(answer["changes"] as? [String: [String]]).keys)
        == ["desk", "lifting", "sleep", "stress", "breaks", "other"])
    #expect((answer["chapters"] as? [String])?.first == "desk" && answer["red_flags"] is [[String: Any]])
  }

  @Test(arguments: [
    (["trapezios"], "no muscle 'trapezios'; did you mean trapezius?"),
    (["soleus", "--start", "2026-02-30"], "is no day"),
    (["soleus", "--side", "midline"], "left or right"), ([], "<muscles>"),
  ])
  func wrongWordsExitWith64(arguments: [String], message: String) throws {
    let output = try Program.run(["plan"] + arguments)
    #expect(output.status == 64 && output.text.isEmpty && output.errors.contains(message), "\(output.errors)")
  }

  /// A kept parser reads the file: python3-icalendar, which `.ci/dependencies test` installs.
  @Test func aCalendarProgramOpensTheCalendar() throws {
    let arguments = ["plan", "trapezius", "pectineus", "--format", "ics", "--start", "2026-11-28"]
    let file = try ScratchFolder()
    let text = try Program.run(arguments).text
    try file.write("plan.ics", text)
    #expect(text.utf8.filter { $0 == 10 }.count == text.utf8.filter { $0 == 13 }.count)
    let script = """
      import icalendar, sys
      events = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')
      uids = [str(e['UID']) for e in events]
      assert len(set(uids)) == len(uids)
      assert all(not e.errors and e.walk('VALARM') and e['DTSTAMP'] for e in events)
      print(*[sum(u.startswith(k) for u in uids) for k in ('release-trapezius', 'release-pectineus', 'break', 'check')])
      print(min(e['DTSTART'].dt.strftime('%F') for e in events if e['UID'].startswith('break')))
      print([e['DTSTART'].dt.isoformat() for e in events if e['UID'].startswith('check')][0])
      """
    let read = try Program.execute("/usr/bin/python3", ["-c", script, "\(file.path)/plan.ics"])
    #expect(read.text == "6 0 16 1\n2026-11-30\n2026-12-12\n", "python3-icalendar is needed: \(read.errors)")
  }
}

import Atlas
import Figure
import Journal
import TestSupport

/// An evening in November, an hour east of Greenwich.
let evening = Moment(milliseconds: 1_795_806_000_000, offset: 60)

extension Moment {
  /// So many days later.
  func later(days: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(days) * 86_400_000, offset: offset) }
}

extension Entry {
  /// An entry with all that an entry can have.
  static func full(_ id: String = "00000000-0000-4000-8000-000000000001", at moment: Moment = evening) -> Entry {
    Entry(
      id: id, at: moment,
      pains: [Pain(area: "back-of-neck", side: .left, intensity: 6)!, Pain(area: "temple", side: nil, intensity: 0)!],
      treatment: Treatment(muscle: "trapezius", point: "1", side: .left, before: 6, after: 3, state: .active),
      symptoms: ["dizziness"], helped: ["heat", "the towel roll"], kept: ["levator-scapulae"],
      note: "a \"long\" day,\nand cold\r\n\u{202E}\u{1B}[31m")
  }

  /// How bad it was in one place.
  static func pain(_ intensity: Int, _ area: String = "back-of-neck", _ side: Side? = .left, at moment: Moment) -> Entry
  {
    Entry(id: newID(), at: moment, pains: [Pain(area: area, side: side, intensity: intensity)!])
  }
}

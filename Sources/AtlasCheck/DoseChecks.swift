import Atlas
import AtlasSource

/// What a symptom or a condition asks of a point, held against the page of the muscle.
///
/// Who has the complaint is no harder than who has the muscle alone: the page of the muscle has the rule, the other page
/// may ask for less. And a point lies at one distance from its landmark, whoever tells it: "three fingers" on one page and
/// "four" on the other once put a thumb on the nerve below the knee.
extension PressingChecks {
  mutating func checkDose(of now: Now, against own: Now, of muscle: Muscle, _ file: String) {
    guard let id = now.point, let index = muscle.points.firstIndex(where: { $0.id == id }) else { return }
    let path = ValuePath("now")
    if id == own.point {
      if let most = own.pressure?.upperBound, let pressure = now.pressure?.upperBound, pressure > most {
        reporter.report(
          file, path["pressure"],
          "point \(id) of '\(muscle.id)' is pressed up to \(pressure) of 10, on its own page up to \(most)")
      }
      if let most = own.hold, let hold = now.hold, hold > most {
        reporter.report(
          file, path["hold"], "point \(id) of '\(muscle.id)' is held for \(hold) seconds, on its own page for \(most)")
      }
    }
    let words = atlas.text(of: muscle).points[index]
    let told = [words.find, words.care, id == own.point ? own.place : nil].compactMap { $0 }
    let known = Set(told.flatMap(Self.fingers))
    for count in Self.fingers(in: now.place) where !known.contains(count) {
      reporter.report(
        file, path["where"], "'\(count) fingers', and the page of '\(muscle.id)' tells no such distance for point \(id)"
      )
    }
  }

  /// The numbers of fingers' breadths in a text, of a range the last one: "two to three fingers" is 3.
  static func fingers(in text: String) -> [Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).compactMap { number, unit in
      unit.hasPrefix("finger") ? Int(number) ?? numbers[String(number)] : nil
    }
  }

  private static let numbers = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
}

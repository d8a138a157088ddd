import Atlas
import AtlasSource
import Text

/// Holds the pages of muscles and complaints against the list of words: what they do not say, and what a stretch must say.
enum WordingChecks {
  /// All that the list of a folder says of an atlas from it.
  static func report(of atlas: Atlas, in folder: AssetsFolder) -> Report {
    let (wording, report) = Wording.read(folder)
    var reporter = Reporter(folder)
    reporter.add(report)
    for (index, muscle) in atlas.muscles.enumerated() {
      for text in atlas.texts(of: .muscle(index)) where [.sentence, .warning, .partName].contains(text.role) {
        for phrase in wording.found(in: text.text, at: .pages) + wording.found(in: text.text, at: .muscles) {
          reporter.report(text.file, text.path, refusal(of: phrase))
        }
      }
      check(muscle, atlas.text(of: muscle), wording, &reporter)
    }
    for kind in Complaint.Kind.allCases {
      for text in atlas.complaints(kind).indices.flatMap({ atlas.texts(of: .complaint(kind, $0)) })
      where [.sentence, .warning, .partName].contains(text.role) {
        for phrase in wording.found(in: text.text, at: .pages) {
          reporter.report(text.file, text.path, refusal(of: phrase))
        }
      }
    }
    return reporter.problems
  }

  private static func check(_ muscle: Muscle, _ text: MuscleText, _ wording: Wording, _ reporter: inout Reporter) {
    let file = AssetFile.muscle(muscle.id)
    for (index, point) in muscle.points.enumerated() where point.press == .never {
      let path = ValuePath("points")[index]["find"]
      for phrase in wording.found(in: text.points[index].find, at: .nobodyPresses) {
        reporter.report(file, path, "nobody presses this point; \(refusal(of: phrase))")
      }
    }
    let stretch = text.stretch.joined(separator: " ")
    for (place, what) in [(Wording.Place.howLong, "how long it is held"), (.howOften, "how often it is done")]
    where !stretch.isEmpty && !wording.isMet(by: stretch, at: place) {
      reporter.report(file, ValuePath("stretch"), "the stretch does not say \(what)")
    }
  }

  private static func refusal(of phrase: Wording.Phrase) -> String {
    "'\(phrase.words.joined(separator: " "))' is not said here; say: \(phrase.instead)"
  }
}

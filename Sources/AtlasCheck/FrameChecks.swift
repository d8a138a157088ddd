import Atlas
import AtlasSource

/// The check of the frames in the chapters: what a red flag says already, a frame leaves to it, so that a warning has the
/// same words everywhere and is mended in one place.
struct FrameChecks {
  private let atlas: Atlas
  private var reporter: Reporter
  /// The words of each sign that somebody has to see, without those that every warning has.
  private let signs: [(id: String, words: Set<Substring>)]

  /// How much of a red flag a frame may say in words of its own.
  private static let share = 0.6
  /// A chapter that lists all red flags may speak of each.
  private static let listing = "safety"
  private static let common: Set<Substring> = [
    "a", "after", "an", "and", "any", "are", "as", "at", "be", "by", "call", "do", "doctor", "for", "from", "go",
    "help",
    "hospital", "if", "in", "is", "it", "no", "not", "now", "of", "on", "one", "or", "press", "see", "seen", "than",
    "that",
    "the", "this", "to", "today", "too", "week", "when", "with", "you", "your",
  ]

  /// What was found.
  var problems: Report { reporter.problems }

  /// Checks of the chapters of an atlas that came from a folder.
  init(_ atlas: Atlas, in folder: AssetsFolder) {
    self.atlas = atlas
    reporter = Reporter(folder)
    signs = atlas.redFlags.filter { $0.level != .ask }.map { ($0.id, Self.words(of: $0.text)) }
  }

  /// Checks all chapters.
  mutating func check() {
    for chapter in atlas.chapters where chapter.id != Self.listing {
      var frame = (line: 0, text: "")
      let lines = chapter.markdown.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()]
      for (number, line) in lines.enumerated() {
        if line.hasPrefix(">") {
          if frame.text.isEmpty { frame.line = number + 1 }
          frame.text += line.dropFirst() + " "
        } else if !frame.text.isEmpty {
          check(frame.text, AssetFile.chapter(chapter.id), line: frame.line)
          frame.text = ""
        }
      }
    }
  }

  private mutating func check(_ text: String, _ file: String, line: Int) {
    let said = Self.words(of: text)
    for sign in signs where Double(sign.words.intersection(said).count) >= Self.share * Double(sign.words.count) {
      reporter.report(
        file, line: line,
        "this frame says what the red flag '\(sign.id)' says; leave it to '<!-- red-flag: \(sign.id) -->' below the frame"
      )
    }
  }

  private static func words(of text: String) -> Set<Substring> {
    Set(Substring(text.lowercased()).split { !$0.isLetter }).subtracting(common)
  }
}

import Atlas
import AtlasSource

/// The checks of style, which `bodymap check` makes and the program at its start does not: texts short enough to be
/// read in pain, in plain words, and none of them copied from a neighbour.
struct ProseChecks {
  /// The most words a sentence of a muscle, a symptom or a condition may have.
  static let longestSentence = 32
  /// The most words a sentence of the guide may have, where a source may stand in brackets.
  static let longestGuideSentence = 40
  /// The highest school year that a page may ask for.
  static let highestGrade = 9.0
  /// The fewest words of a sentence that is worth being one's own.
  private static let shortestOwn = 6

  private var reporter: Reporter

  /// What was found.
  var problems: Report { reporter.problems }

  /// Checks of the texts that came from a folder.
  init(_ folder: AssetsFolder) { reporter = Reporter(folder) }

  /// Checks every text of an atlas.
  mutating func check(_ atlas: Atlas) {
    var pages: [String: [ItemText]] = [:]
    for item in atlas.items {
      for text in atlas.texts(of: item) where [.sentence, .warning, .chapter].contains(text.role) {
        pages[text.file, default: []].append(text)
      }
    }
    var owners: [String: Owners] = [:]
    for (file, texts) in pages.sorted(by: { $0.key < $1.key }) {
      checkPage(file, texts.flatMap(Self.passages), &owners[Self.kind(of: file), default: [:]])
    }
    checkReach(atlas)
  }

  /// A sentence or a paragraph, and where it stands.
  private struct Passage {
    let place: Place
    let text: String
    /// Whether no other file may say it.
    var isOwn = true

    enum Place {
      case path(ValuePath)
      case line(Int)
    }
  }

  /// Which file a sentence stands in.
  private typealias Owners = [String: String]

  private static func passages(of text: ItemText) -> [Passage] {
    guard text.role == .chapter else {
      return [Passage(place: .path(text.path), text: text.text, isOwn: text.role != .warning)]
    }
    return Prose.paragraphs(of: text.text).map { Passage(place: .line($0.line), text: $0.text) }
  }

  /// What a file is compared with: the same words may stand in a chapter and with a muscle, but not with two muscles.
  private static func kind(of file: String) -> String {
    let folder = file.split(separator: "/").first.map(String.init) ?? ""
    return folder == Complaint.Kind.symptom.folder ? Complaint.Kind.condition.folder : folder
  }

  private mutating func checkPage(_ file: String, _ passages: [Passage], _ owners: inout Owners) {
    var all: [String] = []
    for passage in passages {
      let most = if case .line = passage.place { Self.longestGuideSentence } else { Self.longestSentence }
      let sentences = Prose([passage.text]).sentences
      all += sentences
      for sentence in sentences {
        let words = WordRule.read.words(of: sentence)
        if words.count > most {
          report(file, passage.place, "a sentence has \(words.count) words; expected at most \(most)")
        }
        if passage.isOwn, let other = claim(words, of: sentence, for: file, &owners) {
          report(
            file, passage.place,
            "the sentence '\(shortened(sentence))' stands in \(other) too; say it in words of its own")
        }
      }
    }
    let grade = Prose(sentences: all).grade
    if grade > Self.highestGrade { report(file, .line(1), hard(grade)) }
  }

  private mutating func report(_ file: String, _ place: Passage.Place, _ message: String) {
    switch place {
    case .path(let path): reporter.report(file, path, message)
    case .line(let line): reporter.report(file, line: line, message)
    }
  }

  /// Every area is reached by a muscle, so that no question about pain goes unanswered.
  private mutating func checkReach(_ atlas: Atlas) {
    for (r, region) in atlas.regions.enumerated() {
      for (a, area) in region.areas.enumerated() where atlas.muscles(sendingPainTo: [area.id]).isEmpty {
        reporter.report(
          AssetFile.areas, ValuePath("regions")[r]["areas"][a],
          "no trigger point sends pain to '\(area.id)'")
      }
    }
  }

  /// The file in which a sentence stands already, or nil and it is this file's.
  private func claim(
    _ words: [String], of sentence: String, for file: String, _ owners: inout Owners
  ) -> String? {
    // A source in brackets may be named as often as it is used.
    let isSource = sentence.hasPrefix("(") || sentence.hasPrefix("[")

    guard words.count >= Self.shortestOwn, !isSource else { return nil }
    let key = words.joined(separator: " ").lowercased()
    if let other = owners[key], other != file { return other }
    owners[key] = file
    return nil
  }

  private func shortened(_ sentence: String) -> String {
    sentence.count > 60 ? sentence.prefix(57) + "..." : sentence
  }

  private func hard(_ grade: Double) -> String {
    let tenths = Int((grade * 10).rounded())
    return "the page reads like school year \(tenths / 10).\(tenths % 10) (Flesch-Kincaid); expected "
      + "\(Int(Self.highestGrade)) at most: shorter sentences, plainer words"
  }
}

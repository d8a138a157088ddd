import Atlas
import Figure
import Text

/// Holds the parts of an atlas against each other: that ids exist, that both ways agree, that spots lie where they say.
/// No file alone can show it, and without it the program would be wrong.
struct ReferenceChecks {
  let atlas: Atlas
  /// Ids whose files are broken: what names them is not to blame.
  let unread: Set<String>
  var reporter: Reporter

  /// All that is wrong between the parts of an atlas from a folder.
  static func report(of atlas: Atlas, in folder: AssetsFolder, unread: Set<String>) -> Report {
    let blank = ReferenceChecks(atlas: atlas, unread: unread, reporter: Reporter(folder))
    var checks = blank
    checks.checkParts()
    checks.checkDangers()
    checks.checkRedFlags()
    checks.checkRegions()
    checks.checkNeighbours()
    for plate in Plate.allCases { checks.checkFigure(plate) }
    // The muscles are most of the work: each is checked by checks of its own that have said nothing yet.
    for found in Processors.map(
      atlas.muscles,
      { muscle -> Report in
        var checks = blank
        checks.check(muscle)
        return checks.reporter.problems
      })
    { checks.reporter.add(found) }
    checks.checkCirclesOfKeys()
    for kind in Complaint.Kind.allCases {
      for complaint in atlas.complaints(kind) { checks.check(complaint, AssetFile.complaint(kind, complaint.id)) }
    }
    for chapter in atlas.chapters {
      checks.checkText(of: chapter)
      checks.checkLists(of: chapter)
    }
    checks.checkThesaurus()
    return checks.reporter.problems
  }

  /// A chapter says something below its title: one that was emptied by mistake may be the one on safety.
  private mutating func checkText(of chapter: Chapter) {
    var isHeading = false
    for byte in chapter.markdown.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): isHeading = false
      case _ where isHeading, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "#"): isHeading = true
      default: return
      }
    }
    reporter.report(AssetFile.chapter(chapter.id), line: 1, "the chapter is empty; \(Self.needsSentence)")
  }

  /// What the words of the thesaurus lead to is there.
  private mutating func checkThesaurus() {
    let leads = atlas.leads
    for kind in Thesaurus.Kind.allCases {
      for (index, sense) in atlas.thesaurus.senses.filter({ $0.kind == kind }).enumerated() {
        let path = ValuePath(kind.rawValue)[index]
        if sense.words.isEmpty { reporter.report(AssetFile.thesaurus, path["words"], "at least one word is needed") }
        for (place, id) in sense.leads.enumerated() where leads[id] == nil && !unread.contains(id) {
          reporter.report(
            AssetFile.thesaurus, path["leads"][place],
            "it leads to '\(id.quoted)', which is no area, muscle, symptom, condition or chapter"
              + id.guess(among: leads.keys.sorted()))
        }
      }
    }
  }

  private mutating func check(_ complaint: Complaint, _ file: String) {
    let prose = [
      ("summary", complaint.summary), ("also", complaint.also), ("sources", Lines(complaint.sources)),
    ]
    for (key, lines) in prose where lines.isEmpty { reporter.report(file, ValuePath(key), Self.needsSentence) }
    for (index, id) in complaint.areas.enumerated() { checkArea(id, file, ValuePath("areas")[index]) }
    checkRedFlags(complaint.redFlags, file, ValuePath("red_flags"))
    if complaint.redFlags.isEmpty, complaint.areas.isEmpty {
      reporter.report(file, ValuePath(), "at least one red flag is needed")
    }
    check(complaint.now, of: complaint, file)
    for (index, muscle) in complaint.muscles.enumerated() {
      let path = ValuePath("muscles")[index]
      checkMuscle(muscle.id, file, path["id"])
      if complaint.muscles[..<index].contains(where: { $0.id == muscle.id }) {
        reporter.report(file, path, "the muscle '\(muscle.id)' is named twice")
      }
    }
  }

  static let needsSentence = "at least one sentence is needed"

  mutating func checkRegion(_ id: String, _ file: String, _ path: ValuePath) {
    if !atlas.knows(.region, id) { reporter.report(file, path, Self.unknown("region", id, atlas.regions.map(\.id))) }
  }

  mutating func checkArea(_ id: String, _ file: String, _ path: ValuePath) {
    if !atlas.knows(.area, id) { reporter.report(file, path, Self.unknown("area", id, atlas.areas.map(\.id))) }
  }

  /// `other` is the muscle that must not name itself.
  mutating func checkMuscle(_ id: String, other: String? = nil, _ file: String, _ path: ValuePath) {
    guard !atlas.knows(.muscle, id) && !unread.contains(id) || id == other else { return }
    let kind = other == nil ? "muscle" : "other muscle"
    reporter.report(file, path, Self.unknown(kind, id, atlas.muscles.map(\.id).filter { $0 != other }))
  }

  mutating func checkChapter(_ id: String, _ file: String, _ path: ValuePath) {
    if atlas.knows(.chapter, id) || unread.contains(id) { return }
    reporter.report(file, path, Self.unknown("chapter", id, atlas.chapters.map(\.id)))
  }

  static func unknown(_ kind: String, _ id: String, _ known: [String]) -> String {
    "there is no \(kind) '\(id.quoted)'\(id.guess(among: known))"
  }
}

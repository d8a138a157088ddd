import Atlas

/// What must hold between the red flags and those that name them: a warning that is lost is a danger.
extension ReferenceChecks {
  mutating func checkRedFlags() {
    let file = AssetFile.redFlags
    for (index, flag) in atlas.redFlags.enumerated() {
      let path = ValuePath("flags")[index]
      if atlas.redFlags[..<index].contains(where: { $0.id == flag.id }) {
        reporter.report(file, path["id"], "the red flag '\(flag.id)' is listed twice")
      }
      if flag.words.isEmpty { reporter.report(file, path["words"], "at least one phrase is needed") }
      for (number, phrase) in flag.words.enumerated() where phrase.folded.isEmpty {
        reporter.report(file, path["words"][number], "the phrase has no letters")
      }
    }
  }

  /// The ids that something names: each known, and none twice.
  mutating func checkRedFlags(_ ids: [String], _ file: String, _ path: ValuePath) {
    for (index, id) in ids.enumerated() {
      if atlas.redFlag(id) == nil, !unread.contains(id) {
        reporter.report(file, path[index], Self.unknown("red flag", id, atlas.redFlags.map(\.id)))
      }
      if ids[..<index].contains(id) { reporter.report(file, path[index], "the red flag '\(id)' is named twice") }
    }
  }

  /// The lines of a chapter that stand for the red flags of a level, or for some by their ids.
  mutating func checkLists(of chapter: Chapter) {
    // Nearly no chapter has such a line, and to take all of them apart would cost a third of the start.
    guard chapter.markdown.utf8.contains(UInt8(ascii: "<")) else { return }
    for (number, line) in chapter.markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for id in Chapter.framedFlags(in: line) ?? [] where atlas.redFlag(id) == nil && !unread.contains(id) {
        reporter.report(
          AssetFile.chapter(chapter.id), line: number + 1, Self.unknown("red flag", id, atlas.redFlags.map(\.id)))
      }
      guard let word = Chapter.listedLevel(in: line), RedFlag.Level(rawValue: word) == nil else { continue }
      let levels = RedFlag.Level.allCases.map(\.rawValue)
      reporter.report(
        AssetFile.chapter(chapter.id), line: number + 1,
        "there is no level '\(word.quoted)' of red flags; expected one of \(levels.joined(separator: ", "))")
    }
  }
}

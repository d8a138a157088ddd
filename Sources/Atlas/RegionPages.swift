/// The prevention pages of the regions: what their muscles say, put together when it is read.
extension Atlas {
  /// The id of a region's page in the guide.
  public func preventionChapter(of region: String) -> String { Self.pagePrefix + region }

  private static let pagePrefix = "prevent-"
  /// How many muscles are quoted; the others are named.
  private static let quoted = 8

  /// The pages as chapters, without their text.
  package static func regionChapters(_ regions: [Region]) -> [Chapter] {
    regions.map {
      Chapter(
        id: pagePrefix + $0.id, title: "Prevention: \($0.name.lowercasedFirst)", part: .regions,
        aliases: ["prevention \($0.name.lowercased())", "prevent \($0.name.lowercased()) pain"], markdown: "")
    }
  }

  /// The text of a chapter: as its file has it, or of a region's page what the muscles say that send pain there.
  public func markdown(of chapter: Chapter) -> String {
    guard chapter.part == .regions, let region = region(String(chapter.id.dropFirst(Self.pagePrefix.count))) else {
      return chapter.markdown
    }
    let suspects = muscles(sendingPainTo: region.areas.map(\.id)).filter { $0.referral == .essential }
    var text = "# \(chapter.title)\n\n"
    if let alert = region.alert { text += "> \(alert)\n\n" }
    text += "What follows is said by the muscles that send pain here, the likeliest first. Begin with the ones whose "
    text += "points you know to be tender, and change one thing at a time. [tradition]\n\n"
    for suspect in suspects.prefix(Self.quoted) {
      text += "## \(suspect.muscle.name)\n\n"
      text += self.text(of: suspect.muscle).prevent.map { "- \($0)\n" }.joined() + "\n"
    }
    let others = suspects.dropFirst(Self.quoted).map(\.muscle.name.lowercasedFirst)
    if !others.isEmpty { text += "## Also worth a look\n\n\(others.listed.capitalizedFirst).\n\n" }
    if let habits = self.chapter(region.chapter) {
      text += "## The habits behind them\n\nThe chapter that fits best: *\(habits.title)*.\n"
    }
    return text
  }
}

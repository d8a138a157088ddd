import Atlas
import Pages
import TestSupport
import Testing
import Text

/// The prevention pages of the regions, as they are read.
@Suite struct RegionPageTests {
  private static let parts = [
    "Three things for today", "Over the weeks", "Two exercises", "Chapters that fit", "What the muscles here ask for",
  ]

  /// The page of a region in its parts, by heading.
  private struct Page {
    let document: Document
    private(set) var parts: [(heading: String, blocks: [Document.Block])] = []

    init(_ region: Region) throws {
      let chapter = try #require(Shipped.atlas.chapter(Shipped.atlas.preventionChapter(of: region.id)))
      document = Document(chapter, in: Shipped.atlas, .english)
      for block in document.blocks.dropFirst() {
        if block.kind == .heading(2) {
          parts.append((block.text, []))
        } else if !parts.isEmpty {
          parts[parts.count - 1].blocks.append(block)
        }
      }
    }

    func items(_ heading: String) -> [String] {
      parts.first { $0.heading == heading }?.blocks.filter { if case .item = $0.kind { true } else { false } }
        .map(\.text) ?? []
    }

    /// The entries that advise something: all but the names of chapters.
    var tips: [String] { parts.map(\.heading).filter { $0 != "Chapters that fit" }.flatMap(items) }
  }

  /// Red flags first, then three things for today, each with a number or a time; then the rest in its order.
  @Test(arguments: Shipped.atlas.regions)
  func aPageBeginsWithRedFlagsAndThreeThings(region: Region) throws {
    let page = try Page(region)
    let frames = page.document.blocks.dropFirst().prefix { $0.kind == .quote }.map(\.text)
    let flags = Shipped.atlas.redFlags(of: region)
    #expect(frames.first?.hasSuffix(flags[0].text) == true)
    for flag in flags.dropFirst() { #expect(frames.contains { $0.contains(flag.name.lowercasedFirst) }, "\(flag.id)") }
    #expect(page.document.blocks[1 + frames.count].text == Self.parts[0])
    #expect(page.parts.map(\.heading).starts(with: Self.parts))
    let today = page.items(Self.parts[0])
    #expect(today.count == 3 && today.allSatisfy { Tip($0).hasDose }, "\(today)")
  }

  /// Both exercises say how often, on which days, when to do more and when to stop.
  @Test(arguments: Shipped.atlas.regions)
  func anExerciseHasItsDose(region: Region) throws {
    for exercise in try Page(region).items("Two exercises").map({ $0.lowercased() }) {
      for words in [["times", "twice", "each side", "rounds", "minutes"], ["day"], ["stop"]] {
        #expect(words.contains { exercise.contains($0) }, "\(words): \(exercise)")
      }
    }
  }

  /// At least 60 in 100 of all tips carry a number or a time.
  @Test func mostTipsCarryANumberOrATime() throws {
    let tips = try Shipped.atlas.regions.flatMap { try Page($0).tips }
    let dosed = tips.count { Tip($0).hasDose }
    #expect(10 * dosed >= 6 * tips.count, "\(dosed) of \(tips.count)")
  }

  /// Who lies there and who sends pain there is named on the page; eight of them are quoted, with what they do say.
  @Test(arguments: Shipped.atlas.regions)
  func everyMuscleOfTheRegionIsNamed(region: Region) throws {
    let atlas = Shipped.atlas
    let page = try Page(region)
    let text = page.parts.filter { $0.heading == Self.parts[4] || $0.heading == "Also worth a look" }
      .flatMap(\.blocks).map(\.text).joined(separator: "\n").lowercased()
    let lying = atlas.muscles(withPointsIn: region.id).map(\.muscle)
    let sending = atlas.muscles(sendingPainTo: region.areas.map(\.id)).map(\.muscle.id)
    for id in Set(lying + sending) {
      let muscle = try #require(atlas.muscle(id))
      #expect(text.contains(muscle.name.lowercased()), "\(id)")
    }
    let quoted = try #require(page.parts.first { $0.heading == Self.parts[4] }).blocks
    #expect(quoted.count { $0.kind == .heading(3) } == min(8, Set(lying + sending).count))
    let prevent = Set(atlas.muscles.flatMap { atlas.text(of: $0).prevent })
    #expect(page.items(Self.parts[4]).allSatisfy(prevent.contains))
  }

  /// No line stands twice on a page, and no muscle says again what stands above it.
  @Test(arguments: Shipped.atlas.regions)
  func nothingIsSaidTwice(region: Region) throws {
    let page = try Page(region)
    #expect(Set(page.tips).count == page.tips.count)
    var above = Self.parts[..<4].flatMap(page.items).flatMap { Tip.sentences(of: $0) }
    for line in page.items(Self.parts[4]) {
      #expect(!above.contains { Tip(line).repeats($0) }, "\(line)")
      above += Tip.sentences(of: line)
    }
  }

  /// The chapters that fit are chapters of the book.
  @Test(arguments: Shipped.atlas.regions)
  func theChaptersThatFitExist(region: Region) throws {
    let titles = Set(Shipped.atlas.chapters.map(\.title))
    let part = try #require(try Page(region).parts.first { $0.heading == "Chapters that fit" })
    let named = part.blocks.flatMap(\.spans).filter { $0.link?.kind == .guide }.map(\.text)
    #expect((2...5).contains(named.count) && named.count == part.blocks.count)
    #expect(Set(named).count == named.count && titles.isSuperset(of: named), "\(named)")
  }
}

/// How tips are counted and compared.
@Suite struct TipTests {
  @Test(arguments: [
    ("Stand up every 30 minutes.", true), ("Two fingers fit inside the collar.", true),
    ("Let the shoulders drop by the hour.", true), ("At most a tenth longer.", true), ("Keep one hand free.", false),
    ("Use a half-full shovel.", false), ("Pull with the second toe.", false), ("", false),
  ])
  func aDoseIsANumberOrATime(line: String, hasDose: Bool) { #expect(Tip(line).hasDose == hasDose) }

  @Test(arguments: [
    ("Empty the rear pockets before sitting down.", "Empty the back pocket before you sit.", true),
    (
      "Keep the mouse beside the keyboard, the elbow near the ribs.", "Mouse right beside it, elbow near the ribs.",
      true
    ),
    ("Use a headset when a call lasts longer than a minute.", "For calls of more than a minute a headset.", true),
    ("Stretch the calves daily.", "Stretch the toe after sport, while the leg is still warm.", false),
    ("Stand up ten times a day.", "Ten times a day, breathe out.", false),
    ("Wear a scarf when the car window is open.", "Stop the car every hour.", false),
  ])
  func aLineSaysAgainWhatStandsAbove(line: String, above: String, again: Bool) {
    #expect(Tip(line).repeats(Tip(above)) == again)
  }

  @Test func sentencesEndWithTheirMark() {
    let all = Tip.sentences(of: "Sit down. Is it sore? Press 2.5 cm lower.")
    #expect(all.map(\.hasDose) == [false, false, true])
  }
}

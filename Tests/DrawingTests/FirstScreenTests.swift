import Atlas
import Pages
import Screens
import TestSupport
import Testing
import Text

@testable import Drawing

/// At 80x24 a person in pain sees what to do now on every page, without a key, in letters of any kind.
@Suite struct FirstScreenTests {
  private static let looks = [
    Look(glyphs: .braille, theme: Shipped.dark, depth: .palette256, isUnicode: true),
    Look(glyphs: .ascii, theme: Shipped.dark, depth: .mono, isUnicode: false),
  ]

  /// What stands on the first screen of a page, without blanks, because lines are broken in other places than words are.
  private static func shown(_ screen: Screen, _ painter: inout Painter) -> String {
    let app = App(Shipped.edition, screens: [screen], glyphs: painter.look.glyphs, isConfirmed: true)
    let (page, size) = (app.page(), Size(columns: 80, rows: 24))
    // With the map once: whatever its signs, it is drawn in the same rectangle.
    let picture = painter.picture(page, of: app, size, leavesMap: painter.look.glyphs == .ascii)
    let column = TextLayout(page, size).line(0).column
    let lines = picture.canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.dropFirst(column) }.joined().filter { $0 != " " && $0 != "|" && $0 != "│" }
  }

  /// The words that are missed among those that have to be seen.
  private static func missing(_ words: [String], in screen: Screen, _ painter: inout Painter) -> [String] {
    let shown = shown(screen, &painter)
    let isASCII = !painter.look.isUnicode
    return words.filter { !$0.isEmpty }.filter { words in
      let bare = words.filter { $0 != " " && $0 != "|" }
      return !shown.contains(isASCII ? Canvas.asciiText(bare) : bare)
    }
  }

  /// Where it is and how to sit and what to do, whole.
  private static func steps(_ now: Now) -> [String] {
    [Shipped.edition.say(.now), String(now.place.dropFirst()), now.position]
  }

  /// How hard, how long, how often; empty where nothing is pressed or counted.
  private static func dose(_ now: Now) -> String {
    Shipped.edition.say(
      .dose(now.pressure, hold: now.hold, rest: now.rest, repeats: now.repeats, perDay: now.perDay))
  }

  @Test(arguments: looks.indices)
  func whatToDoStandsOnEveryPage(look: Int) {
    var painter = Painter(Self.looks[look])
    let atlas = Shipped.atlas
    var missing: [String] = []
    for muscle in atlas.muscles {
      let now = atlas.text(of: muscle).now
      let screen = ReadingScreen(.muscle(muscle.id, .left), eye: Eye(.front), in: Shipped.edition)
      missing += Self.missing(Self.steps(now) + [Self.dose(now)], in: .reading(screen), &painter).map {
        "\(muscle.id): \($0)"
      }
    }
    for kind in Complaint.Kind.allCases {
      for complaint in atlas.complaints(kind) {
        let screen = ReadingScreen(.complaint(kind, complaint.id, .right), in: Shipped.edition)
        let words = Self.steps(complaint.now) + [Self.dose(complaint.now)]
        missing += Self.missing(words, in: .reading(screen), &painter).map { "\(complaint.id): \($0)" }
      }
    }
    #expect(missing == [])
  }

  /// Who comes from a question reads where the point lies that explains it, its rule before the way to it, and the steps
  /// of the page; the dose of the point is a key away, in the timer.
  @Test(arguments: looks.indices)
  func theAskedPointStandsBeforeTheSteps(look: Int) throws {
    var painter = Painter(Self.looks[look])
    let atlas = Shipped.atlas
    var missing: [String] = []
    for muscle in atlas.muscles {
      let text = atlas.text(of: muscle)
      for (index, point) in muscle.points.enumerated() {
        let screen = ReadingScreen(
          .muscle(muscle.id, .left), explainedBy: [point.id], eye: Eye(.front), in: Shipped.edition)
        guard screen.asked == point.id else { continue }
        let asked = try #require(screen.document.blocks.first { $0.text.hasPrefix(Shipped.edition.say(.askedPoint)) })
        missing += Self.missing([asked.text] + Self.steps(text.now), in: .reading(screen), &painter)
          .map { "\(muscle.id) \(point.id): \($0)" }
        let isPressed = asked.text.contains(text.points[index].find)
        guard isPressed, let care = text.points[index].care else { continue }
        let rule = try #require(asked.text.firstRange(of: care), "\(muscle.id) \(point.id)")
        let find = try #require(asked.text.firstRange(of: text.points[index].find))
        if rule.upperBound > find.lowerBound { missing.append("\(muscle.id) \(point.id): the rule before the way") }
      }
    }
    #expect(missing == [])
  }

  /// What p opens names the first of the things for today whole.
  @Test(arguments: looks.indices)
  func theFirstThingForTodayIsSeen(look: Int) {
    var painter = Painter(Self.looks[look])
    let (atlas, say) = (Shipped.atlas, Shipped.edition.say)
    let topics =
      atlas.regions.map { Today.Topic.place(region: $0.id, area: nil, source: nil) }
      + atlas.muscles.map { .muscle($0.id) }
      + Complaint.Kind.allCases.flatMap { kind in atlas.complaints(kind).map { .complaint(kind, $0.id) } }
    var missing: [String] = []
    for topic in topics {
      let screen = ReadingScreen(.today(topic, .left), in: Shipped.edition)
      let first = Document(Today(topic, in: atlas), on: .left, in: atlas, say).blocks.first {
        if case .item("1.", _) = $0.kind { true } else { false }
      }
      missing += Self.missing([first?.text ?? "1."], in: .reading(screen), &painter).map { "\(topic): \($0)" }
    }
    #expect(missing == [])
  }

  /// A chapter of prevention begins with one thing to do now, and the page of a region with the first of its three.
  @Test(arguments: looks.indices)
  func aChapterBeginsWithWhatToDo(look: Int) {
    var painter = Painter(Self.looks[look])
    var missing: [String] = []
    for chapter in Shipped.atlas.chapters where chapter.part != .know {
      let screen = ReadingScreen(.guide(chapter.id), in: Shipped.edition)
      let first = screen.document.blocks.first { block in
        if case .item("1.", _) = block.kind, chapter.part == .regions { return true }
        return chapter.part == .prevent && block.kind == .paragraph && block.text.hasPrefix("Now")
      }
      missing += Self.missing([first?.text ?? "Now"], in: .reading(screen), &painter).map { "\(chapter.id): \($0)" }
    }
    #expect(missing == [])
  }

  /// Before the first press the rule of the point, the place and what to do are read without a key.
  @Test(arguments: looks.indices)
  func theReleaseSaysItsRuleAndTheWay(look: Int) {
    var painter = Painter(Self.looks[look])
    var missing: [String] = []
    for muscle in Shipped.atlas.muscles {
      for point in muscle.points {
        let screen = ReleaseScreen(muscle, point: point.id, side: .left, eye: Eye(.front), in: Shipped.edition)
        guard case .success(let plan) = screen.plan else { continue }
        let words = [plan.rule ?? "", String(plan.place.dropFirst()), plan.position ?? ""]
        missing += Self.missing(words, in: .release(screen), &painter).map { "\(muscle.id) \(point.id): \($0)" }
      }
    }
    #expect(missing == [])
  }
}

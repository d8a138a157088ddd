import Atlas
import Pages
import TestSupport
import Testing
import Text

@Suite struct PageTests {
  @Test func everyChapterBeginsWithItsTitle() {
    for chapter in Shipped.atlas.chapters {
      #expect(chapter.markdown(in: Shipped.atlas, .english).hasPrefix("# \(chapter.title)\n"), "\(chapter.id)")
    }
  }

  /// What a red flag says a chapter frames in the same words, under its name, each in a frame of its own.
  @Test(arguments: [
    ("posture", ["neck-cord"]), ("activity", ["bone-xray", "tendon", "clot"]),
    ("training", ["dark-urine", "stress-bone"]),
    ("caring", ["cauda-equina"]),
  ])
  func chaptersFrameRedFlags(chapter: String, flags: [String]) throws {
    let page = try #require(Shipped.atlas.chapter(chapter))
    let frames = Document(page, in: Shipped.atlas, .english).blocks.filter { $0.kind == .quote }.map(\.text)
    for id in flags {
      let flag = try #require(Shipped.atlas.redFlag(id))
      #expect(frames.contains("\(flag.name): \(flag.text)"), "\(frames)")
    }
    #expect(Shipped.atlas.redFlags(of: page).map(\.id).sorted() == flags.sorted())
  }

  @Test func aMusclesPageHasAllItsFieldsCautionsFirst() throws {
    let muscle = try #require(Shipped.atlas.muscle("infraspinatus"))
    let text = Shipped.atlas.text(of: muscle)
    let blocks = Document(muscle, in: Shipped.atlas, .english).blocks
    let page = blocks.map(\.text).joined(separator: "\n")
    for line in text.proseByKey.flatMap(\.lines) + text.sources + text.points.map(\.find) {
      #expect(page.contains(line))
    }
    let caution = try #require(blocks.firstIndex { $0.text == text.cautions[0] })
    let release = try #require(blocks.firstIndex { $0.text.hasPrefix("Release it") })
    #expect(caution < release)
    #expect(page.contains("[tradition]"))
  }

  /// A symptom and a condition: when to see somebody stands before the muscles.
  @Test(arguments: Complaint.Kind.allCases)
  func aComplaintsPageHasAllItsFieldsWarningsFirst(kind: Complaint.Kind) throws {
    for complaint in Shipped.atlas.complaints(kind) {
      let blocks = Document(complaint, in: Shipped.atlas, .english).blocks
      let page = blocks.map(\.text).joined(separator: "\n")
      for line in Array(complaint.summary) + complaint.also + complaint.see.map(\.text) + complaint.sources
        + complaint.muscles.map(\.why)
      {
        #expect(page.contains(line), "\(complaint.id)")
      }
      let last = try #require(blocks.lastIndex { $0.kind == .quote })
      let first = try #require(blocks.firstIndex { $0.text.hasPrefix("Muscles worth checking") })
      #expect(last < first)
    }
  }

  @Test func noLineIsWiderThanItsRoom() {
    for chapter in Shipped.atlas.chapters {
      for width in [10, 33, 76] {
        for line in Document(markdown: chapter.markdown).lines(width: width) {
          #expect(
            line.indent + line.mark.columns + line.text.columns
              <= max(width, line.indent + line.mark.columns + 1))
        }
      }
    }
  }

  /// The reason says what can be looked up: the place in which list, of how many, and which points.
  @Test(arguments: [
    (["temple"], 0, "1st of 6 in the manual's list for this area; essential pattern of point 1 (upper, front edge)."),
    (["vertex"], 1, "2nd of 2 in the manual's list for this area; essential pattern of its one point."),
    (
      ["temple", "back-of-neck"], 0,
      "Explains 2 of 2: back of neck (1st of 5) and temple (1st of 6); essential pattern of points 1, 2 and 3 of 7."
    ),
  ])
  func theReasonCanBeChecked(areas: [String], place: Int, reason: String) {
    let suspect = Shipped.atlas.muscles(sendingPainTo: areas)[place]
    #expect(suspect.reason(in: Shipped.atlas, .english) == reason)
  }

  /// A key that is suspected as well is to be treated first, whatever its place.
  @Test(arguments: [
    (
      ["temple"], "temporalis",
      "3rd of 6 in the manual's list for this area; essential pattern of points 2 and 3 of 4. Treat trapezius and sternocleidomastoid first."
    ),
    (
      ["front-of-arm"], "biceps-brachii",
      "3rd of 10 in the manual's list for this area; essential pattern of all its 2 points. Treat infraspinatus first."
    ),
  ])
  func theReasonSaysWhatComesFirst(areas: [String], muscle: String, reason: String) throws {
    let suspect = try #require(
      Shipped.atlas.muscles(sendingPainTo: areas).first { $0.muscle.id == muscle })
    #expect(suspect.reason(in: Shipped.atlas, .english) == reason)
  }

  @Test func whoStandsInNoListSaysSo() throws {
    let suspect = try #require(Shipped.atlas.muscles(sendingPainTo: ["lateral-knee"]).last)
    #expect(suspect.reason(in: Shipped.atlas, .english).hasPrefix("In no list of the manual for this area; "))
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
  ])
  func numbersInAList(number: Int, words: String) {
    #expect(Catalog.english(.inList(number, of: 30)).hasPrefix("\(words) of 30 "))
  }

  /// A point that nobody presses is not one to press with care, nor the other way round.
  @Test func theRuleOfAPointIsItsOwn() throws {
    for muscle in Shipped.atlas.muscles {
      let blocks = Document(muscle, in: Shipped.atlas, .english).blocks.map(\.text)
      for (point, said) in zip(muscle.points, Shipped.atlas.text(of: muscle).points) {
        guard let care = said.care else { continue }
        let rule = point.press == .never ? "do not press it yourself: " : "press with care: "
        let find = (point.press == .never ? "where it is: " : "find it: ") + said.find
        let place = try #require(blocks.firstIndex(of: rule + care), "\(muscle.id) \(point.id)")
        #expect(blocks[place + 1] == find, "the rule stands before the way to the point")
      }
    }
  }

  @Test func aPointThatSendsNoPainSaysSo() throws {
    let muscle = try #require(Shipped.atlas.muscle("trapezius"))
    let page = Document(muscle, in: Shipped.atlas, .english).blocks.map(\.text)
    let point = try #require(page.firstIndex { $0.hasPrefix("× 7 ") })
    #expect(page[point + 1].hasPrefix("sends no pain: "))
  }
}

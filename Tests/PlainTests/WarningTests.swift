import Atlas
import Pages
import Screens
import TestSupport
import Testing
import Text

@testable import Plain

/// Every warning of a page is read whole, before anything can be chosen, and no line is longer than was asked for.
@Suite struct WarningTests {
  static let atlas = Shipped.atlas
  static let edition = Shipped.edition
  static let body = Screen.body(BodyScreen(at: Shipped.atlas.firstStop))

  private func check(_ screen: Screen, _ warnings: [String], width: Int = 80, _ name: String) {
    let dialogue = Dialogue([Self.body, screen], width: width)
    let choice = dialogue.lines.firstIndex { $0.hasPrefix("1 ") } ?? dialogue.lines.count
    let before = Self.joined(dialogue.lines[..<choice])
    for warning in warnings { #expect(before.contains(Self.joined([warning])), "\(name): \(warning)") }
    #expect(dialogue.lines.allSatisfy { $0.columns <= width }, "\(name)")
  }

  /// Lines without their blanks: a narrow line may cut a long word in two.
  private static func joined(_ lines: some Sequence<String>) -> String {
    lines.joined().filter { $0 != " " }
  }

  @Test(arguments: atlas.stops) func ofEveryPlaceAndItsAnswer(stop: Stop) throws {
    let region = try #require(Self.atlas.region(stop.region))
    let warnings = Self.atlas.redFlags(of: region).map(\.text)
    #expect(!warnings.isEmpty)
    check(.body(BodyScreen(at: stop)), warnings, "\(stop)")
    check(.region(RegionScreen(at: stop, in: Self.atlas)), warnings, width: 40, "\(stop)")
  }

  @Test(arguments: atlas.muscles) func ofEveryMuscleAndItsRelease(muscle: Muscle) {
    let warnings = muscle.notices(in: Self.atlas, .english).map(\.words)
    let page = ReadingScreen(.muscle(muscle.id, .left), in: Self.edition)
    check(.reading(page), warnings, "\(muscle.id)")
    var dialogue = Dialogue([Self.body, .reading(page)], isConfirmed: true, width: 60)
    dialogue.type("t")
    let read = Self.joined(dialogue.lines)
    for warning in warnings { #expect(read.contains(Self.joined([warning])), "\(muscle.id): \(warning)") }
    #expect(dialogue.lines.allSatisfy { $0.columns <= 60 })
  }

  @Test(arguments: Complaint.Kind.allCases) func ofEveryComplaint(kind: Complaint.Kind) {
    for complaint in Self.atlas.complaints(kind) {
      let warnings = complaint.notices(in: Self.atlas, .english).map(\.words)
      check(.reading(ReadingScreen(.complaint(kind, complaint.id, .right), in: Self.edition)), warnings, complaint.id)
    }
  }

  /// Every section of a text can be read to its end, and all its words are.
  @Test(arguments: atlas.chapters) func everyWordOfAChapterIsRead(chapter: Chapter) {
    let screen = ReadingScreen(.guide(chapter.id), in: Self.edition)
    var dialogue = Dialogue([Self.body, .reading(screen)])
    var read = Self.joined(dialogue.lines)
    for _ in 0..<200 where dialogue.session.reader.map({ $0.isWithin || $0.next != nil }) ?? false {
      dialogue.type("")
      read += Self.joined(dialogue.lines)
      #expect(dialogue.lines.allSatisfy { $0.columns <= 80 })
    }
    for block in screen.document.blocks where block.kind != .rule && block.kind != .heading(1) {
      let words = block.text.replacing("× ", with: "Point ")
      #expect(read.contains(Self.joined([words])), "\(chapter.id): \(words)")
    }
  }
}

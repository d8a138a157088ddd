import Atlas
import Pages
import TestSupport
import Testing
import Text

@Suite struct PageTests {
  /// What stands on a region's page is what its muscles say, under its alert.
  @Test(arguments: Shipped.atlas.regions)
  func aRegionsPageQuotesItsMuscles(region: Region) throws {
    let chapter = try #require(Shipped.atlas.chapter(Shipped.atlas.preventionChapter(of: region.id)))
    let text = chapter.markdown(in: Shipped.atlas, .english)
    let first = try #require(Shipped.atlas.muscles(sendingPainTo: region.areas.map(\.id)).first)
    #expect(text.contains("## \(first.muscle.name)\n"))
    for line in Shipped.atlas.text(of: first.muscle).prevent { #expect(text.contains("- \(line)\n")) }
    if let alert = region.alert { #expect(text.contains("> \(alert)\n")) }
    #expect(text.hasPrefix("# \(chapter.title)\n"))
  }

  @Test func everyChapterBeginsWithItsTitle() {
    for chapter in Shipped.atlas.chapters {
      #expect(chapter.markdown(in: Shipped.atlas, .english).hasPrefix("# \(chapter.title)\n"), "\(chapter.id)")
    }
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
      for line in complaint.summary + complaint.also + complaint.see + complaint.sources + complaint.muscles.map(\.why)
      {
        #expect(page.contains(line), "\(complaint.id)")
      }
      let last = try #require(blocks.lastIndex { complaint.see.contains($0.text) })
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
}

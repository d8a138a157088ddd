import TestSupport
import Testing

@testable import Atlas

@Suite struct SearchPartsTests {
  /// However many processors read the atlas, the index is the same: words, where they stand, what they count.
  @Test(arguments: [2, 3, 16]) func theIndexIsTheSame(parts: Int) {
    let (one, many) = (
      SearchIndexBuilder.index(of: Shipped.atlas, parts: 1), SearchIndexBuilder.index(of: Shipped.atlas, parts: parts)
    )
    let (a, b) = (told(one), told(many))
    // Of two long lists that differ the first difference is enough; all of them would take minutes to find.
    let first = a.indices.first { $0 >= b.count || a[$0] != b[$0] } ?? a.count
    #expect(first == a.count && a.count == b.count, "line \(first): \(a.dropFirst(first).first ?? "")")
  }

  /// All that an index holds, line by line.
  private func told(_ index: SearchIndex) -> [String] {
    let postings = index.postings.map { "\($0.entry) \($0.sentence) \($0.weight)" }
    return index.entries.map { "\($0.id) \($0.names)" } + index.sentences.indices.map(index.shown) + postings
      + (index.nameWords + index.starts + index.faint.sorted()).map { "\($0)" }
  }
}

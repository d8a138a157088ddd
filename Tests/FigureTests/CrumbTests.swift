import Testing

@testable import Figure

/// What a window cuts off all but a crumb of is left out; what is drawn on purpose stays.
@Suite struct CrumbTests {
  /// A body of 30 by 20 dots in a raster of 60 by 30, and something beside it.
  @Test(arguments: [
    // At the upper edge, two dots: left out.
    (columns: 50..<52, rows: 0..<1, stays: false),
    // At the right edge.
    (columns: 59..<60, rows: 5..<7, stays: false),
    // As little, but whole: a fingertip.
    (columns: 50..<52, rows: 5..<6, stays: true),
    // At the edge, but more than a crumb: half a hand.
    (columns: 50..<54, rows: 0..<4, stays: true),
  ])
  func aCrumbIsLeftOut(columns: Range<Int>, rows: Range<Int>, stays: Bool) {
    var owners = [UInt8](repeating: Raster.nobody, count: 60 * 30)
    func fill(_ columns: Range<Int>, _ rows: Range<Int>) {
      for row in rows { for column in columns { owners[row * 60 + column] = 1 } }
    }
    fill(2..<32, 5..<25)
    fill(columns, rows)
    let whole = owners
    Raster.dropCrumbs(of: &owners, width: 60)
    #expect((owners == whole) == stays)
    #expect(owners.count { $0 == 1 } == (stays ? 600 + columns.count * rows.count : 600))
  }
}

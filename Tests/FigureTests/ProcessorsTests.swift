import Testing

@testable import Figure

/// Work that is done side by side.
@Suite struct ProcessorsTests {
  /// A container on a large host grants a few processors, and a large host more than help.
  @Test(arguments: [(-1, 1), (0, 1), (1, 1), (2, 2), (8, 8), (9, 8), (128, 8)])
  func threadsAreFew(allowed: Int, threads: Int) {
    #expect(Processors.count(allowed: allowed) == threads)
    #expect((1...8).contains(Processors.count))
  }

  @Test(arguments: [0, 1, 2, 1000])
  func answersComeInTheOrderOfTheItems(count: Int) {
    let items = Array(0..<count)
    #expect(Processors.map(items) { $0 * 2 } == items.map { $0 * 2 })
  }
}

import Testing

@testable import Figure

/// Work that was begun before its answer is needed.
@Suite struct ErrandTests {
  @Test func theAnswerIsFetched() {
    let errands = Errand { (1...1000).reduce(0, +) }
    #expect(errands.finish() == 500_500)
  }
}

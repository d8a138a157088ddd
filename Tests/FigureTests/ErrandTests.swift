import Testing

@testable import Figure

/// Work that was begun before its answer is needed.
@Suite struct ErrandTests {
  @Test func theAnswerIsFetched() {
    let errand = Errand { (1...1000).reduce(0, +) }
    #expect(errand.finish() == 500_500)
  }
}

import CProcessors
import Testing

@testable import Figure

/// Work that was begun before its answer is needed.
@Suite struct ErrandTests {
  @Test func theAnswerIsFetched() {
    let errand = Errand { (1...1000).reduce(0, +) }
    #expect(errand.finish() == 500_500)
  }

  /// It begins on another processor than the one that is busy with something else, and may then run on any.
  @Test func itMayRunWhereTheProgramMay() {
    let allowed = cp_allowed()
    #expect(Errand { cp_allowed() }.finish() == allowed)
    #expect(Processors.map(Array(1...4)) { _ in cp_allowed() } == Array(repeating: allowed, count: 4))
  }
}

import CProcessors
import Glibc
import Synchronization
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

  /// Where the system grants no thread, one of those who ask does the work, and once.
  @Test func withoutAThreadItIsDoneOnce() {
    let count = Mutex(0)
    let work: @Sendable () -> Int = {
      count.withLock { $0 += 1 }
      return 7
    }
    let errand = Errand(begin: { _ in false }, work)
    #expect(count.withLock { $0 } == 0)
    #expect(Processors.map(Array(1...8)) { _ in errand.finish() } == Array(repeating: 7, count: 8))
    #expect(count.withLock { $0 } == 1)
  }

  /// A handler that gives the terminal back has room where a thread has used up its own.
  @Test func aThreadHasAStackForSignals() {
    let size = Errand {
      var stack = stack_t()
      return sigaltstack(nil, &stack) == 0 && stack.ss_flags & Int32(SS_DISABLE) == 0 ? stack.ss_size : 0
    }
    #expect(size.finish() >= 65536)
  }
}

import CProcessors
import Synchronization

/// The processors that this program may use, for work that can be done side by side.
package enum Processors {
  /// The answers of `work` to each item, in their order; returns when all are there.
  ///
  /// The threads are our own and end here: libdispatch, and with it Swift's tasks, keeps one on Linux that wakes up
  /// every second for as long as the program runs.
  package static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Answer
  ) -> [Answer] {
    var answers = [Answer?](repeating: nil, count: items.count)
    answers.withUnsafeMutableBufferPointer { answers in
      // Each item is taken once, and its answer has a place of its own.
      nonisolated(unsafe) let answers = answers
      let (next, isDone) = (Counter(), Signal())
      let take: @Sendable () -> Void = {
        while let item = next.take(below: items.count) { answers[item] = work(items[item]) }
      }
      let desk = Desk {
        take()
        isDone.give()
      }
      // Some threads, this one among them; fewer where the system grants no more.
      var others = 0
      for _ in 1..<max(1, min(items.count, count)) where desk.open() { others += 1 }
      take()
      for _ in 0..<others { isDone.await() }
    }
    var all: [Answer] = []
    all.reserveCapacity(answers.count)
    for answer in answers { if let answer { all.append(answer) } }
    return all
  }

  /// Keeps memory that was freed for what comes next; to be called once, at the start of a program.
  package static func keepMemory() { cp_keep_memory() }

  /// How many threads work at once: no more than the processors that the program may run on, and no more than eight, for
  /// beyond that making them costs more than they save. A share of the time of processors, as some containers have, is not
  /// asked for.
  package static var count: Int { count(allowed: Int(cp_allowed())) }

  static func count(allowed: Int) -> Int { max(1, min(allowed, 8)) }

  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take(below limit: Int) -> Int? {
      let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
      return taken < limit ? taken : nil
    }
  }
}

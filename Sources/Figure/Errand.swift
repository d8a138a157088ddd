import CProcessors
import Glibc
import Synchronization

/// Work that was begun on a thread of its own, for an answer that is needed later.
package final class Errand<Answer: Sendable>: Sendable {
  private let answer: Box
  /// The work that no thread has taken.
  private let left: Mutex<Desk?>

  /// Begins the work; where the system grants no thread, it is done when the answer is asked for.
  package convenience init(_ work: @escaping @Sendable () -> Answer) { self.init(begin: { $0.open() }, work) }

  /// The same with what hands the desk to a thread, and says whether there was one.
  init(begin: (Desk) -> Bool, _ work: @escaping @Sendable () -> Answer) {
    let answer = Box()
    let desk = Desk { answer.fill(work()) }
    self.answer = answer
    left = Mutex(begin(desk) ? nil : desk)
  }

  /// Waits for the answer; once it is there it is fetched as often as it is asked for.
  package func finish() -> Answer {
    // One of several callers does it, and the others wait for the answer.
    let desk = left.withLock { left in
      defer { left = nil }
      return left
    }
    desk?.work()
    return answer.fetch()
  }

  private final class Box: Sendable {
    private let held = Mutex<Answer?>(nil)
    private let signal = Signal()

    var content: Answer? { held.withLock { $0 } }

    func fill(_ answer: Answer) {
      held.withLock { $0 = answer }
      signal.give()
    }

    func fetch() -> Answer {
      signal.await()
      // For whoever asks next.
      signal.give()
      guard let content else { preconditionFailure("the work of an errand fills its box") }
      return content
    }
  }
}

/// What a thread does, in a shape that a function of C can be handed: without types that are known only where it is called.
final class Desk: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Begins the work on a thread, which holds the desk until it is done, and for the end of which nobody waits; whether
  /// there was one to be had.
  func open() -> Bool {
    let held = Unmanaged.passRetained(self)
    let failure = cp_begin(
      { context in
        if let context { Unmanaged<Desk>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, held.toOpaque())
    if failure != 0 { held.release() }
    return failure == 0
  }
}

/// What one thread gives and another waits for; given before it is awaited it is not lost.
final class Signal: Sendable {
  nonisolated(unsafe) private let count: UnsafeMutablePointer<sem_t>

  init() {
    count = .allocate(capacity: 1)
    sem_init(count, 0, 0)
  }

  deinit {
    sem_destroy(count)
    count.deallocate()
  }

  func give() {
    // Whoever waits may be the last one that holds it, and go on before this call returns.
    withExtendedLifetime(self) { _ = sem_post(count) }
  }

  /// Waits until it was given once more than it was awaited before.
  func await() { while sem_wait(count) != 0 {} }
}

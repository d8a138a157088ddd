import CProcessors
import Glibc
import Synchronization

/// Work that was begun on a thread of its own, for an answer that is needed later.
package struct Errand<Answer: Sendable>: ~Copyable {
  private let desk: Desk
  private let answer: Box
  private let thread: pthread_t?

  /// Begins the work; where the system grants no thread, it is done when the answer is asked for.
  package init(_ work: @escaping @Sendable () -> Answer) {
    let answer = Box()
    desk = Desk { answer.fill(work()) }
    self.answer = answer
    thread = desk.open()
  }

  /// Waits for the answer.
  package consuming func finish() -> Answer {
    if let thread { pthread_join(thread, nil) } else { desk.work() }
    guard let answer = answer.content else { preconditionFailure("the work of an errand fills its box") }
    return answer
  }

  private final class Box: Sendable {
    private let held = Mutex<Answer?>(nil)

    var content: Answer? { held.withLock { $0 } }

    func fill(_ answer: Answer) { held.withLock { $0 = answer } }
  }
}

/// What a thread does, in a shape that a function of C can be handed: without types that are known only where it is called.
final class Desk: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Begins the work on a thread, which holds the desk until it is done; nil where there is none to be had.
  func open() -> pthread_t? {
    let held = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let failure = cp_begin(
      &thread,
      { context in
        if let context { Unmanaged<Desk>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, held.toOpaque())
    if failure != 0 { held.release() }
    return failure == 0 ? thread : nil
  }
}

import Synchronization

/// A value that is made when it is first asked for, and kept from then on.
package final class Kept<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>

  /// What is made when it is asked for, or is there already.
  package init(_ value: Value? = nil) { made = Mutex(value) }

  /// The value, made now if it is not there yet; whoever asks meanwhile waits for it.
  package func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

import Synchronization

/// A value that is read when it is first asked for, and kept from then on.
package final class Later<Value: Sendable>: Sendable {
  private let read: @Sendable () -> Value
  private let known: Mutex<Value?>

  /// A value that is read later.
  package init(_ read: @escaping @Sendable () -> Value) {
    self.read = read
    known = Mutex(nil)
  }

  /// A value that is there.
  convenience init(_ value: Value) { self.init { value } }

  /// The value, read now if it was not asked for yet.
  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = read()
      known = value
      return value
    }
  }
}

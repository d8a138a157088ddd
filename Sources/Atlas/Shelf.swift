import Synchronization

/// Values by a key, each read when it is first asked for and kept from then on: nobody needs them all.
public final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let read: @Sendable (Key) -> Value
  private let known: Mutex<[Key: Value]>

  /// A shelf that reads what does not stand on it yet.
  package init(_ known: [Key: Value] = [:], read: @escaping @Sendable (Key) -> Value) {
    self.read = read
    self.known = Mutex(known)
  }

  /// A shelf on which everything stands that will be asked for.
  package convenience init(_ known: [Key: Value]) {
    self.init(known) { key in fatalError("nobody put '\(key)' on this shelf") }
  }

  /// The value of a key, read now if it is not there yet; whoever asks meanwhile waits.
  public func value(of key: Key) -> Value {
    known.withLock { known in
      if let found = known[key] { return found }
      let found = read(key)
      known[key] = found
      return found
    }
  }
}

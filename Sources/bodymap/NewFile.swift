import Glibc
import Text

/// A file that is made for its owner alone and never takes the place of one that is there; without a path, what is printed.
struct NewFile: ~Copyable {
  private let path: String?
  private let file: Int32
  private var waiting: [UInt8] = []
  private var isDone = false

  /// Makes the file; one that is there, or cannot be made, ends the program with 1.
  init(at path: String?) throws {
    // Nothing is taken hold of before it is there: what is thrown away half made would take the file along that was there.
    var made: Int32 = -1
    if let path {
      made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard made >= 0 else {
        throw Shell.failure(errno == EEXIST ? .fileThere(path) : .fileMissing(path, String(cString: strerror(errno))))
      }
    }
    (self.path, file) = (path, made)
  }

  /// Writes a text.
  mutating func write(_ text: String) throws {
    guard path != nil else { return Shell.printRecorded(text) }
    try write(Array(text.utf8))
  }

  /// Writes bytes, which are not printed.
  mutating func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    if waiting.count > 1 << 16 { try flush() }
  }

  private mutating func flush() throws {
    guard let path else { return }
    guard waiting.withUnsafeBufferPointer({ Shell.write($0, to: file) }) else {
      throw Shell.failure(.fileMissing(path, String(cString: strerror(errno))))
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Makes sure that all of it is on the disk.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    guard fsync(file) == 0 || errno == EINVAL else {
      throw Shell.failure(.fileMissing(path, String(cString: strerror(errno))))
    }
    isDone = true
  }

  deinit {
    guard let path else { return }
    close(file)
    // Half a file is worse than none.
    if !isDone { unlink(path) }
  }
}

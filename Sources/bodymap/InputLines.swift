import Glibc

/// Lines of the standard input as they come, with a deadline and with signals between them.
struct InputLines: ~Copyable {
  /// What was waited for.
  enum Event {
    case line(String)
    /// The moment is there.
    case nothing
    case end
    case signal(Int32)
  }

  /// Whether there is no more to come.
  private(set) var hasEnded = false
  private var bytes: [UInt8] = []

  /// A line longer than that is cut where it ends.
  private static let longest = 4096

  /// The next line, or what comes before it.
  mutating func next(until due: Duration?) -> Event {
    while true {
      if let line = takeLine() { return .line(line) }
      if hasEnded, due == nil { return .nothing }
      var files = [
        pollfd(fd: hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: SignalPipe.output, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&files, 2, due.map { Self.milliseconds($0) } ?? -1)
      if count < 0, errno == EINTR { continue }
      if files[1].revents != 0, let number = SignalPipe.take() { return .signal(number) }
      guard count > 0, files[0].revents != 0 else { return .nothing }
      guard !read() else { continue }
      hasEnded = true
      // A last line without an end counts as one.
      if !bytes.isEmpty {
        defer { bytes = [] }
        return .line(String(decoding: bytes, as: UTF8.self))
      }
      return .end
    }
  }

  /// Reads what is there; false at the end of the input.
  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = 0
    repeat { count = Glibc.read(STDIN_FILENO, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    return true
  }

  private mutating func takeLine() -> String? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? (bytes.count > Self.longest ? Self.longest : nil)
    else { return nil }
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeFirst(bytes.indices.contains(end) && bytes[end] == UInt8(ascii: "\n") ? end + 1 : end)
    return line
  }

  private static func milliseconds(_ due: Duration) -> Int32 {
    let parts = due.components
    let left = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    return Int32(max(0, min(left + 1, 60_000)))
  }
}

/// Signals as bytes of a pipe, so that they are waited for together with the input.
enum SignalPipe {
  /// The end that is read.
  private(set) nonisolated(unsafe) static var output: Int32 = -1
  private nonisolated(unsafe) static var input: Int32 = -1

  /// Takes the signals that end or stop a program.
  static func open() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    (output, input) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalPipe.input, &byte, 1)
      }
    }
  }

  /// The signal that came.
  static func take() -> Int32? {
    var byte: UInt8 = 0
    return read(output, &byte, 1) == 1 ? Int32(byte) : nil
  }
}

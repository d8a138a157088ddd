import Atlas
import Glibc
import Text

extension AssetsFolder {
  /// The largest file that is read, in bytes, eight times the largest of ours: data comes from users too.
  static let sizeLimit = 1 << 20
  /// The longest line of a text that is read, in bytes.
  private static let longestLine = 8192

  /// What is said of a file that is not there.
  package static let missingFile = "the file is missing"

  /// The bytes of a file below the folder, or what kept it from being read.
  package func bytes(of file: String) -> Result<[UInt8], Problem> {
    func problem(_ message: String) -> Result<[UInt8], Problem> {
      .failure(Problem(file: file, line: 1, message: message))
    }
    let path = "\(root(of: file))/\(file)"
    var status = stat()
    // Looked at before it is opened: some devices do something when they are, and a link may lead round for ever.
    guard stat(path, &status) == 0 else {
      return problem(errno == ENOENT ? Self.missingFile : "the file cannot be read")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return problem("this is not a plain file") }
    // Non-blocking, so that a pipe that somebody puts there meanwhile cannot hold the program up.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return problem(errno == ENOENT ? Self.missingFile : "the file cannot be read")
    }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return problem("this is not a plain file")
    }
    guard status.st_size <= Self.sizeLimit else {
      return problem("the file has \(status.st_size) bytes; at most \(Self.sizeLimit) are read")
    }
    let size = Int(status.st_size)
    // All empty arrays are one, and threads must not write its length into it.
    guard size > 0 else { return .success([]) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = read(descriptor, buffer.baseAddress! + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        filled += count
      }
    }
    return bytes.count == size ? .success(bytes) : problem("the file cannot be read to its end")
  }

  /// What is wrong with a text that cannot be used.
  package struct Faults: Error {
    /// The problems, by line.
    package let report: Report
  }

  /// A text in UTF-8 without control characters; a tab and the line ends of another system are borne.
  package func text(_ file: String) -> Result<String, Faults> {
    var report = Report()
    let bytes: [UInt8]
    switch self.bytes(of: file) {
    case .success(let read): bytes = read
    case .failure(let problem):
      report.add(problem)
      return .failure(Faults(report: report))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report.add(file, line: bytes.lineThatIsNotUTF8, "the text is not UTF-8")
      return .failure(Faults(report: report))
    }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.count > Self.longestLine {
        report.add(
          file, line: index + 1, "this line has \(line.count) bytes; at most \(Self.longestLine) are read")
      }
      let isPlain = line.withUnsafeBufferPointer { $0.isPlain }
      let isBorne = { (scalar: Unicode.Scalar) in !scalar.isControl || scalar == "\t" || scalar == "\r" }
      if !isPlain, !String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy(isBorne) {
        report.add(file, line: index + 1, "there is a control character in this line")
      }
    }
    return report.isEmpty ? .success(text) : .failure(Faults(report: report))
  }
}

extension [UInt8] {
  /// The first line that is not UTF-8.
  var lineThatIsNotUTF8: Int {
    let lines = split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

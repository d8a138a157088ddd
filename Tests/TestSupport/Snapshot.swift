import FoundationEssentials
import Synchronization

/// A text that differs from the one on record.
public struct SnapshotDifference: Error, CustomStringConvertible {
  /// The difference, line by line.
  public let description: String
}

/// Compares `text` with `Tests/FOLDER/Snapshots/NAME.txt`; with `RECORD=1` it writes the file instead.
///
/// - Throws: a `SnapshotDifference` that shows the first line that differs.
public func matchSnapshot(_ text: String, _ name: String, in folder: String = "DrawingTests") throws {
  let file = "\(Shipped.checkout)/Tests/\(folder)/Snapshots/\(name).txt"
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    return try (text + "\n").write(toFile: file, atomically: true, encoding: .utf8)
  }
  guard let recorded = try? String(contentsOfFile: file, encoding: .utf8) else {
    throw SnapshotDifference(description: "\(name) has no record; run the tests with RECORD=1 and read it")
  }
  let now = (text + "\n").split(separator: "\n", omittingEmptySubsequences: false)
  let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  guard now != before else { return }
  let line = zip(now, before).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, before.count)
  let was = before.indices.contains(line) ? before[line] : "(nothing)"
  let became = now.indices.contains(line) ? now[line] : "(nothing)"
  throw SnapshotDifference(description: "\(name):\(line + 1)\n  on record: \(was)\n  now:       \(became)")
}

private let readme = Mutex("\(Shipped.checkout)/README.md")

/// Compares `text` with what stands in the README after `<!-- NAME -->`, up to the next such mark; with
/// `RECORD=1` it writes it there instead.
///
/// - Throws: a `SnapshotDifference` when they differ or the README has no such place.
public func matchReadme(_ text: String, at name: String) throws {
  try readme.withLock { path in
    var whole = try String(contentsOfFile: path, encoding: .utf8)
    guard let begin = whole.firstRange(of: "<!-- \(name) -->\n")?.upperBound,
      let end = whole[begin...].firstRange(of: "<!-- end")?.lowerBound
    else { throw SnapshotDifference(description: "the README has no place for '\(name)'") }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      whole.replaceSubrange(begin..<end, with: text)
      try whole.write(toFile: path, atomically: true, encoding: .utf8)
    } else if whole[begin..<end] != text {
      throw SnapshotDifference(description: "'\(name)' in the README is not what the program shows; RECORD=1 writes it")
    }
  }
}

import Glibc
import Text

/// Whether a person has confirmed once what must be ruled out before anybody presses.
///
/// Kept in `$XDG_STATE_HOME/bodymap/confirmed`, one id a line; when the warnings change they are asked again.
struct Confirmation {
  private let folder: String?
  private let text: String

  /// The confirmation of some warnings, by their ids.
  init(of ids: [String]) {
    text = ids.sorted().joined(separator: "\n") + "\n"
    folder = Self.folder
  }

  /// The folder in which the program remembers; nil where neither XDG_STATE_HOME nor HOME names one.
  static var folder: String? {
    // A relative path is to be ignored, says the XDG base directory specification.
    func absolute(_ name: String) -> String? { Shell.environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return (absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }).map { $0 + "/bodymap" }
  }

  /// Whether just these were confirmed before.
  var isRemembered: Bool {
    guard let folder else { return false }
    let file = open(folder + "/confirmed", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    // One byte more than there should be tells a longer file.
    var bytes = [UInt8](repeating: 0, count: text.utf8.count + 1)
    let count = read(file, &bytes, bytes.count)
    return count >= 0 && bytes.prefix(count).elementsEqual(text.utf8)
  }

  /// Writes it down, whole or not at all; the reason where that cannot be done.
  func remember() -> String? {
    guard let folder else { return "neither XDG_STATE_HOME nor HOME names a folder" }
    func reason(_ path: String) -> String { "\(path): \(String(cString: strerror(errno)))" }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o700) != 0, errno != EEXIST { return reason(path) }
    }
    let (target, new) = (folder + "/confirmed", folder + "/confirmed.\(getpid())")
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return reason(new) }
    let isWritten = Shell.write(text, to: file) && fsync(file) == 0
    let failure = isWritten ? "" : reason(new)
    close(file)
    guard isWritten else {
      unlink(new)
      return failure
    }
    guard rename(new, target) == 0 else {
      defer { unlink(new) }
      return reason(target)
    }
    return nil
  }
}

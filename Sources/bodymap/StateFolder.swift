import Glibc

/// The folder in which the program remembers, `$XDG_STATE_HOME/bodymap`: small files, each written whole or not at all.
enum StateFolder {
  /// Its path; nil where neither XDG_STATE_HOME nor HOME names one.
  static var path: String? {
    (Shell.absolute("XDG_STATE_HOME") ?? Shell.absolute("HOME").map { $0 + "/.local/state" }).map { $0 + "/bodymap" }
  }

  /// Opened once: where there is none yet, no file in it has to be looked for.
  private static let descriptor = path.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1

  /// The beginning of a file; nil where there is none.
  static func read(_ name: String, atMost most: Int) -> [UInt8]? {
    guard descriptor >= 0 else { return nil }
    let file = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: most)
    let count = Glibc.read(file, &bytes, most)
    return count >= 0 ? Array(bytes.prefix(count)) : nil
  }

  /// Writes a file, whole or not at all, for its owner alone; the reason where that cannot be done.
  static func write(_ name: String, _ text: String) -> String? {
    guard let folder = path else { return "neither XDG_STATE_HOME nor HOME names a folder" }
    func reason(_ path: String) -> String { "\(path): \(String(cString: strerror(errno)))" }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o700) != 0, errno != EEXIST { return reason(path) }
    }
    let (target, new) = ("\(folder)/\(name)", "\(folder)/\(name).\(getpid())")
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

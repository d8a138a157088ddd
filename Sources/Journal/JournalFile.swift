import Glibc

/// The file of a journal before it is opened.
struct JournalFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Makes the file for its owner alone, and the folders above it that are missing; what is there stays as it is.
  func make() throws(JournalFault) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex, access(String(path[..<slash]), F_OK) != 0 {
      var folder = path.hasPrefix("/") ? "" : "."
      for part in path[..<slash].split(separator: "/") {
        folder += "/" + part
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
          throw JournalFault(errno == ENOSPC || errno == EDQUOT ? .full : .cannotOpen(Self.reason), path: path)
        }
      }
    }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    if file >= 0 {
      close(file)
    } else if [ENOSPC, EDQUOT].contains(errno) {
      throw JournalFault(.full, path: path)
    } else if access(path, R_OK) != 0 {
      throw JournalFault([EROFS].contains(errno) ? .readOnly : .cannotOpen(Self.reason), path: path)
    }
  }

  /// Says what keeps it from being opened: nothing is there, or something that is no file.
  func check() throws(JournalFault) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw JournalFault(errno == ENOENT || errno == ENOTDIR ? .missing : .cannotOpen(Self.reason), path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw JournalFault(.notAJournal, path: path) }
    guard access(path, R_OK) == 0 else { throw JournalFault(.cannotOpen(Self.reason), path: path) }
    // SQLite takes a file of a few letters for an empty one, and would write over it.
    guard status.st_size == 0 || hasHeader else { throw JournalFault(.notAJournal, path: path) }
  }

  /// Whether it begins as every file of SQLite does.
  private var hasHeader: Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    let header = Array("SQLite format 3\0".utf8)
    var bytes = [UInt8](repeating: 0, count: header.count)
    return read(file, &bytes, bytes.count) == header.count && bytes == header
  }

  /// Whether it lies in a folder where nothing can be written, and no log beside it tells anything more.
  var isFrozen: Bool {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var status = stat()
    let hasLog = stat(path + "-wal", &status) == 0 && status.st_size > 0
    return access(folder, W_OK) != 0 && !hasLog
  }

  private static var reason: String { String(cString: strerror(errno)) }
}

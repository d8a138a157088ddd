import Glibc
import Text

/// A program of the system that turns a page of HTML into PDF.
struct PDFConverter {
  private let name: String
  private let options: [String]

  /// Those that are known, the one that prints best first.
  private static let known: [(name: String, options: [String])] = [
    ("weasyprint", ["--quiet"]), ("wkhtmltopdf", ["--quiet", "--print-media-type"]),
    ("chromium", ["--headless", "--no-pdf-header-footer"]),
    ("chromium-browser", ["--headless", "--no-pdf-header-footer"]),
    ("google-chrome", ["--headless", "--no-pdf-header-footer"]),
  ]

  /// The names of those that are known.
  static var names: [String] { ["weasyprint", "wkhtmltopdf", "chromium"] }

  /// The first of them that is installed; nil where none is.
  init?() {
    let folders = (Shell.environment["PATH"] ?? "").split(separator: ":")
    let found = Self.known.first { known in folders.contains { access("\($0)/\(known.name)", X_OK) == 0 } }
    guard let found else { return nil }
    (name, options) = found
  }

  /// Turns a page into a file of PDF, for its owner alone and whole or not at all; says what went wrong, nil for nothing.
  func convert(_ page: String, to target: inout NewFile) throws -> String? {
    var folder = Array("\(Shell.environment["TMPDIR"] ?? "/tmp")/bodymap-XXXXXX".utf8CString)
    // A folder that nobody else can look into: it is about somebody's health.
    guard mkdtemp(&folder) != nil else { return String(cString: strerror(errno)) }
    let path = String(decoding: folder.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The converter writes there as well: what it leaves half written is never seen, nor what it makes for everybody.
    let (source, made) = (path + "/page.html", path + "/page.pdf")
    defer {
      unlink(source)
      unlink(made)
      rmdir(path)
    }
    let file = open(source, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    let isWritten = Shell.write(page, to: file)
    close(file)
    guard isWritten else { return String(cString: strerror(errno)) }
    let isBrowser = name.hasPrefix("chrom") || name.hasPrefix("google")
    let arguments = isBrowser ? options + ["--print-to-pdf=\(made)", source] : options + [source, made]
    guard run(arguments), access(made, F_OK) == 0 else { return Catalog.english(.journal(.converterFailed(name))) }
    let bytes = try ImportedFile(path: made).bytes()
    // A converter may end well and have made nothing.
    guard bytes.starts(with: Array("%PDF-".utf8)) else { return Catalog.english(.journal(.converterFailed(name))) }
    try target.write(bytes)
    return nil
  }

  private func run(_ words: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([name] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, name, &actions, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}

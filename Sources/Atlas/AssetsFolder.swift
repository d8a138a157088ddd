import FoundationEssentials
import Glibc

/// The folder with everything a non-programmer edits.
public struct AssetsFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// A folder by its path, which need not exist.
  public init(path: String) { self.path = path }

  /// The first folder that holds `Areas.json`: `$BODYMAP_ASSETS`, beside the program,
  /// `../share/bodymap/Assets`, or a checkout around the program.
  ///
  /// When `$BODYMAP_ASSETS` is set nothing else is tried, so that a typo does not go unnoticed.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment, program: String = programPath
  ) throws(NotFound) -> AssetsFolder {
    if let chosen = environment["BODYMAP_ASSETS"], !chosen.isEmpty { return AssetsFolder(path: chosen) }
    var folder = parent(of: program)
    var tried = ["\(folder)/Assets", "\(parent(of: folder))/share/bodymap/Assets"]
    while folder != "/", folder != "", folder != "." {
      folder = parent(of: folder)
      tried.append(folder == "/" ? "/Assets" : "\(folder)/Assets")
    }
    for path in tried where FileManager.default.fileExists(atPath: "\(path)/Areas.json") {
      return AssetsFolder(path: path)
    }
    throw NotFound(tried: Array(tried.prefix(2)))
  }

  /// The program's own file, with links resolved.
  public static var programPath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  /// No folder was found.
  public struct NotFound: Error, CustomStringConvertible {
    /// Every folder that was looked at.
    public let tried: [String]

    /// What was looked for and where, and what to do.
    public var description: String {
      "the Assets folder is missing; looked in \(tried.joined(separator: " and ")). "
        + "Set BODYMAP_ASSETS to its path."
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The largest file that is read, in bytes: data comes from users too.
  static let sizeLimit = 4 << 20

  /// The bytes of a file below the folder, or what kept it from being read.
  func bytes(of file: String) -> Result<[UInt8], Problem> {
    func problem(_ message: String) -> Result<[UInt8], Problem> {
      .failure(Problem(file: file, line: 1, message: message))
    }
    // Non-blocking, so that a pipe put in place of a file cannot hold the program up.
    let descriptor = open("\(path)/\(file)", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return problem(errno == ENOENT ? "the file is missing" : "the file cannot be read")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return problem("this is not a plain file")
    }
    guard status.st_size <= Self.sizeLimit else {
      return problem("the file has \(status.st_size) bytes; at most \(Self.sizeLimit) are read")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + filled, $0.count - filled) }
      guard count > 0 else { break }
      filled += count
    }
    guard filled == bytes.count else { return problem("the file cannot be read to its end") }
    return .success(bytes)
  }

  /// The names of the files in a folder below this one that end in `suffix`, sorted.
  func files(in folder: String, suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
  }
}

import Atlas
import Glibc

/// The folder with everything a non-programmer edits.
public struct AssetsFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// The person's own folder, whose files go before those of the same name; nil for none.
  public let own: String?

  /// A folder by its path, which need not exist, and one that is laid over it.
  public init(path: String, under own: String? = nil) {
    self.path = path
    self.own = own
  }

  /// Whether what is laid over it is a folder.
  public var isOwnThere: Bool {
    guard let own else { return true }
    var status = stat()
    return stat(own, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that a file is read from: the person's own, where it is there. The contents of the book are put together
  /// from both.
  func root(of file: String) -> String {
    guard let own, file != AssetFile.contents, access("\(own)/\(file)", F_OK) == 0 else { return path }
    return own
  }

  /// A file as it is told of: one of the person's own with its whole path.
  package func shown(_ file: String) -> String {
    let root = root(of: file)
    return root == path ? file : "\(root)/\(file)"
  }

  /// The first folder that holds `Areas.json`: `$BODYMAP_ASSETS`, beside the program,
  /// `../share/bodymap/Assets`, or a checkout around the program.
  ///
  /// When `$BODYMAP_ASSETS` is set nothing else is tried, so that a typo does not go unnoticed.
  public static func find(
    chosen: String? = getenv("BODYMAP_ASSETS").map { String(cString: $0) }, program: String = programPath
  ) throws(NotFound) -> AssetsFolder {
    if let chosen, !chosen.isEmpty { return AssetsFolder(path: chosen) }
    var folder = parent(of: program)
    var tried = ["\(folder)/Assets", "\(parent(of: folder))/share/bodymap/Assets"]
    while folder != "/", folder != "", folder != "." {
      folder = parent(of: folder)
      tried.append(folder == "/" ? "/Assets" : "\(folder)/Assets")
    }
    for path in tried where access("\(path)/Areas.json", F_OK) == 0 { return AssetsFolder(path: path) }
    throw NotFound(tried: tried)
  }

  /// The program's own file, with links resolved.
  public static var programPath: String {
    // A longer one is cut off, and is none.
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &name, name.count)
    guard length > 0, length < name.count else { return CommandLine.arguments[0] }
    return name.withUnsafeBytes { String(decoding: $0[..<length], as: UTF8.self) }
  }

  /// No folder was found.
  public struct NotFound: Error, CustomStringConvertible {
    /// Every folder that was looked at.
    public let tried: [String]

    /// What was looked for and where, and what to do.
    public var description: String {
      "the Assets folder is missing; looked for \(tried.listed). "
        + "Set BODYMAP_ASSETS to its path."
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

import Atlas
import AtlasSource
import FoundationEssentials
import Glibc
import Pages

/// The data as it is shipped, and the folders of this checkout.
public enum Shipped {
  /// The top folder of the checkout.
  public static let checkout: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The assets of the checkout.
  public static let assets = AssetsFolder(path: "\(checkout)/Assets")

  /// The atlas of the checkout, loaded once.
  public static let atlas: Atlas = {
    do { return try Atlas.load(from: assets) } catch { fatalError("the shipped data is broken:\n\(error)") }
  }()

  /// The atlas with the program's words.
  public static let edition = Edition(atlas)

  /// The theme that is used unless another is asked for.
  public static let dark = atlas.themes.first { $0.name == ThemeColors.usual }!
}

/// A folder that is gone when the test is over.
public final class ScratchFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Where the folders lie: in memory where there is room, because a run makes some ten thousand files and a disk needs
  /// longer to make one than most tests to look at it. `TMPDIR` says otherwise.
  private static let home: String = {
    var room = statvfs()
    let isAsked = ProcessInfo.processInfo.environment["TMPDIR"] != nil
    guard !isAsked, statvfs("/dev/shm", &room) == 0, room.f_bavail * room.f_frsize >= 512 << 20,
      access("/dev/shm", W_OK | X_OK) == 0
    else { return FileManager.default.temporaryDirectory.path }
    return "/dev/shm"
  }()

  /// An empty folder, or a copy of another one.
  public init(copying source: String? = nil) throws {
    path = "\(Self.home)/bodymap-\(UUID().uuidString)"
    if let source {
      try FileManager.default.copyItem(atPath: source, toPath: path)
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  /// Replaces the text of a file below the folder.
  public func edit(_ file: String, _ change: (String) throws -> String) throws {
    try write(file, try change(try read(file)))
  }

  /// The text of a file below the folder.
  public func read(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

  /// Writes the bytes of a file below the folder.
  public func write(_ file: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(file)"))
  }

  /// Puts a link in the place of a file below the folder.
  public func link(_ file: String, to target: String) throws {
    try remove(file)
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(file)", withDestinationPath: target)
  }

  /// Removes a file or a folder below the folder.
  public func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

  /// Writes a file below the folder.
  public func write(_ file: String, _ text: String) throws {
    let target = "\(path)/\(file)"
    var descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    // Most folders are there already, and to ask for them each time takes longer than to write.
    if descriptor < 0, errno == ENOENT, let slash = target.lastIndex(of: "/") {
      try FileManager.default.createDirectory(atPath: String(target[..<slash]), withIntermediateDirectories: true)
      descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    guard descriptor >= 0 else { throw WriteFailure(path: target, code: errno) }
    defer { close(descriptor) }
    var text = text
    let isWritten = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count }
    guard isWritten else { throw WriteFailure(path: target, code: errno) }
  }

  /// A file that could not be written, with the number of the error.
  struct WriteFailure: Error {
    let path: String
    let code: Int32
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

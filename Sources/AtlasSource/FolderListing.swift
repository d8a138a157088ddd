import Atlas
import Glibc

extension AssetsFolder {
  /// The most files of one kind that are read; ours are some hundred.
  private static let mostFiles = 1000
  /// The most entries of a folder that are looked at, whatever they are.
  private static let mostEntries = 10_000
  /// The most bytes that all files may have together, ten times ours.
  private static let sizeOfAll = 32 << 20

  /// The names, without the suffix, of the files in a folder below this one that end in it, in the order of the
  /// files; of too many the first that are found.
  package func names(in folder: String, suffix: String) -> [String] { listing(of: folder, suffix: suffix).names }

  /// What makes the folder more than a person has written: it is told before anything is read. Nil for any other.
  package func excess(in kinds: [(folder: String, suffix: String)], besides files: [String]) -> Problem? {
    var all = files
    for (folder, suffix) in kinds {
      let (names, isWhole) = listing(of: folder, suffix: suffix)
      guard isWhole else {
        return Problem(file: folder, line: 1, message: "there are more than \(Self.mostFiles) files; nothing is read")
      }
      all += names.map { "\(folder)/\($0)\(suffix)" }
    }
    var size = 0
    for file in all {
      var status = stat()
      guard stat("\(root(of: file))/\(file)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      size += Int(status.st_size)
      guard size <= Self.sizeOfAll else {
        return Problem(
          file: file, line: 1,
          message: "with this one the files have more than \(Self.sizeOfAll) bytes together; nothing is read")
      }
    }
    return nil
  }

  /// Of the folder and of what is laid over it.
  private func listing(of folder: String, suffix: String) -> (names: [String], isWhole: Bool) {
    let shipped = Self.listing(of: "\(path)/\(folder)", suffix: suffix)
    guard let own else { return shipped }
    let added = Self.listing(of: "\(own)/\(folder)", suffix: suffix)
    return ((shipped.names + added.names).uniqued().sorted(), shipped.isWhole && added.isWhole)
  }

  private static func listing(of path: String, suffix: String) -> (names: [String], isWhole: Bool) {
    guard let entries = opendir(path) else { return ([], true) }
    defer { closedir(entries) }
    var files: [String] = []
    var seen = 0
    while let entry = readdir(entries) {
      seen += 1
      guard seen <= Self.mostEntries, files.count <= Self.mostFiles else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { files.append(name) }
    }
    let isWhole = seen <= Self.mostEntries && files.count <= Self.mostFiles
    return (files.prefix(Self.mostFiles).sorted().map { String($0.dropLast(suffix.count)) }, isWhole)
  }
}

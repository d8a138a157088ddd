import Atlas
import Glibc

extension AssetsFolder {
  /// What tells one edition of the data from another: how many files there are, and a number made of their names and bytes
  /// (64-bit FNV-1a, in hexadecimal). It is no protection against anybody.
  public struct Fingerprint: Sendable, Hashable {
    /// How many files it was made of.
    public let files: Int
    /// The number, in 16 digits.
    public let digits: String
  }

  /// The fingerprint of the folder; nil where it holds no data that could be read.
  public var fingerprint: Fingerprint? {
    let names = fileNames
    guard names.contains(AssetFile.areas), names.count <= Self.fileLimit else { return nil }
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for name in names {
      guard case .success(let bytes) = bytes(of: name) else { return nil }
      add(name.utf8)
      add(CollectionOfOne(0))
      bytes.withUnsafeBufferPointer { add($0) }
      add(CollectionOfOne(0))
    }
    let digits = String(number, radix: 16)
    return Fingerprint(files: names.count, digits: String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// More files than any data has: somebody's home is no folder of ours.
  private static let fileLimit = 5_000

  /// The files of the folder and of those in it, in the order of their bytes; hidden ones are an editor's own.
  private var fileNames: [String] {
    var names: [String] = []
    for (name, isFolder) in Self.entries(path) {
      guard isFolder else {
        names.append(name)
        continue
      }
      names += Self.entries("\(path)/\(name)").filter { !$0.isFolder }.map { "\(name)/\($0.name)" }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func entries(_ path: String) -> [(name: String, isFolder: Bool)] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      var isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      if ![Int(DT_DIR), Int(DT_REG)].contains(Int(entry.pointee.d_type)) {
        // A link, or a file system that does not say.
        var status = stat()
        isFolder = stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      entries.append((name, isFolder))
      guard entries.count <= fileLimit else { break }
    }
    return entries
  }
}

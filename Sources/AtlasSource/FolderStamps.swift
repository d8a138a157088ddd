import Atlas
import Glibc
import Packing

/// What tells whether the files of a folder are those that something was made of: of each its name, its size and when it was
/// changed, and for those whose time was lost on the way, as by an installation, the sum of its bytes.
struct FolderStamps: Packable, Equatable {
  private let stamps: [Stamp]

  struct Stamp: Packable, Equatable {
    let name: String
    let size: Int
    let seconds, nanoseconds: Int
    let sum: UInt64

    init(from unpacker: inout Unpacker) {
      (name, size) = (unpacker.next(), unpacker.next())
      (seconds, nanoseconds, sum) = (unpacker.next(), unpacker.next(), unpacker.next())
    }

    func pack(into packer: inout Packer) { packer.add(name, size, seconds, nanoseconds, sum) }

    fileprivate init(_ name: String, _ status: stat, _ bytes: [UInt8]) {
      self.name = name
      size = Int(status.st_size)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      sum = PackFile.sum(of: bytes)
    }
  }

  init(from unpacker: inout Unpacker) { stamps = unpacker.next() }

  func pack(into packer: inout Packer) { packer.add(stamps) }

  /// The stamps of a folder as it is; nil where one of its files cannot be read.
  init?(of folder: AssetsFolder) {
    let root = Root(folder)
    var stamps: [Stamp] = []
    for name in folder.filesOfAtlas {
      guard let status = root.status(of: name), case .success(let bytes) = folder.bytes(of: name) else { return nil }
      stamps.append(Stamp(name, status, bytes))
    }
    self.stamps = stamps
  }

  /// Whether the files of a folder are these, and no others.
  func hold(of folder: AssetsFolder) -> Bool {
    let names = folder.filesOfAtlas
    guard names.count == stamps.count else { return false }
    let root = Root(folder)
    return zip(names, stamps).allSatisfy { name, stamp in
      guard name == stamp.name, let status = root.status(of: name), status.st_size == stamp.size else { return false }
      if status.st_mtim.tv_sec == stamp.seconds, status.st_mtim.tv_nsec == stamp.nanoseconds { return true }
      guard case .success(let bytes) = folder.bytes(of: name) else { return false }
      return PackFile.sum(of: bytes) == stamp.sum
    }
  }

  /// A folder held open, below which the system finds files without walking the whole path again.
  private final class Root {
    private let descriptor: Int32

    init(_ folder: AssetsFolder) { descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

    func status(of file: String) -> stat? {
      var status = stat()
      return fstatat(descriptor, file, &status, 0) == 0 ? status : nil
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
  }
}

extension AssetsFolder {
  /// All files that an atlas is made of; the patterns are read from their own files when they are painted.
  fileprivate var filesOfAtlas: [String] {
    AtlasLoader.files
      + AtlasLoader.kinds.filter { $0.folder != "Patterns" }.flatMap { folder, suffix in
        names(in: folder, suffix: suffix).map { "\(folder)/\($0)\(suffix)" }
      }
  }
}

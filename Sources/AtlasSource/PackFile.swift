import Glibc
import Packing

/// A file of named parts, each of which is read when it is asked for and held against its sum.
final class PackFile: Sendable {
  /// The file in memory, of which the system reads what is looked at. Nobody writes there, and it goes with this value.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer
  private let parts: [String: Part]

  /// Where a part lies in the file, and the sum of its bytes.
  private struct Part: Packable {
    let start, size: Int
    let sum: UInt64

    init(start: Int, size: Int, sum: UInt64) { (self.start, self.size, self.sum) = (start, size, sum) }

    init(from unpacker: inout Unpacker) { (start, size, sum) = (unpacker.next(), unpacker.next(), unpacker.next()) }

    func pack(into packer: inout Packer) { packer.add(start, size, sum) }
  }

  /// How a file of this kind begins; after it come the size of the table of parts and its sum.
  private static let mark: [UInt8] = Array("bodymap pack 1\n".utf8) + [0]
  private static let headSize = mark.count + 16
  /// More than any file of ours has.
  private static let mostBytes = 64 << 20

  /// The file at a path; nil where there is none that this build wrote.
  init?(_ path: String, build: String) {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (Self.headSize...Self.mostBytes).contains(Int(status.st_size)),
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    guard let parts = Self.parts(of: bytes, build: build) else {
      munmap(start, bytes.count)
      return nil
    }
    self.bytes = bytes
    self.parts = parts
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// What `body` reads of a part; nil where it is not there or not whole.
  func read<Value>(_ name: String, _ body: (inout Unpacker) -> Value) -> Value? {
    guard let part = parts[name], let bytes = Self.slice(bytes, part.start, part.size), Self.sum(of: bytes) == part.sum
    else { return nil }
    return Unpacker.read(bytes, body)
  }

  private static func parts(of file: UnsafeRawBufferPointer, build: String) -> [String: Part]? {
    guard file.starts(with: mark),
      let (size, sum) = slice(file, mark.count, headSize - mark.count).flatMap({
        Unpacker.read($0) { ($0.next(as: Int.self), $0.next(as: UInt64.self)) }
      }), let table = slice(file, headSize, size), Self.sum(of: table) == sum,
      let (writer, parts) = Unpacker.read(table, { ($0.next(as: String.self), $0.next(as: [String: Part].self)) }),
      writer == build
    else { return nil }
    return parts
  }

  /// A part of a file; nil where it does not lie within.
  private static func slice(_ file: UnsafeRawBufferPointer, _ start: Int, _ size: Int) -> UnsafeRawBufferPointer? {
    guard start >= 0, size >= 0, start <= file.count, size <= file.count - start else { return nil }
    return UnsafeRawBufferPointer(rebasing: file[start..<start + size])
  }

  /// A number that another one of the same bytes is equal to, eight bytes at a time; it is no protection against anybody.
  static func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    @inline(__always) func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
      let product = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
      return product ^ product >> 32
    }
    @inline(__always) func word(_ place: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
    // Four sums that do not wait for each other.
    let start = UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15
    var (a, b, c, d) = (start, start &+ 1, start &+ 2, start &+ 3)
    var place = 0
    while place + 32 <= bytes.count {
      (a, b, c, d) = (mix(a, word(place)), mix(b, word(place + 8)), mix(c, word(place + 16)), mix(d, word(place + 24)))
      place += 32
    }
    var sum = mix(mix(mix(a, b), c), d)
    while place < bytes.count {
      sum = mix(sum, UInt64(bytes[place]))
      place += 1
    }
    return sum
  }

  /// The same of bytes that somebody holds.
  static func sum(of bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { sum(of: $0) } }
}

extension PackFile {
  /// Writes parts beside the file first, and then in its place.
  static func write(
    _ parts: [(name: String, bytes: [UInt8])], to path: String, build: String
  ) throws(AtlasPack.WritingFailure) -> Int {
    func table(from first: Int) -> [UInt8] {
      var start = first
      var places: [String: Part] = [:]
      for (name, bytes) in parts {
        places[name] = Part(start: start, size: bytes.count, sum: sum(of: bytes))
        start += bytes.count
      }
      var packer = Packer()
      packer.add(build, places)
      return packer.bytes
    }
    // Its size does not depend on the places in it.
    let size = table(from: 0).count
    let table = table(from: headSize + size)
    var whole = Packer()
    whole.add(bytes: mark)
    whole.add(table.count, sum(of: table))
    whole.add(bytes: table)
    for part in parts { whole.add(bytes: part.bytes) }
    let draft = "\(path).\(getpid())"
    guard let file = fopen(draft, "wxe") else { throw failure(draft) }
    let count = whole.bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    // Who installed the program is not everybody who reads it.
    let isWhole = count == whole.bytes.count && fflush(file) == 0 && fchmod(fileno(file), 0o644) == 0
    guard fclose(file) == 0, isWhole, rename(draft, path) == 0 else {
      let failure = failure(path)
      unlink(draft)
      throw failure
    }
    return count
  }

  private static func failure(_ path: String) -> AtlasPack.WritingFailure {
    AtlasPack.WritingFailure("\(path): \(String(cString: strerror(errno)))")
  }
}

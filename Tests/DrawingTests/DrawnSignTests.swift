import Foundation
import Testing

/// Every sign that is drawn in blocks and half blocks is in the fonts that a terminal has without being told of any.
@Suite struct DrawnSignTests {
  /// What the fonts of X all have (`misc-fixed`, medium, 5x7 to 10x20, read from xfonts-base 1.0.5), of the parts of
  /// Unicode that the program draws from: marks of Latin-1, marks of writing, arrows, signs of sums, lines, blocks and shapes.
  private static let inEveryFont: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA1...0xFF, 0x2010...0x2022, 0x2026...0x2026, 0x2190...0x2195, 0x2212...0x2212, 0x2260...0x2265,
    0x2500...0x2503, 0x250C...0x250C, 0x2510...0x2510, 0x2514...0x2514, 0x2518...0x2518, 0x251C...0x251C,
    0x2524...0x2524, 0x252C...0x252C, 0x2534...0x2534, 0x253C...0x253C, 0x254C...0x2573, 0x2580...0x25A1,
    0x25CB...0x25CB, 0x25CF...0x25CF, 0x2800...0x28FF,
  ]

  private static func isInEveryFont(_ scalar: Unicode.Scalar) -> Bool {
    inEveryFont.contains { $0.contains(scalar.value) }
  }

  /// The recorded screens, of which other tests say that they are what is drawn.
  @Test func everyRecordedScreenHasSignsOfEveryFont() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 300)
    var found: Set<Unicode.Scalar> = []
    for file in files {
      let scalars = Set(try String(contentsOf: file, encoding: .utf8).unicodeScalars).subtracting(["\n"])
      let missing = scalars.filter { !Self.isInEveryFont($0) }
      #expect(missing.isEmpty, "\(file.lastPathComponent): \(missing.sorted())")
      found.formUnion(scalars)
    }
    #expect(found.isSuperset(of: "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█×●→░▒▓".unicodeScalars), "the blocks of every cell are among them")
  }
}

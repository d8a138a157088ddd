import Glibc
import Testing
import Text

/// The C library, which ncurses asks for widths, and our own measure agree: else rows would shift.
@Suite struct TerminalWidthTests {
  @Test(arguments: [
    // Latin, Greek, Cyrillic; accents; punctuation, arrows, lines, blocks, signs; braille; sextants
    0x20...0x7E, 0xA1...0x377, 0x384...0x385, 0x400...0x482, 0x2010...0x2027, 0x2190...0x21FF,
    0x2500...0x25FC, 0x2700...0x2704, 0x2800...0x28FF, 0x1FB00...0x1FB3B,
    // Devanagari's letters, Thai, Kana, Chinese, Hangul, emoji, letters in full width
    0x904...0x939, 0xE01...0xE30, 0x3041...0x3096, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0x1F600...0x1F64F,
    0xFF01...0xFF60,
  ])
  func bothCountTheSameColumns(scalars: ClosedRange<UInt32>) throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    // Swift does not see it.
    let address = try #require(dlsym(nil, "wcwidth"))
    let width = unsafeBitCast(address, to: (@convention(c) (wchar_t) -> Int32).self)
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Int(width(wchar_t(value))) == scalar.columns, "U+\(String(value, radix: 16))")
    }
  }
}

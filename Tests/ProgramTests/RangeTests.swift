import Testing

/// Options with a range.
@Suite struct RangeTests {
  /// Every option out of its range is refused with the range.
  @Test(arguments: [
    ("draw --size 0x9", "1x1 to 1000x1000"), ("draw --size 1001x9", "1x1 to 1000x1000"),
    ("draw --size 99999999999999999999x9", "1x1 to 1000x1000"), ("draw --size=-1x5", "1x1 to 1000x1000"),
    ("draw --size -1x5", "1x1 to 1000x1000"), ("draw --size nan", "1x1 to 1000x1000"),
    ("--width 19", "from 20 to 1000"),
    ("--width 1001", "from 20 to 1000"), ("--width x", "20 to 1000"), ("--width 99999999999999999999", "20 to 1000"),
    ("release deltoid --hold 2", "3 to 60 seconds"), ("release deltoid --hold 61", "3 to 60 seconds"),
    ("release deltoid --hold x", "3 to 60"), ("release deltoid --point 9", "points 1, 2 and 3"),
    ("release deltoid --point=-1", "points 1, 2 and 3"), ("pain temple=11", "from 0 to 10"),
    ("pain temple=-1", "from 0 to 10"), ("draw --side up", "'left' and 'right'"),
    ("draw --symbols x", "'quadrant', 'ascii', 'braille', 'sextant' or 'half'"), ("--colors 7", "truecolor"),
    ("plan deltoid --start 2026-02-30", "2026-11-26"), ("draw --color sometimes", "'auto', 'always' or 'never'"),
  ])
  func whatIsOutOfRangeIsRefusedWithTheRange(arguments: String, range: String) throws {
    let output = try Program.run(arguments.split(separator: " ").map(String.init))
    #expect(output.status == 64 && output.text.isEmpty && output.errors.contains(range), "\(output.errors)")
  }
}

extension String {
  /// Where it breaks into lines of at most `width` columns: ranges of its UTF-8, in order.
  ///
  /// Lines break at blanks, which fall between the ranges; a word longer than a line is cut where the line ends. All
  /// that is no blank stands in exactly one range, so that no layout can lose a word.
  public func lineRanges(width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var line: (range: Range<Int>, columns: Int)?
    for word in words {
      if let open = line {
        let together = open.columns + word.gap + word.columns
        if together <= width {
          line = (open.range.lowerBound..<word.range.upperBound, together)
          continue
        }
        lines.append(open.range)
      }
      line = (word.range, word.columns)
      if word.columns > width {
        var pieces = pieces(of: word.range, width: width)
        line = pieces.popLast()
        lines += pieces.map(\.range)
      }
    }
    if let line { lines.append(line.range) }
    return lines
  }

  /// Its lines of at most `width` columns.
  public func wrapped(to width: Int) -> [String] { lineRanges(width: width).map { String(self[utf8: $0]) } }

  /// A part of it by a range of its UTF-8 that begins and ends between characters.
  public subscript(utf8 range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// A run without a blank: where it stands, the columns it takes, and the columns of the blanks before it.
  private struct Word {
    var range: Range<Int>
    var columns: Int
    let gap: Int
  }

  private var words: [Word] { isASCII ? asciiWords : otherWords }

  /// The words of a text of ASCII, in which a byte is a column: nearly all that is ever laid out.
  private var asciiWords: [Word] {
    var found: [Word] = []
    var copy = self
    copy.withUTF8 { bytes in
      var index = 0
      var gap = 0
      while index < bytes.count {
        if bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
          gap += 1
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, bytes[index] != 0x20, !(0x09...0x0D).contains(bytes[index]) { index += 1 }
        found.append(Word(range: start..<index, columns: index - start, gap: gap))
        gap = 0
      }
    }
    return found
  }

  private var otherWords: [Word] {
    var found: [Word] = []
    var offset = 0
    var gap = 0
    var isOpen = false
    for character in self {
      let length = character.utf8.count
      if let scalar = character.unicodeScalars.first, scalar.isBreakingBlank {
        gap += character.columns
        isOpen = false
      } else if isOpen {
        found[found.count - 1].range = found[found.count - 1].range.lowerBound..<offset + length
        found[found.count - 1].columns += character.columns
      } else {
        found.append(Word(range: offset..<offset + length, columns: character.columns, gap: gap))
        gap = 0
        isOpen = true
      }
      offset += length
    }
    return found
  }

  /// A long word cut into pieces of at most `width` columns; a character wider than that stands alone.
  private func pieces(of range: Range<Int>, width: Int) -> [(range: Range<Int>, columns: Int)] {
    var found: [(range: Range<Int>, columns: Int)] = []
    var offset = range.lowerBound
    for character in self[utf8: range] {
      let (length, columns) = (character.utf8.count, character.columns)
      if let last = found.last, last.columns + columns <= width {
        found[found.count - 1] = (last.range.lowerBound..<offset + length, last.columns + columns)
      } else {
        found.append((offset..<offset + length, columns))
      }
      offset += length
    }
    return found
  }
}

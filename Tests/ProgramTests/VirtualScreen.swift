/// A terminal of the kind of xterm, as far as ncurses makes use of it: what a person would see.
struct VirtualScreen: CustomStringConvertible {
  /// A colour as it was asked for.
  enum Color: Hashable {
    /// By its number.
    case palette(Int)
    /// By red, green and blue.
    case direct
  }

  /// What stands in a cell, and how it looks.
  struct Cell: Equatable {
    /// NUL in the second half of a wide character.
    var scalar: Unicode.Scalar = " "
    var mark: Unicode.Scalar?
    var foreground: Color?
    var background: Color?
    var isReversed = false
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var cells: [[Cell]]
  private(set) var cursor = (column: 0, row: 0)
  /// The private modes that are on, by number: 1049 the second screen, 1000 and 1006 the mouse, 2004 paste.
  private(set) var modes: Set<Int> = []
  /// The keypad sends sequences of its own.
  private(set) var isKeypadOn = false
  /// How often the bell was rung.
  private(set) var bells = 0
  /// How often it had rung when the last sign was written.
  private(set) var bellsBeforeText = 0
  /// How often the whole screen was cleared.
  private(set) var clearings = 0
  /// Every colour that was ever asked for.
  private(set) var colorsUsed: Set<Color> = []

  private var pen = Cell()
  private var pending: [UInt8] = []
  private var wrapsNext = false
  private var region: ClosedRange<Int>
  private var firstScreen: (cells: [[Cell]], cursor: (column: Int, row: Int))?

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// Takes another size and forgets everything that was drawn, as some terminals do.
  mutating func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    region = 0...(rows - 1)
    wipe()
  }

  /// Forgets what was drawn, on both screens.
  mutating func wipe() {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    if firstScreen != nil { firstScreen = (cells, (0, 0)) }
    cursor = (min(cursor.column, columns - 1), min(cursor.row, rows - 1))
  }

  /// Forgets the modes, as after `reset` in a shell.
  mutating func forgetModes() {
    modes = []
    isKeypadOn = false
  }

  /// The rows without trailing blanks.
  var lines: [String] { cells.indices.map { line($0) } }

  /// A row without trailing blanks.
  func line(_ row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    let cells = cells[row]
    var end = cells.count
    while end > 0, cells[end - 1].scalar == " ", cells[end - 1].mark == nil { end -= 1 }
    var text = String.UnicodeScalarView()
    for cell in cells[..<end] where cell.scalar != "\0" {
      text.append(cell.scalar)
      if let mark = cell.mark { text.append(mark) }
    }
    return String(text)
  }

  /// All rows.
  var text: String { lines.joined(separator: "\n") }

  var description: String { "\(text)\nmodes \(modes.sorted())" }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The columns of a row that are in reverse video.
  func reversed(_ row: Int) -> [Int] { cells[row].indices.filter { cells[row][$0].isReversed } }

  /// The row that is reversed in most of its cells; nil when none is.
  var selectedRow: Int? {
    cells.indices.filter { !reversed($0).isEmpty }.max { reversed($0).count < reversed($1).count }
  }

  /// Takes what the program wrote.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let length = step(pending[start...]) { start += length }
    pending.removeSubrange(..<start)
  }

  /// Does what stands first; how many bytes it took, nil when it is not there as a whole.
  private mutating func step(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escape(bytes)
    case 0x07: bells += 1
    case 0x08: move(cursor.column - 1, cursor.row)
    case 0x09: move((cursor.column / 8 + 1) * 8, cursor.row)
    case 0x0A...0x0C: feedLine()
    case 0x0D: move(0, cursor.row)
    case 0x20..<0x7F: put(Unicode.Scalar(first))
    case 0x80...:
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      guard bytes.count >= length else { return nil }
      put(String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first ?? "?")
      return length
    default: break
    }
    return 1
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 1 else { return nil }
    let second = bytes[bytes.startIndex + 1]
    switch Unicode.Scalar(second) {
    case "[": return controlSequence(bytes)
    case "]", "P":
      guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == 0x5C }) else { return nil }
      return end - bytes.startIndex + 1
    case "(", ")": return bytes.count > 2 ? 3 : nil
    case "=": isKeypadOn = true
    case ">": isKeypadOn = false
    case "M": if cursor.row == region.lowerBound { scroll(up: false) } else { move(cursor.column, cursor.row - 1) }
    default: break
    }
    return 2
  }

  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    let parameters = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
    let numbers = parameters.drop { "?<>=".contains($0) }.split(separator: ";", omittingEmptySubsequences: false)
    let values = numbers.map { Int($0) ?? 0 }
    let final = Unicode.Scalar(bytes[end])
    if parameters.hasPrefix("?") {
      for mode in values { set(mode, final == "h") }
    } else if final == "m" {
      setPen(numbers.map(String.init))
    } else {
      act(final, max(1, values.first ?? 1), values)
    }
    return end - bytes.startIndex + 1
  }

  private mutating func act(_ final: Unicode.Scalar, _ count: Int, _ values: [Int]) {
    switch final {
    case "A": move(cursor.column, cursor.row - count)
    case "B": move(cursor.column, cursor.row + count)
    case "C": move(cursor.column + count, cursor.row)
    case "D": move(cursor.column - count, cursor.row)
    case "G": move(count - 1, cursor.row)
    case "d": move(cursor.column, count - 1)
    case "H": move((values.count > 1 ? max(1, values[1]) : 1) - 1, count - 1)
    case "J":
      if values.first == 2 || cursor == (0, 0) { clearings += 1 }
      erase(values.first == 1 ? 0..<cursor.column + 1 : values.first == 2 ? 0..<columns : cursor.column..<columns)
      let others = values.first == 2 ? 0..<rows : values.first == 1 ? 0..<cursor.row : cursor.row + 1..<rows
      for row in others { cells[row] = Array(repeating: blank, count: columns) }
    case "K":
      erase(values.first == 1 ? 0..<cursor.column + 1 : values.first == 2 ? 0..<columns : cursor.column..<columns)
    case "X": erase(cursor.column..<min(columns, cursor.column + count))
    case "P":
      cells[cursor.row].removeSubrange(cursor.column..<min(columns, cursor.column + count))
      cells[cursor.row] += Array(repeating: blank, count: columns - cells[cursor.row].count)
    case "@":
      cells[cursor.row].insert(contentsOf: Array(repeating: blank, count: count), at: cursor.column)
      cells[cursor.row].removeLast(count)
    case "b": for _ in 0..<count { put(cells[cursor.row][max(0, cursor.column - (wrapsNext ? 0 : 1))].scalar) }
    case "r":
      let (top, bottom) = (values.first ?? 1, values.count > 1 ? values[1] : rows)
      region = max(0, top - 1)...max(0, min(rows, bottom) - 1)
      move(0, 0)
    default: break
    }
  }

  private mutating func set(_ mode: Int, _ isOn: Bool) {
    if mode == 1049, isOn, firstScreen == nil {
      firstScreen = (cells, cursor)
      cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    } else if mode == 1049, !isOn, let first = firstScreen {
      (cells, cursor) = first
      firstScreen = nil
    }
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
  }

  private mutating func setPen(_ numbers: [String]) {
    var rest = numbers[...]
    if rest.isEmpty { rest = ["0"] }
    while let text = rest.popFirst() {
      let parts = text.split(separator: ":")
      let number = Int(parts.first ?? "0") ?? 0
      switch number {
      case 0: pen = Cell()
      case 7: pen.isReversed = true
      case 27: pen.isReversed = false
      case 30...37: pen.foreground = use(.palette(number - 30))
      case 40...47: pen.background = use(.palette(number - 40))
      case 90...97: pen.foreground = use(.palette(number - 82))
      case 100...107: pen.background = use(.palette(number - 92))
      case 39: pen.foreground = nil
      case 49: pen.background = nil
      case 38, 48:
        let isDirect = parts.count > 1 || rest.first == "2"
        let color: Color = isDirect ? .direct : .palette(Int(rest.dropFirst().first ?? "") ?? 0)
        if parts.count == 1 { rest = rest.dropFirst(isDirect ? 4 : 2) }
        if number == 38 { pen.foreground = use(color) } else { pen.background = use(color) }
      default: break
      }
    }
  }

  private mutating func use(_ color: Color) -> Color {
    colorsUsed.insert(color)
    return color
  }

  /// What erasing leaves: a blank on the colour of the pen.
  private var blank: Cell { Cell(background: pen.background) }

  private mutating func erase(_ range: Range<Int>) {
    for column in range where column < columns { cells[cursor.row][column] = blank }
  }

  private mutating func move(_ column: Int, _ row: Int) {
    cursor = (max(0, min(columns - 1, column)), max(0, min(rows - 1, row)))
    wrapsNext = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    bellsBeforeText = bells
    if wrapsNext {
      move(0, cursor.row)
      feedLine()
    }
    if scalar.properties.generalCategory == .nonspacingMark {
      let before = wrapsNext ? cursor.column : max(0, cursor.column - 1)
      cells[cursor.row][before].mark = scalar
      return
    }
    set(scalar)
    // The wide characters that tests use.
    if (0x3040...0x9FFF).contains(scalar.value) { set("\0") }
  }

  private mutating func set(_ scalar: Unicode.Scalar) {
    var cell = pen
    cell.scalar = scalar
    cells[cursor.row][cursor.column] = cell
    if cursor.column == columns - 1 { wrapsNext = true } else { cursor.column += 1 }
  }

  private mutating func feedLine() {
    if cursor.row == region.upperBound { scroll(up: true) } else { move(cursor.column, cursor.row + 1) }
  }

  private mutating func scroll(up: Bool) {
    cells.remove(at: up ? region.lowerBound : region.upperBound)
    cells.insert(Array(repeating: blank, count: columns), at: up ? region.upperBound : region.lowerBound)
  }
}

import CTerminal
import Drawing
import Glibc
import Screens

/// The terminal: shows a canvas, hands over what the person did.
public struct Terminal: ~Copyable {
  /// The terminal cannot be used.
  public struct Failure: Error, CustomStringConvertible {
    /// Why the terminal cannot be used, in words for the user.
    public let description: String
  }

  private var decoder: InputDecoder
  /// When the last bytes came.
  private var lastInput = ContinuousClock.now
  private var hasEnded = false

  /// Sets the locale; whether its characters are UTF-8. Call it once, before anything is drawn.
  public static func prepareLocale() -> Bool { ct_set_locale() != 0 }

  /// What terminfo says of the colours of the terminal; nil when it does not know it.
  public static var colorSupport: ColorSupport? {
    var colors: Int32 = 0
    var isDirect: Int32 = 0
    guard ct_describe(&colors, &isDirect) == 0 else { return nil }
    return ColorSupport(colors: Int(colors), isDirect: isDirect != 0)
  }

  /// The size that the terminal behind the output tells, 0 for what it does not tell; nil where there is no terminal.
  public static var toldSize: Size? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard ct_told_size(&columns, &rows) == 0 else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Opens the terminal; from here on it is the program's, until `close()`.
  ///
  /// - Parameter depth: the colours that pictures have; they are sent even where terminfo knows of fewer.
  public init(mouse: Bool, depth: ColorDepth, termName: String) throws(Failure) {
    guard ct_open(mouse ? 1 : 0, depth.colors) == 0 else {
      throw Failure(
        description: "this system has no description of the terminal '\(termName)'. "
          + "Try TERM=xterm-256color bodymap, or install ncurses-term.")
    }
    let spellings = KeySpellings.capabilities.compactMap { name, key in
      ct_capability(name).map { (bytes: UnsafeRawBufferPointer(start: $0, count: strlen($0)).map { $0 }, key: key) }
    }
    let delay = InputDecoder.escapeDelay(from: getenv("ESCDELAY").map { String(cString: $0) })
    decoder = InputDecoder(escapeDelay: delay, spellings: KeySpellings(spellings))
  }

  /// Gives the terminal back as it was.
  public func close() { ct_close() }

  /// The size now.
  public var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    ct_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Shows a picture; only what changed is sent.
  public func show(_ picture: Picture) {
    let canvas = picture.canvas
    let width = canvas.size.columns
    var line: [ct_cell] = Array(repeating: ct_cell(), count: width)
    for row in 0..<canvas.size.rows {
      for column in 0..<width {
        let cell = canvas.cells[row * width + column]
        line[column] = ct_cell(
          scalar: cell.scalar.value, mark: cell.mark?.value ?? 0, foreground: cell.style.foreground,
          background: cell.style.background, attributes: cell.style.attributes.rawValue)
      }
      ct_put_row(Int32(row), line, Int32(width))
    }
    // The cursor comes last: screen readers and braille displays follow it.
    if let cursor = picture.cursor, cursor.column < width, cursor.row < canvas.size.rows {
      ct_flush(Int32(cursor.column), Int32(cursor.row))
    } else {
      ct_flush(0, -1)
    }
  }

  /// Sends the whole screen with the next picture.
  public func repaint() { ct_repaint() }

  /// Says that nothing could be done.
  public func bell() { ct_bell() }

  /// Takes the mouse, or leaves it to the terminal.
  public func useMouse(_ isUsed: Bool) { ct_use_mouse(isUsed ? 1 : 0) }

  /// Gives the terminal to the shell until the program is continued.
  public func suspend() { ct_suspend() }

  /// The next event, or nil when the deadline has passed and there is none.
  ///
  /// Without a deadline it waits for ever; with one that has passed it takes what is there and does not wait.
  public mutating func next(until deadline: ContinuousClock.Instant?) -> Event? {
    while true {
      switch ct_take_signal() {
      case CT_SIGNAL_STOP: return .stop
      case CT_SIGNAL_REDRAW: return .redraw
      default: break
      }
      if let event = decoder.next(isFinal: hasEnded) { return event }
      if hasEnded { return .end }
      // What is held may be the beginning of more: that, too, is worth waiting for only so long.
      let silence = decoder.patience.map { lastInput + $0 }
      switch read(until: [deadline, silence].compactMap { $0 }.min()) {
      case CT_TIMEOUT:
        let now = ContinuousClock.now
        if let silence, silence <= now, let event = decoder.next(isFinal: true) { return event }
        if let deadline, deadline <= now { return nil }
      case CT_EOF: hasEnded = true
      default: break
      }
    }
  }

  /// Asks the terminal something and waits so long for the answers.
  ///
  /// What is typed meanwhile is kept, and the decoder drops the answers, these and those that come later.
  public mutating func ask(_ inquiry: Inquiry, within time: Duration) -> Inquiry.Answers {
    var inquiry = inquiry
    // A sign that is printed to see how wide it is must not stay among what the person had there.
    if ct_capability("smcup") == nil { inquiry.remove(.width) }
    guard !inquiry.isEmpty else { return Inquiry.Answers([]) }
    let end = ContinuousClock.now + time
    let question = inquiry.bytes.map { CChar(bitPattern: $0) }
    ct_send(question, Int32(question.count))
    var heard: [UInt8] = []
    while !hasEnded, !Inquiry.isAnswered(heard), ContinuousClock.now < end {
      if read(until: end, { heard += $0 }) == CT_EOF { hasEnded = true }
    }
    return Inquiry.Answers(heard)
  }

  /// Waits for bytes and feeds them to the decoder; returns what `ct_read` said.
  private mutating func read(
    until instant: ContinuousClock.Instant?, _ hear: (Slice<UnsafeMutableBufferPointer<UInt8>>) -> Void = { _ in }
  ) -> Int {
    let wait = instant.map { max(.zero, $0 - .now).components }
    let nanoseconds = wait.map { min($0.seconds, 1_000_000) * 1_000_000_000 + $0.attoseconds / 1_000_000_000 } ?? -1
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { bytes in
      let count = Int(ct_read(bytes.baseAddress, Int32(bytes.count), nanoseconds))
      if count > 0 {
        decoder.feed(bytes.prefix(count))
        hear(bytes.prefix(count))
        lastInput = .now
      }
      return count
    }
  }
}

import CTerminal
import Drawing
import Screens

/// The terminal: shows a canvas, hands over what the person did.
public struct Terminal: ~Copyable {
  /// What the person did, or what happened to the terminal.
  public enum Event: Sendable, Hashable {
    case key(Key)
    case click(column: Int, row: Int)
    /// The wheel, lines down.
    case wheel(Int)
    /// Draw again: the size changed or the program is back in the foreground.
    case redraw
    /// The program was asked to stop for a while.
    case stop
    /// The input has ended.
    case end
  }

  /// The terminal cannot be used.
  public struct Failure: Error, CustomStringConvertible {
    /// Why the terminal cannot be used, in words for the user.
    public let description: String
  }

  /// Sets the locale; whether its characters are UTF-8. Call it once, before anything is drawn.
  public static func prepareLocale() -> Bool { ct_set_locale() != 0 }

  /// Opens the terminal; from here on it is the program's, until `close()`.
  public init(mouse: Bool, termName: String) throws(Failure) {
    guard ct_open(mouse ? 1 : 0) == 0 else {
      throw Failure(
        description: "this system has no description of the terminal '\(termName)'. "
          + "Try TERM=xterm-256color bodymap, or install ncurses-term.")
    }
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

  /// How many colours it has; 0 for none.
  public var colors: Int { Int(ct_colors()) }

  /// Shows a picture; only what changed is sent.
  public func show(_ picture: Picture) {
    let canvas = picture.canvas
    let width = canvas.size.columns
    var line: [ct_cell] = Array(repeating: ct_cell(), count: width)
    for row in 0..<canvas.size.rows {
      for column in 0..<width {
        let cell = canvas.cells[row * width + column]
        line[column] = ct_cell(
          scalar: cell.scalar.value, foreground: cell.style.foreground, background: cell.style.background,
          attributes: cell.style.attributes.rawValue)
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

  /// Gives the terminal to the shell until the program is continued.
  public func suspend() { ct_suspend() }

  /// The next event; waits for it unless told not to, and then nil means that there is none.
  public func next(wait: Bool) -> Event? {
    while true {
      let event = ct_next(wait ? -1 : 0)
      if let known = Self.event(event) { return known }
      if event.kind == CT_NONE, !wait { return nil }
    }
  }

  /// Stand-in until the decoder lands.
  public func next(until deadline: ContinuousClock.Instant?) -> Event? {
    guard let deadline else { return next(wait: true) }
    let left = max(0, (deadline - ContinuousClock().now) / .milliseconds(1))
    let event = ct_next(Int32(left))
    return Self.event(event)
  }

  private static func event(_ event: ct_event) -> Event? {
    switch event.kind {
    case CT_CHARACTER: Unicode.Scalar(UInt32(event.code)).flatMap { key($0) }.map { .key($0) }
    case CT_KEY: key(ct_key(UInt32(event.code))).map { .key($0) }
    case CT_CLICK: .click(column: Int(event.column), row: Int(event.row))
    case CT_WHEEL: .wheel(Int(event.code))
    case CT_PASTE: .key(.paste(text(event)))
    case CT_REDRAW: .redraw
    case CT_STOP: .stop
    case CT_END: .end
    default: nil
    }
  }

  private static func text(_ event: ct_event) -> String {
    let bytes = UnsafeRawBufferPointer(start: event.text, count: Int(event.length))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x1B: .escape
    case 0x08, 0x7F: .backspace
    case 1...26: .control(Character(UnicodeScalar(UInt8(scalar.value) + 96)))
    case 0..<0x20: nil
    default: .character(Character(scalar))
    }
  }

  private static func key(_ key: ct_key) -> Key? {
    switch key {
    case CT_UP: .up
    case CT_DOWN: .down
    case CT_LEFT: .left
    case CT_RIGHT: .right
    case CT_ENTER: .enter
    case CT_BACKSPACE: .backspace
    case CT_BACK_TAB: .backTab
    case CT_PAGE_UP: .pageUp
    case CT_PAGE_DOWN: .pageDown
    case CT_HOME: .home
    case CT_END_KEY: .end
    default: nil
    }
  }
}

import Screens

/// Turns the bytes that a terminal sends into events.
///
/// It reads by the grammar of the sequences (ECMA-48) and not by a list of them: what it knows becomes an event,
/// what it does not know is dropped whole, and nothing is ever torn into Escape and letters. It has neither input
/// nor clock: whoever feeds it asks how long what it holds may still grow, and tells it when that time is over.
public struct InputDecoder: Sendable {
  /// What is being read.
  private enum Mode { case plain, paste, string, overlong }

  /// The longest paste that is kept, in bytes; the rest is dropped.
  public static let pasteLimit = 65_536

  private let escapeDelay: Duration
  private let spellings: KeySpellings
  private var bytes: [UInt8] = []
  /// Where what is not yet decoded begins.
  private var start = 0
  private var mode = Mode.plain
  private var pasted: [UInt8] = []
  /// Where the first button went down and has not come up yet.
  private var pressed: (column: Int, row: Int)?

  /// A decoder that has seen nothing.
  ///
  /// - Parameters:
  ///   - escapeDelay: how long after ESC the rest of a sequence may come.
  ///   - spellings: how this terminal spells keys, beside what the grammar knows.
  public init(escapeDelay: Duration = Self.escapeDelay(from: nil), spellings: KeySpellings = KeySpellings([])) {
    self.escapeDelay = escapeDelay
    self.spellings = spellings
  }

  /// The delay that the environment variable ESCDELAY asks for in milliseconds, 0 to 5000; 25 where it says nothing.
  public static func escapeDelay(from setting: String?) -> Duration {
    .milliseconds(max(0, min(5000, setting.flatMap { Int($0) } ?? 25)))
  }

  /// How long to wait for more before `next(isFinal: true)`; nil when nothing is held.
  ///
  /// It counts from the last byte, and is asked after `next(isFinal: false)` has found nothing more.
  public var patience: Duration? {
    switch mode {
    // Until its end mark a paste swallows everything, Ctrl-C too; without one it ends when nobody sends any more.
    case .paste: .seconds(2)
    case .string, .overlong: sequenceDelay
    case .plain:
      if held.isEmpty { nil } else { InputGrammar.isSurelySequence(held) ? sequenceDelay : escapeDelay }
    }
  }

  /// A slow line may cut a sequence anywhere; once it is known to be one, nobody waits for Escape.
  private var sequenceDelay: Duration { max(escapeDelay, .milliseconds(500)) }

  private var held: ArraySlice<UInt8> { bytes[start...] }

  /// Takes bytes as they came, cut anywhere.
  public mutating func feed(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next event; nil when there is none yet.
  ///
  /// - Parameter isFinal: nothing follows what is held, within `patience` or at all: a bare ESC is the key, a cut
  ///   sequence is dropped, an open paste is over.
  public mutating func next(isFinal: Bool = false) -> Terminal.Event? {
    while true {
      let (before, earlier) = (bytes.count - start, mode)
      switch mode {
      case .plain:
        if let event = plain(isFinal) { return event }
      case .paste:
        guard endsPaste(isFinal) else { return nil }
        defer { pasted = [] }
        return .key(.paste(InputGrammar.text(pasted)))
      case .string: skipString(isFinal)
      case .overlong: skipOverlong(isFinal)
      }
      if bytes.count - start == before, mode == earlier { return nil }
    }
  }

  /// Decodes what stands first; nil when it means nothing, or is not there as a whole.
  private mutating func plain(_ isFinal: Bool) -> Terminal.Event? {
    guard !held.isEmpty else { return nil }
    let spelled = spellings.match(held)
    if spelled.isBeginning, !isFinal { return nil }
    if let key = spelled.key {
      start += spelled.length
      return .key(key)
    }
    switch InputGrammar.read(held, isFinal: isFinal) {
    case .unfinished: return nil
    case .event(let input, let length):
      start += length
      return input.flatMap { event(of: $0) }
    case .opening(let opened, let length):
      start += length
      mode =
        switch opened {
        case .paste: .paste
        case .string: .string
        case .overlong: .overlong
        }
      return nil
    }
  }

  /// What a thing means after what came before it: a button that comes up where it went down is a click.
  private mutating func event(of input: InputGrammar.Input) -> Terminal.Event? {
    switch input {
    case .key(let key): return .key(key)
    case .wheel(let lines): return .wheel(lines)
    case .press(let column, let row):
      pressed = (column, row)
      return nil
    case .release(let column, let row):
      defer { pressed = nil }
      return pressed.map { $0 == (column, row) } ?? false ? .click(column: column, row: row) : nil
    }
  }

  /// Takes what was pasted, up to the end mark; whether it is there.
  private mutating func endsPaste(_ isFinal: Bool) -> Bool {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    while let escape = held.firstIndex(of: 0x1B) {
      keep(bytes[start..<escape])
      start = escape
      if held.starts(with: mark) {
        start += mark.count
        mode = .plain
        return true
      }
      if !isFinal, mark.starts(with: held) { return false }
      keep(held.prefix(1))
      start += 1
    }
    keep(held)
    start = bytes.endIndex
    if isFinal { mode = .plain }
    return isFinal
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    pasted += more.prefix(Self.pasteLimit - pasted.count)
  }

  /// Drops a control string up to its end: ST or BEL, or a control character that cannot be part of one.
  private mutating func skipString(_ isFinal: Bool) {
    while let byte = held.first {
      switch byte {
      case 0x07:
        start += 1
        mode = .plain
        return
      case 0x1B:
        guard held.count > 1 else {
          // Half an ST.
          if isFinal { (start, mode) = (bytes.endIndex, .plain) }
          return
        }
        if held[start + 1] == UInt8(ascii: "\\") { start += 2 }
        mode = .plain
        return
      case 0x08...0x0D, 0x20...: start += 1
      default:
        mode = .plain
        return
      }
    }
    if isFinal { mode = .plain }
  }

  /// Drops the rest of a sequence that is longer than any key, up to its final byte.
  private mutating func skipOverlong(_ isFinal: Bool) {
    while let byte = held.first, (0x20...0x3F).contains(byte) { start += 1 }
    if let byte = held.first {
      if (0x40...0x7E).contains(byte) { start += 1 }
      mode = .plain
    } else if isFinal {
      mode = .plain
    }
  }
}

import Screens

/// The grammar of what terminals send: where a thing ends, whether it is known or not.
enum InputGrammar {
  /// What one thing that stands there means by itself.
  enum Input: Hashable {
    case key(Key)
    /// The first button went down or up on a cell, counted from 0.
    case press(column: Int, row: Int)
    case release(column: Int, row: Int)
    /// The wheel, lines down.
    case wheel(Int)
  }

  /// What stands at the beginning of some bytes.
  enum Reading {
    /// The beginning of something whose end has not come.
    case unfinished
    /// Something whole: what it means, nothing when nobody knows, and how many bytes it is long.
    case event(Input?, length: Int)
    /// The beginning of something that may be long, and the length of the beginning.
    case opening(Opened, length: Int)
  }

  /// What may be long: it is not kept as a whole.
  enum Opened { case paste, string, overlong }

  private static let escape: UInt8 = 0x1B
  /// No key is spelled with more bytes.
  private static let longest = 64

  /// Whether what is held has gone so far that it is no Escape key.
  static func isSurelySequence(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.contains { $0 != escape && $0 >= 0x20 } }

  /// Reads what stands first; `bytes` is not empty.
  static func read(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Reading {
    switch bytes.first {
    case escape: afterEscape(bytes, isFinal)
    // The two introducers of keys as one byte, which is no beginning of a character in UTF-8.
    case 0x9B: controlSequence(bytes, from: 1, isFinal)
    case 0x8F: singleShift(bytes, from: 1, isFinal)
    default: character(bytes, isFinal) { KeySequences.key(for: $0) }
    }
  }

  private static func afterEscape(_ bytes: ArraySlice<UInt8>, _ isFinal: Bool) -> Reading {
    guard bytes.count > 1 else { return isFinal ? .event(.key(.escape), length: 1) : .unfinished }
    let second = bytes[bytes.startIndex + 1]
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes, from: 2, isFinal)
    case UInt8(ascii: "O"): return singleShift(bytes, from: 2, isFinal)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      // DCS, SOS, OSC, PM and APC are answers to questions that somebody else asked. Alone they are keys with Alt.
      if bytes.count > 2 { return .opening(.string, length: 2) }
      return isFinal ? .event(.key(.alt(Character(Unicode.Scalar(second)))), length: 2) : .unfinished
    case escape: return afterTwoEscapes(bytes, isFinal)
    // Whoever hammers on the keys to get out must get out.
    case 0x03: return .event(.key(.control("c")), length: 2)
    case 0x08, 0x7F: return .event(.key(.alt("\u{7F}")), length: 2)
    case ..<0x20: return .event(nil, length: 2)
    default:
      let reading = character(bytes.dropFirst(), isFinal) { scalar in
        if case .character(let character) = KeySequences.key(for: scalar) { .alt(character) } else { nil }
      }
      switch reading {
      case .event(let event, let length): return .event(event, length: length + 1)
      case let other: return other
      }
    }
  }

  /// Some terminals put ESC before the sequence of a key for Alt; else it is the Escape key, pressed twice.
  private static func afterTwoEscapes(_ bytes: ArraySlice<UInt8>, _ isFinal: Bool) -> Reading {
    guard bytes.count > 2 else { return isFinal ? .event(.key(.escape), length: 1) : .unfinished }
    guard [UInt8(ascii: "["), UInt8(ascii: "O")].contains(bytes[bytes.startIndex + 2]) else {
      return .event(.key(.escape), length: 1)
    }
    switch afterEscape(bytes.dropFirst(), isFinal) {
    case .unfinished: return .unfinished
    case .event(.key?, let length), .event(nil, let length): return .event(nil, length: length + 1)
    case .opening(.overlong, let length): return .opening(.overlong, length: length + 1)
    // The mouse and a paste have no Alt: the Escape key was pressed just before.
    case .event, .opening: return .event(.key(.escape), length: 1)
    }
  }

  /// CSI: parameters, intermediates, a final byte.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>, from offset: Int, _ isFinal: Bool) -> Reading {
    let body = bytes.dropFirst(offset)
    switch body.first {
    case nil where isFinal && offset == 2: return .event(.key(.alt("[")), length: 2)
    // The Linux console spells F1 to F5 with a second bracket.
    case UInt8(ascii: "["): return fixed(body, count: 2, offset, isFinal) { KeySequences.linuxFunction($0[1]) }
    case UInt8(ascii: "M"):
      return fixed(body, count: 4, offset, isFinal) { KeySequences.oldMouse(button: $0[1], column: $0[2], row: $0[3]) }
    default: break
    }
    for (index, byte) in body.enumerated() {
      let length = offset + index + 1
      switch byte {
      // rxvt ends keys with Shift in a dollar, which is no final byte.
      case UInt8(ascii: "$") where index > 0 && body.prefix(index).allSatisfy(isDigit):
        return .event(nil, length: length)
      case 0x20...0x3F:
        if length == longest { return .opening(.overlong, length: length) }
      case 0x40...0x7E:
        if body.prefix(index + 1).elementsEqual("200~".utf8) { return .opening(.paste, length: length) }
        return .event(KeySequences.event(ofCSI: body.prefix(index), final: byte), length: length)
      // Nothing that belongs here: what was cut off is dropped, what follows is read anew.
      default: return .event(nil, length: length - 1)
      }
    }
    return isFinal ? .event(nil, length: bytes.count) : .unfinished
  }

  /// SS3: one character, and before it the modifiers where a terminal sends them.
  private static func singleShift(_ bytes: ArraySlice<UInt8>, from offset: Int, _ isFinal: Bool) -> Reading {
    let body = bytes.dropFirst(offset)
    if body.isEmpty, isFinal, offset == 2 { return .event(.key(.alt("O")), length: 2) }
    for (index, byte) in body.enumerated() {
      let length = offset + index + 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: ";"):
        if length == longest { return .opening(.overlong, length: length) }
      case 0x20...0x7E:
        return .event(KeySequences.key(ofSS3: body.prefix(index), final: byte).map { .key($0) }, length: length)
      default: return .event(nil, length: length - 1)
      }
    }
    return isFinal ? .event(nil, length: bytes.count) : .unfinished
  }

  /// A sequence of `count` bytes after its introducer, none of them a control character.
  private static func fixed(
    _ body: ArraySlice<UInt8>, count: Int, _ offset: Int, _ isFinal: Bool, _ meaning: ([UInt8]) -> Input?
  ) -> Reading {
    let found = body.prefix(count).prefix { $0 >= 0x20 }
    if found.count == count { return .event(meaning(Array(found)), length: offset + count) }
    return found.count < body.count || isFinal ? .event(nil, length: offset + found.count) : .unfinished
  }

  /// A character in UTF-8; what is no valid one is dropped byte by byte.
  private static func character(
    _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ meaning: (Unicode.Scalar) -> Key?
  ) -> Reading {
    guard let lead = bytes.first else { return .unfinished }
    let count: Int
    switch lead {
    case ..<0x80: count = 1
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return .event(nil, length: 1)
    }
    let found = bytes.prefix(count)
    let rest = found.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    if rest.count + 1 < found.count || found.count < count && isFinal { return .event(nil, length: rest.count + 1) }
    guard found.count == count else { return .unfinished }
    // What is overlong, a surrogate or past the end of Unicode, the standard library knows.
    guard let text = String(validating: found, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      return .event(nil, length: count)
    }
    return .event(meaning(scalar).map { .key($0) }, length: count)
  }

  /// Text without what is no valid UTF-8.
  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while !rest.isEmpty {
      var scalar: Unicode.Scalar?
      let reading = character(rest, true) {
        scalar = $0
        return nil
      }
      guard case .event(_, let length) = reading else { break }
      if let scalar { text.append(scalar) }
      rest = rest.dropFirst(length)
    }
    return String(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

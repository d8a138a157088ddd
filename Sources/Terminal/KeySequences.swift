import Screens

/// What the sequences mean that terminals send for keys and for the mouse.
enum KeySequences {
  /// Keys held with another one, coded as terminals code them: 1 and a bit for each.
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The modifiers of a parameter; Caps Lock and Num Lock (64, 128) change no key here.
    init(parameter: Int) { rawValue = max(0, parameter - 1) & 0b11_1111 }
  }

  /// A key that arrives as one character, or nil for a control character that means nothing.
  static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case ..<0x20, 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  /// What a control sequence means; nil for an unknown one, an answer to a question, a key with modifiers.
  static func event(ofCSI parameters: ArraySlice<UInt8>, final: UInt8) -> InputGrammar.Input? {
    let final = Unicode.Scalar(final)
    if parameters.first == UInt8(ascii: "<") {
      let numbers = numbers(parameters.dropFirst())
      guard numbers.count == 3, final == "M" || final == "m" else { return nil }
      return mouse(button: numbers[0][0], column: numbers[1][0], row: numbers[2][0], isUp: final == "m")
    }
    // `?`, `>`, `=` mark private sequences and bytes below `0` are intermediates: no key has them.
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = numbers(parameters)
    return key(numbers, final).map { .key($0) }
  }

  private static func key(_ numbers: [[Int]], _ final: Unicode.Scalar) -> Key? {
    let first = numbers.first?.first ?? 0
    let second = numbers.count > 1 ? numbers[1] : []
    // The kitty protocol tells the release of a key too, as 3 after the modifiers.
    if second.count > 1, second[1] == 3 { return nil }
    let modifiers = Modifiers(parameter: second.first ?? 0)
    switch final {
    case "u" where numbers.isEmpty: return nil
    case "u": return typed(numbers[0], modifiers, text: numbers.count > 2 ? numbers[2] : [])
    // modifyOtherKeys: the code is that of the character itself, Shift or not.
    case "~" where first == 27:
      return numbers.count == 3 ? typed([numbers[2][0], numbers[2][0]], modifiers, text: []) : nil
    case "~": return modifiers.isEmpty ? numbered[first] : nil
    case "R": return numbers.isEmpty ? .function(3) : nil  // with numbers, where the cursor is
    default:
      // ESC [ 1 ; 5 A, and the older ESC [ 5 A.
      let modifiers = numbers.count == 1 ? Modifiers(parameter: first) : modifiers
      if final == "Z" { return modifiers.isSubset(of: .shift) ? .backTab : nil }
      return modifiers.isEmpty ? lettered[final] : nil
    }
  }

  /// What a key means that follows SS3.
  static func key(ofSS3 parameters: ArraySlice<UInt8>, final: UInt8) -> Key? {
    guard Modifiers(parameter: numbers(parameters).last?[0] ?? 0).isEmpty else { return nil }
    let final = Unicode.Scalar(final)
    return lettered[final] ?? keypad[final]
  }

  /// F1 to F5 as the Linux console spells them, A to E.
  static func linuxFunction(_ byte: UInt8) -> InputGrammar.Input? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) ? .key(.function(Int(byte) - 0x40)) : nil
  }

  /// A report of the mouse in the oldest coding, each number a byte with 32 added.
  static func oldMouse(button: UInt8, column: UInt8, row: UInt8) -> InputGrammar.Input? {
    // A button that goes up is 3, whichever it was.
    let isUp = button & 0b11 == 3 && button < 64
    return mouse(
      button: isUp ? 0 : Int(button) - 32, column: Int(column) - 32, row: Int(row) - 32, isUp: isUp)
  }

  /// What the mouse did; column and row count from 1.
  private static func mouse(button: Int, column: Int, row: Int, isUp: Bool) -> InputGrammar.Input? {
    guard column >= 1, row >= 1 else { return nil }
    return switch button & ~(4 | 8 | 16) {  // without Shift, Alt and Control
    case 0 where isUp: .release(column: column - 1, row: row - 1)
    case 0: .press(column: column - 1, row: row - 1)
    case 64 where !isUp: .wheel(-1)
    case 65 where !isUp: .wheel(1)
    default: nil
    }
  }

  /// A key told by its code: what the kitty protocol and modifyOtherKeys send.
  private static func typed(_ codes: [Int], _ modifiers: Modifiers, text: [Int]) -> Key? {
    let code = codes[0]
    if let key = coded[code] { return modifiers.isEmpty ? key : nil }
    switch code {
    case 9: return modifiers.isEmpty ? .tab : modifiers == .shift ? .backTab : nil
    case 13: return modifiers.isSubset(of: .shift) ? .enter : nil
    case 27: return modifiers.isSubset(of: .shift) ? .escape : nil
    case 8, 127: return modifiers.isSubset(of: .shift) ? .backspace : modifiers == .alt ? .alt("\u{7F}") : nil
    // The private use area holds keys without a character: Caps Lock, Play, the modifiers themselves.
    case ..<0x20, 0x80..<0xA0, 0xE000...0xF8FF: return nil
    default: break
    }
    guard let plain = Unicode.Scalar(UInt32(code)) else { return nil }
    if modifiers == .control {
      let letter = code | 0x20
      return (0x61...0x7A).contains(letter) ? .control(Character(Unicode.Scalar(UInt8(letter)))) : nil
    }
    guard modifiers.isSubset(of: [.shift, .alt]) else { return nil }
    let upper = Character(plain).uppercased()
    let shifted = codes.count > 1 && codes[1] > 0 ? Unicode.Scalar(UInt32(codes[1])).map { Character($0) } : nil
    let told = text.count == 1 && text[0] >= 0x20 ? Unicode.Scalar(UInt32(text[0])).map { Character($0) } : nil
    let character =
      told ?? (modifiers.contains(.shift) ? shifted ?? (upper.count == 1 ? Character(upper) : nil) : nil)
      ?? Character(plain)
    return modifiers.contains(.alt) ? .alt(character) : .character(character)
  }

  /// Numbers between semicolons, each with its parts between colons; what is left out is 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [[Int]] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { group in
      group.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        // No number that means anything has more than seven digits.
        digits.prefix(7).reduce(0) { $0 * 10 + max(0, Int($1) - 0x30) }
      }
    }
  }

  private static let lettered: [Unicode.Scalar: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  /// The keypad in application mode, which ncurses switches on.
  private static let keypad: [Unicode.Scalar: Key] = [
    "M": .enter, "I": .tab, " ": " ", "X": "=", "j": "*", "k": "+", "l": ",", "m": "-", "n": ".", "o": "/",
    "p": "0", "q": "1", "r": "2", "s": "3", "t": "4", "u": "5", "v": "6", "w": "7", "x": "8", "y": "9",
  ]

  /// The keypad in the kitty protocol.
  private static let coded: [Int: Key] = {
    let keys: [Key] = [
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "/", "*", "-", "+", .enter, "=", ",",
      .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
    ]
    return Dictionary(uniqueKeysWithValues: keys.enumerated().map { (57_399 + $0.offset, $0.element) })
  }()
}

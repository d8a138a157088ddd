/// Which signs a terminal can be trusted with.
public enum Signs: Sendable, Hashable {
  /// Blocks, lines and marks of Unicode.
  case unicode
  /// ASCII alone, and why.
  case ascii(Reason)

  /// Why only ASCII is sent.
  public enum Reason: Sendable, Hashable {
    /// The locale has no UTF-8.
    case locale
    /// The fonts of such a terminal lack them: of the 456 that Debian has for the console of Linux none has a quadrant, and
    /// most have no half block.
    case terminal
    /// They take two columns there, and every row would be torn.
    case width
  }

  /// The signs for a terminal.
  ///
  /// - Parameters:
  ///   - isUTF8: whether the characters of the locale are UTF-8.
  ///   - name: what TERM says.
  ///   - device: the file of the terminal; nil where a person does not look at one.
  public init(isUTF8: Bool, term name: String, device: String?) {
    guard isUTF8 else {
      self = .ascii(.locale)
      return
    }
    let isConsole = device.map { Self.isConsole($0) } ?? false
    self = device != nil && (isConsole || Self.isWithoutUnicode(name)) ? .ascii(.terminal) : .unicode
  }

  /// Whether a device is a console of Linux itself: /dev/tty1, and not /dev/ttyS0 or /dev/pts/1.
  private static func isConsole(_ device: String) -> Bool {
    let opening = "/dev/tty"
    let number = device.dropFirst(opening.count)
    return device.hasPrefix(opening) && !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether a name is that of a terminal from before Unicode, or of a console with a font of 256 or 512 signs. What stands
  /// behind a serial line says vt100 or vt220 whatever it is.
  private static func isWithoutUnicode(_ name: String) -> Bool {
    let base = name.prefix { $0 != "-" && $0 != "+" }
    if ["linux", "ansi", "pcansi", "cons25", "sun", "wsvt25", "pccon", "minix", "hurd"].contains(base) { return true }
    return ["vt", "wy", "wyse", "hp", "ibm", "qvt", "tvi", "adm", "linux", "cons"].contains { old in
      guard base.hasPrefix(old), let next = base.dropFirst(old.count).first else { return false }
      return ("0"..."9").contains(next)
    }
  }
}

import Terminal
import Testing

/// Which signs a terminal is trusted with, by its name and its device.
@Suite struct SignsTests {
  @Test(arguments: [
    "linux", "linux-16color", "linux-c", "vt100", "vt220", "vt52", "vt320-8", "vt525", "ansi", "pcansi", "cons25",
    "cons25r", "sun", "wy60", "wyse50", "hp2621", "ibm3151", "qvt101+", "tvi950", "adm3a", "hurd", "wsvt25",
  ])
  func oldTerminalsAndConsolesGetASCII(term: String) {
    #expect(Signs(isUTF8: true, term: term, device: "/dev/pts/1") == .ascii(.terminal))
    // What goes on to a file or another program is not for that terminal.
    #expect(Signs(isUTF8: true, term: term, device: nil) == .unicode)
    #expect(Signs(isUTF8: false, term: term, device: nil) == .ascii(.locale))
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "xterm-direct", "xterm-kitty", "tmux-256color", "screen", "screen.linux", "vte",
    "vte-256color", "rxvt-unicode", "alacritty", "foot", "st-256color", "mintty", "konsole", "putty", "ms-terminal",
    "hpterm", "linuxlike", "", "x",
  ])
  func othersGetThemAll(term: String) {
    #expect(Signs(isUTF8: true, term: term, device: "/dev/pts/1") == .unicode)
    #expect(Signs(isUTF8: false, term: term, device: "/dev/pts/1") == .ascii(.locale))
    // Whatever it calls itself, the font of the console is that of the console.
    #expect(Signs(isUTF8: true, term: term, device: "/dev/tty1") == .ascii(.terminal))
  }

  @Test(arguments: ["/dev/tty", "/dev/ttyS0", "/dev/ttyUSB0", "/dev/pts/12", "/dev/console", ""])
  func notEveryDeviceIsAConsole(device: String) {
    #expect(Signs(isUTF8: true, term: "xterm", device: device) == .unicode)
  }
}

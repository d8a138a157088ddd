import Foundation
import TestSupport

/// A command in a pseudo terminal of its own: its bytes, what they show, the settings of the line.
final class PTY {
  private let master: Int32
  /// The command that was started; the leader of a session.
  let process: pid_t
  /// What a person would see.
  var screen: VirtualScreen
  /// Everything that was written since the last `forget`.
  private(set) var output: [UInt8] = []
  private var hasEnded = false

  /// Starts a command, by itself the program, in a terminal of a size.
  ///
  /// - Parameter controls: whether the terminal is the one that a key or a hang-up reaches the command through.
  init(
    _ command: [String] = [Program.path], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    controls: Bool = true
  ) throws {
    // Closed in whatever else is started meanwhile, which would keep the line open.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    // What unlockpt and ptsname do, which Swift does not see.
    let (unlock, tellNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard master >= 0, ioctl(master, unlock, &lock) == 0, ioctl(master, tellNumber, &number) == 0 else {
      throw POSIXError(.ENXIO)
    }
    let path = "/dev/pts/\(number)"
    screen = VirtualScreen(columns: columns, rows: rows)
    Self.set(columns, rows, on: master)
    let settings = ["TERM": "xterm-256color", "BODYMAP_ASSETS": Program.assets, "PS1": "$ ", "COLORFGBG": "15;0"]
    // The first terminal that the leader of a session opens becomes its own.
    process = try Spawn.start(
      command, environment: Spawn.environment(settings.merging(environment) { _, new in new }), inNewSession: true
    ) { files in
      posix_spawn_file_actions_addopen(&files, 0, path, O_RDWR | (controls ? 0 : O_NOCTTY), 0)
      posix_spawn_file_actions_adddup2(&files, 0, 1)
      posix_spawn_file_actions_adddup2(&files, 0, 2)
    }
  }

  /// A real bash, whose job the program is; unless it edits, it leaves the line as the system made it.
  static func bash(edits: Bool = false) throws -> PTY {
    let bash = try PTY(["bash", "--norc", "--noprofile"] + (edits ? [] : ["--noediting"]) + ["-i"])
    try bash.wait("a prompt") { $0.screen.lines.contains("$") }
    return bash
  }

  deinit {
    hangUp()
    if !hasEnded {
      kill(process, SIGKILL)
      Spawn.end(of: process)
    }
  }

  private var isHungUp = false

  /// Closes the terminal, as a window is closed.
  func hangUp() {
    if !isHungUp { close(master) }
    isHungUp = true
  }

  private static func set(_ columns: Int, _ rows: Int, on master: Int32) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Changes the size; what was drawn is gone.
  func resize(_ columns: Int, _ rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.set(columns, rows, on: master)
  }

  /// Types; `^[` is ESC.
  func send(_ text: String) { send(Array(text.replacing("^[", with: "\u{1B}").utf8)) }

  /// Types bytes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Clicks on a cell, counted from 0.
  func click(_ column: Int, _ row: Int) { send("^[[<0;\(column + 1);\(row + 1)M^[[<0;\(column + 1);\(row + 1)m") }

  /// Forgets what was written so far.
  func forget() { output = [] }

  /// How the line treats what is typed: by lines or by keys, with an echo, with keys that send signals.
  var lineSettings: UInt32 {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return .max }
    return settings.c_lflag & UInt32(ICANON | ECHO | ISIG)
  }

  /// Whether the line hands over every key at once and shows none of them.
  var isRaw: Bool { lineSettings == 0 }

  /// Whether the line is as a shell has it.
  var isCooked: Bool { lineSettings == UInt32(ICANON | ECHO | ISIG) }

  /// The group of processes in the foreground: the job, when a shell has started one.
  var foreground: pid_t { tcgetpgrp(master) }

  /// Waits until something is so, taking what is written meanwhile.
  func wait(_ what: String, until isSo: (PTY) throws -> Bool) throws {
    let end = Date().addingTimeInterval(20)
    while true {
      if try isSo(self) { return }
      guard Date() < end else { break }
      take(waiting: 10)
    }
    throw TimedOut(description: "\(what) did not come; the screen is:\n\(screen)")
  }

  /// Waits for a text.
  func wait(for text: String) throws { try wait("'\(text)'") { $0.screen.contains(text) } }

  /// Waits until the program has answered everything that was sent and has drawn the whole screen anew.
  ///
  /// - Returns: how often it rang the bell since the last time.
  @discardableResult
  func settle() throws -> Int {
    let clearings = screen.clearings
    send("\u{0C}")
    // What came before the key is answered before the screen is cleared for it.
    try wait("the screen to be cleared") { $0.screen.clearings > clearings }
    // And the next key, which means nothing, is answered in words, and with a bell once they stand.
    send("^[[24~")
    try wait("the words and the bell") { $0.screen.contains("That key") && $0.screen.bells > $0.screen.bellsBeforeText }
    defer { bellsHeard = screen.bells }
    return screen.bellsBeforeText - bellsHeard
  }

  private var bellsHeard = 0

  /// Takes what has been written; waits for it so many milliseconds, and not at all once the line is closed.
  ///
  /// - Returns: whether there was anything.
  @discardableResult
  private func take(waiting milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: isHungUp ? -1 : master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.feed(bytes.prefix(count))
    return true
  }

  /// The status with which the command ends.
  func end() throws -> Int32 {
    var status: Int32 = 0
    try wait("the end of the command") { _ in waitpid(process, &status, WNOHANG) == process }
    hasEnded = true
    // Its last words may still be on the line when it is gone: the line hangs up after them.
    while !isHungUp, take(waiting: 200) {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

import Foundation
import TestSupport

/// A real tmux of its own, with one shell in it that starts the program.
final class Tmux {
  private let socket = "\(FileManager.default.temporaryDirectory.path)/bodymap-\(UUID().uuidString).tmux"
  private let watcher: pid_t
  /// As long as this end of a line is open somewhere, tmux lives.
  private let lifeline: Int32

  /// A shell in a terminal of a size; `before` stands on the screen, `after STATUS` follows the program.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], arguments: String = "") throws {
    (watcher, lifeline) = try Self.startServer(socket)
    var settings = ["LANG": "C.UTF-8", "BODYMAP_ASSETS": Program.assets]
    settings.merge(environment) { _, new in new }
    let words = settings.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let session = [
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env -u NO_COLOR -u LC_ALL PS1='$ ' sh",
    ]
    let end = Date().addingTimeInterval(20)
    // The server needs a moment until it listens.
    while try Program.execute("tmux", client(session)).status != 0 {
      guard Date() < end else { throw TimedOut(description: "tmux did not start") }
    }
    try tmux(["set", "-g", "status", "off"])
    try tmux(["set", "-sg", "escape-time", "0"])
    try wait("a prompt") { $0.contains("$") }
    // With a trap set, the shell goes on to `after` even when the program dies of an interrupt.
    type("trap : INT; echo before; env \(words) \(Program.path) \(arguments); echo after $?")
    press("Enter")
  }

  deinit {
    close(lifeline)
    Spawn.end(of: watcher)
  }

  /// Starts a server under a shell that ends it as soon as the line is cut: by `deinit`, or by the system when
  /// the tests are cut off, however hard. In a session of its own it outlives whatever ends them.
  private static func startServer(_ socket: String) throws -> (watcher: pid_t, lifeline: Int32) {
    var ends: [Int32] = [-1, -1]
    // Closed in whatever else is started meanwhile, which would keep the line open.
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { throw POSIXError(.EMFILE) }
    defer { close(ends[0]) }
    let script = "tmux -u -S \"$0\" -f /dev/null -D & read -r _; kill $!; wait; rm -f \"$0\""
    let watcher = try Spawn.start(["sh", "-c", script, socket], environment: Spawn.environment(), inNewSession: true) {
      posix_spawn_file_actions_adddup2(&$0, ends[0], 0)
      posix_spawn_file_actions_addopen(&$0, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&$0, 2, "/dev/null", O_WRONLY, 0)
    }
    return (watcher, ends[1])
  }

  /// A command for the server; none of them may start another one.
  private func client(_ arguments: [String]) -> [String] { ["-N", "-u", "-S", socket] + arguments }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String { try Program.execute("tmux", client(arguments)).text }

  func press(_ keys: String...) { _ = try? tmux(["send-keys"] + keys) }
  func type(_ text: String) { _ = try? tmux(["send-keys", "-l", text]) }
  func resize(_ columns: Int, _ rows: Int) { _ = try? tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// The screen as characters; with `escapes` as the sequences that colour it too.
  func screen(escapes: Bool = false) throws -> String { try tmux(["capture-pane", "-p"] + (escapes ? ["-e"] : [])) }

  /// Waits until the screen satisfies a condition, and returns it.
  @discardableResult
  func wait(_ what: String, until isSo: (String) throws -> Bool) throws -> String {
    let end = Date().addingTimeInterval(20)
    var last = ""
    while Date() < end {
      last = try screen()
      if try isSo(last) { return last }
      // Give the other side the processor; what is waited for is the screen and not the clock.
      sched_yield()
    }
    throw TimedOut(description: "\(what) did not come; the screen is:\n\(last)")
  }

  /// Waits for a text.
  @discardableResult
  func wait(for text: String) throws -> String { try wait("'\(text)'") { $0.contains(text) } }

  /// The modes that a program may leave behind: alternate screen, mouse, hidden cursor, keypad.
  func modes() throws -> String {
    try tmux(["display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{keypad_cursor_flag}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The cursor's column and row.
  func cursor() throws -> [Int] {
    try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"]).split(whereSeparator: \.isWhitespace).compactMap {
      Int($0)
    }
  }

  /// Sends a signal to the program.
  func signal(_ name: String) throws {
    let tty = try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let found = try Program.execute("ps", ["-t", tty, "-o", "pid=,comm="]).text
    for line in found.split(separator: "\n") where line.hasSuffix("bodymap") {
      let pid = line.split(separator: " ")[0]
      _ = try Program.execute("kill", ["-s", name, String(pid)])
    }
  }
}

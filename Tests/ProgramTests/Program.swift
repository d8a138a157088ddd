import Foundation
import TestSupport

/// The program that was built with these tests, and what it prints.
enum Program {
  /// Its path: beside the test bundle.
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = (bundle as NSString).deletingLastPathComponent
    let built = "\(folder)/bodymap"
    return FileManager.default.fileExists(atPath: built) ? built : "\(Shipped.checkout)/.build/debug/bodymap"
  }()

  /// What a run printed, and how it ended.
  struct Output {
    let text: String
    let errors: String
    let status: Int32

    var json: Any? { try? JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  /// Runs the program with its input and output away from any terminal.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Output {
    try execute(path, arguments, environment)
  }

  static func execute(_ command: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Output
  {
    var all = ProcessInfo.processInfo.environment
    for name in ["TMUX", "NO_COLOR", "LC_ALL", "LC_CTYPE"] { all[name] = nil }
    all["LANG"] = "C.UTF-8"
    all["BODYMAP_ASSETS"] = Shipped.assets.path
    all.merge(environment) { _, new in new }
    let scratch = try ScratchFolder()
    let status = try spawn(
      command, arguments, all.map { "\($0)=\($1)" }, output: "\(scratch.path)/output", errors: "\(scratch.path)/errors")
    return Output(
      text: try scratch.read("output"), errors: try scratch.read("errors"), status: status)
  }

  /// Runs a command to its end; Foundation's Process may wait for ever when several run at once.
  private static func spawn(
    _ command: String, _ arguments: [String], _ environment: [String], output: String, errors: String
  ) throws -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var words = ([command] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, command, &files, nil, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

/// A real tmux of its own, with one shell in it that starts the program.
final class Tmux {
  /// What was waited for did not come.
  struct TimedOut: Error, CustomStringConvertible { let description: String }

  private let socket = "bodymap-\(UUID().uuidString.prefix(8))"

  /// A shell in a terminal of a size; `before` stands on the screen, `after STATUS` follows the program.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], arguments: String = "") throws {
    var settings = ["LANG": "C.UTF-8", "BODYMAP_ASSETS": Shipped.assets.path]
    settings.merge(environment) { _, new in new }
    let words = settings.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR -u LC_ALL PS1='$ ' sh",
    ])
    try tmux(["set", "-g", "status", "off"])
    try tmux(["set", "-sg", "escape-time", "0"])
    try wait("a prompt") { $0.contains("$") }
    // With a trap set, the shell goes on to `after` even when the program dies of an interrupt.
    type("trap : INT; echo before; env \(words) \(Program.path) \(arguments); echo after $?")
    press("Enter")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    try Program.execute("tmux", ["-u", "-L", socket] + arguments).text
  }

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
  func wait(_ what: String, until condition: (String) throws -> Bool) throws -> String {
    let end = Date().addingTimeInterval(20)
    var last = ""
    while Date() < end {
      last = try screen()
      if try condition(last) { return last }
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

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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    var all = ProcessInfo.processInfo.environment
    for name in ["TMUX", "NO_COLOR", "LC_ALL", "LC_CTYPE"] { all[name] = nil }
    all["LANG"] = "C.UTF-8"
    all["BODYMAP_ASSETS"] = Shipped.assets.path
    process.environment = all.merging(environment) { _, new in new }
    // Files and not pipes: tmux leaves a server behind that would hold a pipe open.
    let scratch = try ScratchFolder()
    for name in ["output", "errors"] { try scratch.write(name, "") }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: "\(scratch.path)/output")
    process.standardError = FileHandle(forWritingAtPath: "\(scratch.path)/errors")
    try process.run()
    process.waitUntilExit()
    return Output(
      text: try scratch.read("output"), errors: try scratch.read("errors"), status: process.terminationStatus)
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
    type("echo before; env \(words) \(Program.path) \(arguments); echo after $?")
    press("Enter")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    try Program.execute("/usr/bin/env", ["tmux", "-u", "-L", socket] + arguments).text
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
    let found = try Program.execute("/usr/bin/env", ["ps", "-t", tty, "-o", "pid=,comm="]).text
    for line in found.split(separator: "\n") where line.hasSuffix("bodymap") {
      let pid = line.split(separator: " ")[0]
      _ = try Program.execute("/usr/bin/env", ["kill", "-s", name, String(pid)])
    }
  }
}

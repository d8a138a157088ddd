import Foundation
import TestSupport
import Testing

/// The program started from odd places and in odd terminals.
@Suite(.serialized) struct PlacesOfStartTests {
  /// Links to links lead to the program, and from it to its data, with nothing in the environment to help.
  @Test func dataIsFoundThroughLinks() throws {
    let scratch = try ScratchFolder()
    let files = FileManager.default
    for folder in ["opt/bin", "opt/share/bodymap", "bin"] {
      try files.createDirectory(atPath: "\(scratch.path)/\(folder)", withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      atPath: "\(scratch.path)/opt/share/bodymap/Assets", withDestinationPath: Program.assets)
    // By another process: what this one starts meanwhile would hold the file open for writing, and it could not be run.
    try #require(try Program.execute("cp", [Program.path, "\(scratch.path)/opt/bin/bodymap"]).status == 0)
    try files.createSymbolicLink(atPath: "\(scratch.path)/bin/first", withDestinationPath: "../opt/bin/bodymap")
    try files.createSymbolicLink(atPath: "\(scratch.path)/bin/bodymap", withDestinationPath: "first")
    let output = try Program.execute("/usr/bin/env", ["-i", "PATH=\(scratch.path)/bin", "bodymap", "--version"])
    let folder = output.text.split(separator: "\n").last ?? ""
    #expect(output.status == 0 && folder.hasSuffix("/opt/share/bodymap/Assets"), "\(output)")
  }

  @Test func theFolderOfTheDataMayBeRelative() throws {
    let path = Program.assets
    let output = try Program.execute(
      "/bin/sh", ["-c", "cd \"$1\" && exec \"$0\" areas", Program.path, path + "/.."],
      ["BODYMAP_ASSETS": (path as NSString).lastPathComponent])
    #expect(output.status == 0 && output.text.contains("back-of-neck"), "\(output.errors)")
  }

  /// A window that is closed while nobody listens to hang-ups must not leave a program that spins.
  @Test func whoIgnoresHangUpsEndsWithTheTerminal() throws {
    let pty = try PTY(["sh", "-c", "trap '' HUP; exec \"$0\"", Program.path])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    pty.hangUp()
    _ = try pty.end()
  }

  @Test func startedInTheBackgroundItWaitsToBeBrought() throws {
    let bash = try PTY.bash()
    bash.send("\(Program.path) &\n")
    bash.send("wait %1; echo status $?\n")
    try bash.wait("the job to stop") { $0.screen.lines.contains { $0.hasPrefix("status 1") } }
    #expect(!bash.screen.contains("Back of shoulder"))
    bash.send("fg\n")
    try bash.wait(for: "Back of shoulder, your RIGHT")
    bash.send("q")
    try bash.wait("the shell") {
      $0.foreground == $0.process && $0.isCooked && $0.screen.modes.isDisjoint(with: [1049, 1000])
    }
  }

  /// What terminfo has of the terminals that people name, starts, draws, answers and ends.
  @Test(arguments: [
    "xterm", "xterm-color", "xterm-16color", "xterm-88color", "xterm-256color", "xterm-direct", "xterm-mono", "rxvt",
    "rxvt-256color",
    "rxvt-unicode-256color", "screen", "screen-256color", "screen.xterm-256color", "tmux", "tmux-256color",
    "tmux-direct",
    "linux", "linux-16color", "vt100", "vt102", "vt220", "vt320", "vt420", "ansi", "cygwin", "putty", "putty-256color",
    "konsole", "konsole-256color", "gnome-256color", "vte-256color", "st-256color", "alacritty", "foot", "kitty",
    "mlterm",
    "Eterm", "eterm-color", "iterm2", "nsterm", "mintty", "ms-terminal", "contour", "wezterm", "teraterm", "aterm",
    "cons25",
    "sun", "pcansi", "hurd",
  ])
  func everyTerminalThatIsDescribedIsDrawnOn(term: String) throws {
    guard try Program.execute("infocmp", [term]).status == 0 else { return }
    let pty = try PTY(environment: ["TERM": term, "COLORFGBG": "15;0"])
    try pty.wait("the map") { String(decoding: $0.output, as: UTF8.self).contains("Where does it hurt") }
    pty.forget()
    pty.send("f")
    try pty.wait("another picture") { $0.output.count > 40 }
    pty.send("q")
    #expect(try pty.end() == 0)
  }
}

import Foundation

/// Starts processes as a shell would.
enum Spawn {
  /// What a process of a test begins with: no colours switched off, no terminal of whoever runs the tests.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    var all = ProcessInfo.processInfo.environment
    for name in [
      "TMUX", "STY", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_CTYPE", "COLORFGBG",
      "COLORTERM", "COLUMNS", "LINES", "ESCDELAY",
    ] {
      all[name] = nil
    }
    all["LANG"] = "C.UTF-8"
    // Nothing is set, and nothing that a test chooses is remembered for another.
    let home = "\(homes)/\(UUID().uuidString)"
    (all["XDG_CONFIG_HOME"], all["XDG_STATE_HOME"]) = ("\(home)/config", "\(home)/state")
    for name in all.keys where name.hasPrefix("BODYMAP_") { all[name] = nil }
    return all.merging(changes) { _, new in new }
  }

  /// Where the processes of these tests have their homes; gone with the tests.
  private static let homes: String = {
    atexit { try? FileManager.default.removeItem(atPath: Spawn.homes) }
    return "\(FileManager.default.temporaryDirectory.path)/bodymap-tests-\(getpid())"
  }()

  /// Starts a command; `files` says what its descriptors are.
  ///
  /// Foundation's Process may wait for ever when several run at once, and it hands on what its thread has blocked:
  /// the threads that run tests block most signals, and a tmux with SIGTERM blocked outlives its `kill-server`.
  static func start(
    _ command: [String], environment: [String: String], inNewSession: Bool = false,
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    if inNewSession { flags |= 0x80 }  // POSIX_SPAWN_SETSID, which Swift does not see
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = command.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, command[0], &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return process
  }

  /// Waits for the end of a process; its status as a shell tells it.
  @discardableResult
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

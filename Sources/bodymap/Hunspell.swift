import Glibc

/// The spelling checker of the system, where it is installed.
enum Hunspell {
  /// The dictionary that the data is written by.
  static let dictionary = "en_GB"

  /// Those of some words that the dictionary does not have; nil where there is no hunspell or no dictionary.
  static func misspelled(_ words: [String]) -> Set<String>? {
    // The words come from a file without a name, so that nobody can put another in its place, and so that neither side
    // waits for the other to read.
    guard let input = tmpfile() else { return nil }
    defer { fclose(input) }
    guard fputs(words.joined(separator: "\n") + "\n", input) >= 0, fflush(input) == 0 else { return nil }
    rewind(input)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(input), STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let command = ["hunspell", "-l", "-i", "utf-8", "-d", dictionary]
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "hunspell", &actions, nil, &arguments, environ)
    close(ends[1])
    guard failure == 0 else { return nil }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // Without the dictionary it ends with a failure.
    guard status == 0 else { return nil }
    return Set(output.split(separator: "\n").map(String.init))
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}

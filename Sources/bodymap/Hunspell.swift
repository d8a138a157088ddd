import FoundationEssentials
import Glibc

/// The spelling checker of the system, where it is installed.
enum Hunspell {
  /// The dictionary that the data is written by.
  static let dictionary = "en_GB"

  /// Those of some words that neither the dictionary nor the list has; nil where there is no hunspell or no dictionary.
  static func misspelled(_ unsure: [String], wordList: String) -> Set<String>? {
    let input = "\(FileManager.default.temporaryDirectory.path)/bodymap-words-\(getpid())"
    guard (try? Data(unsure.joined(separator: "\n").utf8).write(to: URL(filePath: input))) != nil else { return nil }
    defer { unlink(input) }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ["hunspell", "-l", "-i", "utf-8", "-d", dictionary, "-p", wordList, input]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "hunspell", &actions, nil, &arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { return nil }
    let output = readAll(ends[0])
    var status: Int32 = 0
    waitpid(child, &status, 0)
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

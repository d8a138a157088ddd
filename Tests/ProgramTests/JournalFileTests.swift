import Foundation
import Journal
import TestSupport
import Testing

/// What the system does to a journal: programs that are killed, disks that are full, homes that are closed.
@Suite(.serialized) struct JournalFileTests {
  let home: JournalHome

  init() throws { home = try JournalHome() }

  /// Killed in the middle of a thousand writes: all that was acknowledged is there, and the file is sound.
  @Test func killedInTheMiddleOfAThousandWrites() throws {
    let home = try JournalHome(isSmall: true)
    let list = "\(home.folder.path)/acknowledged"
    let loop =
      "for i in $(seq 1000); do \"$0\" log leg=$((i % 11)) --note \"number $i\" && echo $i >>\"$LIST\"; done"
    let settings = home.environment.merging(["LIST": list]) { _, new in new }
    let process = try Spawn.start(
      ["sh", "-c", loop, Program.path], environment: Spawn.environment(settings), inNewSession: true
    ) { posix_spawn_file_actions_addopen(&$0, 1, "/dev/null", O_WRONLY, 0) }
    let end = Date().addingTimeInterval(120)
    func acknowledged() -> Int { ((try? home.folder.read("acknowledged")) ?? "").split(separator: "\n").count }
    while acknowledged() < 25, Date() < end { usleep(1000) }
    kill(-process, SIGKILL)
    Spawn.end(of: process)
    let count = acknowledged()
    #expect(count >= 25 && count < 1000)
    #expect(try home.run(["journal", "check"]).status == 0)
    let notes = try home.entries().compactMap { $0["note"] as? String }
    #expect(Set(notes).isSuperset(of: (1...count).map { "number \($0)" }) && notes.count <= count + 1)
    #expect(try home.run(["log", "leg=3"]).status == 0)
  }

  /// What the journal of a home holds; nothing where it was not begun.
  private static func entries(of home: JournalHome) throws -> [Entry] {
    do { return try Journal(at: home.path, access: .read).entries(Filter(), limit: 99) } catch {
      if error.what == .missing { return [] }
      throw error
    }
  }

  /// Killed at every single write to the disk that one entry takes, the first of a journal and a later one.
  @Test(arguments: [false, true])
  func killedAtEveryWrite(isFirst: Bool) throws {
    let killer = try Interposer(
      beforeWaiting: "",
      declarations: """
        #include <signal.h>
        #include <sys/types.h>
        #define COUNT(call, parameters, arguments, type) \\
          type call parameters { \\
            type (*real) parameters = dlsym(RTLD_NEXT, #call); \\
            count_down(); \\
            return real arguments; \\
          }
        static void count_down(void) {
          static long left = -1;
          if (left < 0) left = getenv("WRITES") ? atol(getenv("WRITES")) : 1000000;
          if (left-- == 0) kill(getpid(), SIGKILL);
        }
        COUNT(pwrite64, (int f, const void *b, size_t n, off64_t o), (f, b, n, o), ssize_t)
        COUNT(pwrite, (int f, const void *b, size_t n, off_t o), (f, b, n, o), ssize_t)
        COUNT(fdatasync, (int f), (f), int)
        COUNT(fsync, (int f), (f), int)
        COUNT(unlink, (const char *p), (p), int)
        COUNT(ftruncate64, (int f, off64_t n), (f, n), int)
        """)
    let home = try JournalHome(isSmall: true)
    if !isFirst { for _ in 0..<3 { _ = try home.run(["log", "chest=2"]) } }
    let before = isFirst ? 0 : 3
    var (number, kills, added) = (0, 0, 0)
    while number < 200 {
      let settings = killer.environment.merging(["WRITES": "\(number)"]) { _, new in new }
      let output = try home.run(["log", "leg=5"], settings)
      number += 1
      if output.status == 0 {
        added += 1
        break
      }
      try #require(output.status == 128 + SIGKILL, "\(output)")
      kills += 1
      // Nothing is half there, and nothing that was there is gone; looked at here, for a program a kill takes too long.
      let entries = try Self.entries(of: home)
      let count = entries.count
      #expect(count == before + added || count == before + added + 1)
      // An entry is its pains as well, and what it takes to undo it.
      #expect(entries.allSatisfy { $0.pains.count == 1 }, "\(number): \(entries)")
      added = count - before
    }
    #expect(kills > 8)
    #expect(try home.entries().count == before + added)
    #expect(try home.run(["journal", "check"]).text == "The journal is sound: \(before + added) entries.\n")
  }

  /// A limit of the size of files says the same as a disk that is full.
  @Test func aFullDiskIsToldInWords() throws {
    try home.fill()
    let full = try home.shell("trap '' XFSZ; ulimit -f 64; exec \"$0\" log temple=3 --note \"$(yes | head -c 100000)\"")
    #expect(full.status == 1 && full.errors.contains("no room left") && full.errors.contains("nothing was changed"))
    let copy = try home.shell("trap '' XFSZ; ulimit -f 4; exec \"$0\" journal backup \"$HOME/copy\"")
    #expect(copy.status == 1 && copy.errors.contains("no room left"), "\(copy)")
    // Of the copy nothing is left; the log beside the journal, which had no room either, is.
    #expect(home.files.allSatisfy { $0 == "data" || $0.hasPrefix("data/bodymap") }, "\(home.files)")
    #expect(try home.entries().count == 3 && home.run(["journal", "check"]).status == 0)
    let output = try home.shell("\"$0\" journal export --format csv >/dev/full")
    #expect(output.status == 74, "\(output)")
  }

  /// A disk of its own that is full: where whoever runs the tests may mount one.
  @Test(.enabled(if: getuid() == 0, "only root can mount a disk; the test above has the same case without one"))
  func aFullDiskOfItsOwn() throws {
    let script = """
      mount -t tmpfs -o size=2m tmpfs "$HOME" || exit 99
      export XDG_DATA_HOME="$HOME/d"
      for i in 1 2 3; do "$0" log temple=$i || exit 98; done
      dd if=/dev/zero of="$HOME/ballast" bs=1k 2>/dev/null
      "$0" log temple=4 --note "$(yes | head -c 90000)"; echo "status $?"
      rm "$HOME/ballast"
      "$0" log temple=5 >/dev/null && "$0" journal check
      """
    let output = try Program.execute("unshare", ["-m", "sh", "-c", script, Program.path], home.environment)
    #expect(output.text.contains("status 1\nThe journal is sound: 4 entries.\n"), "\(output)")
    #expect(output.errors.contains("no room left"), "\(output)")
  }

  /// A home in which nothing can be written shows what it has, and says why nothing can be added.
  @Test func aReadOnlyHomeIsOnlyLookedAt() throws {
    try home.fill()
    // Root may write everywhere, and so it has to be nobody who tries.
    let nobody = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
    for (name, mode) in [("data/bodymap/journal.sqlite", 0o444), ("data/bodymap", 0o555), ("data", 0o555), ("", 0o555)]
    {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(home.folder.path)/\(name)")
    }
    defer {
      for name in ["", "data", "data/bodymap"] {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(home.folder.path)/\(name)")
      }
    }
    let list = try home.shell("\(nobody) \"$0\" journal")
    #expect(list.status == 0 && list.text.contains("back of neck, LEFT 6"), "\(list)")
    let log = try home.shell("\(nobody) \"$0\" log temple=3")
    #expect(log.status == 1 && log.errors.contains("cannot be written; nothing was changed"), "\(log)")
    let other = try home.shell("XDG_DATA_HOME=\"$HOME/none\" \(nobody) \"$0\" log temple=3")
    #expect(other.status == 1 && other.errors.contains("Permission denied"), "\(other)")
    #expect(home.files == ["data", "data/bodymap", "data/bodymap/journal.sqlite"])
    // The rest of the program works.
    #expect(try home.shell("\(nobody) \"$0\" pain temple").status == 0)
  }

  @Test func aFileOfSomethingElseIsLeftAsItIs() throws {
    try home.folder.write("notes.txt", String(repeating: "It hurts.\n", count: 200))
    for arguments in [
      ["log", "temple=3"], ["journal"], ["journal", "check"], ["journal", "forget", "--all", "--yes"],
    ] {
      let output = try home.run(arguments + ["--journal", "\(home.folder.path)/notes.txt"])
      #expect(output.status == 1 && output.errors.contains("is no journal of bodymap"), "\(output)")
    }
    #expect(try home.folder.read("notes.txt").count == 2000 && home.files == ["notes.txt"])
  }

  @Test func aDamagedFileIsTold() throws {
    try home.fill()
    var bytes = try Data(contentsOf: URL(filePath: home.path))
    for page in stride(from: 4096, to: bytes.count, by: 4096) {
      bytes.replaceSubrange(page..<page + 4000, with: [UInt8](repeating: 0xA5, count: 4000))
    }
    try bytes.write(to: URL(filePath: home.path))
    let check = try home.run(["journal", "check"])
    #expect(check.status == 1 && check.errors.contains("One thing is wrong with the journal"), "\(check)")
    let log = try home.run(["log", "temple=3"])
    #expect(log.status == 1 && log.errors.contains("is damaged; nothing was changed"), "\(log)")
    #expect(try Data(contentsOf: URL(filePath: home.path)) == bytes)
    #expect(try home.run(["pain", "temple"]).status == 0)
  }

  @Test func aNewerJournalIsLookedAt() throws {
    try home.fill()
    let raised = try Program.execute(
      "/usr/bin/python3",
      ["-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA user_version = 99')", home.path])
    #expect(raised.status == 0, "\(raised)")
    let list = try home.run(["journal"])
    #expect(list.status == 0 && list.text.contains("back of neck") && list.errors.contains("a newer bodymap"))
    let log = try home.run(["log", "temple=3"])
    #expect(log.status == 1 && log.errors.contains("was written by a newer bodymap (tables 99"), "\(log)")
  }
}

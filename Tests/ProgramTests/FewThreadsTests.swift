import Foundation
import TestSupport
import Testing

/// The program where there is one processor, where the system grants it no thread, and where a thread falls.
@Suite struct FewThreadsTests {
  /// What the system grants.
  enum Grant: CaseIterable {
    case oneProcessor, noThread
  }

  /// A command of the program as the system grants it, with its environment.
  private static func granted(_ grant: Grant, _ refuser: Interposer, _ scratch: ScratchFolder) -> (
    command: [String], settings: [String: String]
  ) {
    switch grant {
    case .oneProcessor:
      let one = "one=$(taskset -cp $$ | sed 's/.*: *//; s/[,-].*//')"
      return (["sh", "-c", "\(one); exec taskset -c \"$one\" \"$0\" \"$@\"", Program.path], [:])
    case .noThread:
      let settings = ["REFUSED": "\(scratch.path)/refused"]
      return ([Program.path], settings.merging(refuser.environment) { _, new in new })
    }
  }

  @Test(arguments: Grant.allCases) func theSameIsAnsweredAndDrawn(grant: Grant) throws {
    let scratch = try ScratchFolder()
    let refuser = try Interposer(
      beforeWaiting: "",
      declarations: """
        #include <errno.h>
        int pthread_create(pthread_t *t, const pthread_attr_t *a, void *(*work)(void *), void *context) {
          close(open(getenv("REFUSED"), O_CREAT | O_WRONLY, 0600));
          return EAGAIN;
        }
        """)
    let (command, settings) = Self.granted(grant, refuser, scratch)
    let question = ["pain", "temple"]
    let usual = try Program.run(question)
    let output = try Program.execute(command[0], Array(command.dropFirst()) + question, settings)
    #expect(output.status == 0 && output.text == usual.text, "\(output.errors)")
    let pictures = try [([Program.path], [:]), (command, settings)].map { command, settings in
      let pty = try PTY(command, columns: 120, rows: 40, environment: settings)
      try pty.wait(for: "Back of shoulder, your RIGHT")
      try pty.settle()
      let lines = pty.screen.lines
      pty.send("q")
      #expect(try pty.end() == 0)
      return lines
    }
    #expect(pictures[0] == pictures[1])
    let isRefused = FileManager.default.fileExists(atPath: "\(scratch.path)/refused")
    #expect(isRefused == (grant == .noThread), "a thread was asked for, and there was none")
  }

  /// Who overflows the stack of a thread has no room for a handler there; it gives the terminal back all the same.
  @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1, "one processor has no threads to fall"))
  func anOverflowOnAThreadGivesTheTerminalBack() throws {
    let scratch = try ScratchFolder()
    // Before anything else a thread says where it may run.
    let feller = try Interposer(
      beforeWaiting: "",
      declarations: """
        #include <sched.h>
        static int fall(volatile char *above) {
          volatile char here[4096];
          here[0] = above ? above[0] : 1;
          return fall(here) + here[0];
        }
        int sched_setaffinity(pid_t process, size_t size, const cpu_set_t *processors) {
          int (*real)(pid_t, size_t, const cpu_set_t *) = dlsym(RTLD_NEXT, "sched_setaffinity");
          if (gettid() != getpid() && access(getenv("FALL"), F_OK) == 0) fall(NULL);
          return real(process, size, processors);
        }
        """)
    let bash = try PTY.bash()
    let library = feller.environment["LD_PRELOAD"] ?? ""
    bash.send("FALL=\(scratch.path)/now LD_PRELOAD=\(library) \(Program.path)\n")
    try bash.wait(for: "Back of shoulder, your RIGHT")
    try scratch.write("now", "")
    // Two figures are made ready for the new size side by side.
    bash.resize(200, 60)
    try bash.wait("the shell") {
      $0.foreground == $0.process && $0.isCooked && $0.screen.modes.isDisjoint(with: [1049, 1000])
    }
    bash.send("echo status $?\n")
    try bash.wait(for: "status 139")
  }
}

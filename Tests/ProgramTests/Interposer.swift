import Foundation
import TestSupport
import Testing

/// A library between program and system: it does something each time before the program waits.
struct Interposer {
  private let folder: ScratchFolder

  /// Compiles the library.
  ///
  /// - Parameters:
  ///   - statements: C, where `milliseconds` is how long the program is about to wait, or -1 for ever.
  ///   - declarations: C that the statements need.
  init(beforeWaiting statements: String, declarations: String = "") throws {
    folder = try ScratchFolder()
    try folder.write("interposer.c", Self.source(declarations, statements))
    let made = try Program.execute(
      "cc", ["-shared", "-fPIC", "-o", "\(folder.path)/interposer.so", "\(folder.path)/interposer.c", "-ldl"])
    try #require(made.status == 0, "\(made.errors)")
  }

  /// What a program must have in its environment to run with it.
  var environment: [String: String] { ["LD_PRELOAD": "\(folder.path)/interposer.so"] }

  private static func source(_ declarations: String, _ statements: String) -> String {
    """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <poll.h>
    #include <pthread.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/ioctl.h>
    #include <time.h>
    #include <unistd.h>
    \(declarations)
    static void before_waiting(long milliseconds) {
    \(statements)
    }
    int ppoll(struct pollfd *files, nfds_t count, const struct timespec *time, const sigset_t *mask) {
      int (*real)(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *) = dlsym(RTLD_NEXT, "ppoll");
      before_waiting(time ? time->tv_sec * 1000 + time->tv_nsec / 1000000 : -1);
      return real(files, count, time, mask);
    }
    int poll(struct pollfd *files, nfds_t count, int time) {
      int (*real)(struct pollfd *, nfds_t, int) = dlsym(RTLD_NEXT, "poll");
      before_waiting(time);
      return real(files, count, time);
    }

    """
  }
}

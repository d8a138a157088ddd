import Foundation
import TestSupport
import Testing

/// Whatever the size of the terminal is, and whenever it changes, that size is drawn.
@Suite(.serialized) struct SizeTests {
  /// Whether the two lines at the bottom are drawn at a size, the upper one up to its last but one column.
  private func isDrawn(_ pty: PTY, _ columns: Int, _ rows: Int) -> Bool {
    pty.screen.line(rows - 1).contains("quit") && pty.screen.line(rows - 2).count == columns - 1
  }

  @Test func theLastOfManyResizesIsDrawn() throws {
    let pty = try PTY()
    try pty.wait(for: "Back of shoulder, your RIGHT")
    for round in 0..<5 {
      for step in 0..<50 {
        pty.resize([80, 1, 200, 40, 23, 120][step % 6], [24, 1, 60, 12, 5, 40][(step * 5) % 6])
      }
      // No other size has these rows.
      let (columns, rows) = (90 + round, 26 + round)
      pty.resize(columns, rows)
      try pty.wait("\(columns)x\(rows)") { isDrawn($0, columns, rows) }
    }
  }

  @Test(arguments: [false, true])
  func aResizeBetweenLookingAndWaitingIsSeen(withThread: Bool) throws {
    // The size changes just before the program waits for ever, after it has looked whether something happened. Where
    // another thread blocks nothing, the signal is answered there.
    let interposer = try Interposer(
      beforeWaiting: """
        static int is_done;
        if (milliseconds >= 0 || is_done++) return;
        \(withThread ? "start_thread();" : "")
        struct winsize size = {.ws_col = 97, .ws_row = 31};
        ioctl(0, TIOCSWINSZ, &size);
        \(withThread ? "pthread_barrier_wait(&meeting);" : "")
        """,
      declarations: """
        static pthread_barrier_t meeting;
        static void *take_a_signal(void *nothing) {
          sigset_t none;
          sigemptyset(&none);
          pthread_barrier_wait(&meeting);
          sigsuspend(&none);
          pthread_barrier_wait(&meeting);
          return nothing;
        }
        __attribute__((unused)) static void start_thread(void) {
          pthread_t thread;
          pthread_barrier_init(&meeting, 0, 2);
          pthread_create(&thread, 0, take_a_signal, 0);
          pthread_barrier_wait(&meeting);
        }
        """)
    let pty = try PTY(environment: interposer.environment)
    pty.screen = VirtualScreen(columns: 97, rows: 31)
    try pty.wait("the size that nobody pressed a key for") { isDrawn($0, 97, 31) }
  }

  @Test(arguments: [(60, 18), (120, 40)])
  func exportedSizesDoNotLie(columns: Int, rows: Int) throws {
    let pty = try PTY(columns: columns, rows: rows, environment: ["COLUMNS": "80", "LINES": "24"])
    try pty.wait("\(columns)x\(rows)") { isDrawn($0, columns, rows) }
    try pty.settle()
    #expect(isDrawn(pty, columns, rows))
    pty.resize(columns + 5, rows + 1)
    try pty.wait("the next size") { isDrawn($0, columns + 5, rows + 1) }
  }
}

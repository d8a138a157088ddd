import ArgumentParser
import Glibc
import Plain
import Screens

/// The dialogue in numbered text: waits for a line or for a deadline, writes what comes of it, line by line.
struct PlainLoop: ~Copyable {
  private var session: PlainSession
  private var input = InputLines()
  private let clock = ContinuousClock()
  /// Whether it was said that nothing can be kept: once is enough.
  private var isTold = false
  private var journal: JournalDesk

  init(_ session: PlainSession, journal: JournalDesk) {
    self.journal = journal
    self.session = session
  }

  /// Runs until the person leaves or the input ends; where a release is under way that a pipe has asked for, until it is
  /// over.
  mutating func run() throws {
    SignalPipe.open()
    _ = session.tick(clock.now)
    try write(session.begin())
    while true {
      let event = input.next(until: session.wakesAt.map { $0 - clock.now })
      try write(session.tick(clock.now))
      switch event {
      case .line(let line): if try write(session.answer(line)) { return try finish() }
      case .nothing: if input.hasEnded, !session.isReleasing { return try finish() }
      case .end:
        // Who ends the input at a terminal wants to leave; a pipe has merely said all it had to say.
        if isatty(STDIN_FILENO) == 1 || !session.isReleasing { return try finish() }
      case .signal(SIGTSTP):
        try write(session.suspend())
        kill(getpid(), SIGSTOP)
      case .signal(let number):
        try finish()
        throw ExitCode(128 + number)
      }
    }
  }

  private mutating func finish() throws { try write(session.end()) }

  /// Writes lines and does what only the loop can do; true once the person has left.
  @discardableResult
  private mutating func write(_ outputs: [Output]) throws -> Bool {
    var hasLeft = false
    for output in outputs {
      switch output {
      case .line(let line): bodymap.print(line)
      case .ring(let words): ring(words)
      case .print:
        switch session.app.top {
        case .reading(let screen): try write(session.answered(PrintedPage(screen, in: session.app.edition).write()))
        case .journal(let screen): try write(session.answered(journal.print(screen.scope, in: session.app.edition)))
        default: break
        }
      case .remember(let ids):
        guard let reason = Confirmation(of: ids).remember() else { break }
        try write(session.answered(.failed(reason)))
      case .keep(let setting, let value):
        guard let reason = Choices.keep(setting, value), !isTold else { break }
        isTold = true
        try write(session.answered(.notKept(reason)))
      case .journal(let request): try write(session.answered(.journal(journal.answer(request))))
      case .quit: hasLeft = true
      }
    }
    // Whoever listens needs every line when it is said.
    try StandardOutput.flush()
    return hasLeft
  }

  private func ring(_ words: String) {
    guard isatty(STDOUT_FILENO) == 1, !Shell.isDumb else { return }
    if session.app.settings.isOn(.bell) { bodymap.print("\u{7}", terminator: "") }
    if session.app.settings.isOn(.notifications) { Notification(words).send() }
  }
}

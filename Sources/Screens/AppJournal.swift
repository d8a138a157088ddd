import Atlas
import Journal
import Pages
import Text

/// What an app has to do with the journal, which itself is opened by whoever performs its effects.
extension App {
  /// Opens the journal; what it shows comes with the answer.
  mutating func openJournal() -> Effect? {
    let screen = JournalScreen()
    _ = step(.push(.journal(screen)))
    return .journal(screen.request)
  }

  /// Takes back what was done last: in the journal whatever it was, elsewhere what was done since the program was opened.
  mutating func undo() -> Effect? {
    if case .journal = top { return .journal(.undo) }
    return undoable > 0 ? .journal(.undo) : refuse(.journal(.nothingUndoneHere))
  }

  /// Asks how it is now; soon after something was recorded of the same, that is what is added to.
  mutating func record() -> Effect? {
    guard let screen = Recording(screens: screens, releases: releases, atlas: atlas).screen else {
      return refuse(.journal(.nothingRecords))
    }
    if let recorded, recorded.origin == screen.origin, milliseconds - recorded.at < Self.adding {
      return step(.push(.record(RecordScreen(recorded.entry, in: atlas))))
    }
    return step(.push(.record(screen)))
  }

  /// How long in milliseconds `r` adds to what was recorded of the same: ten minutes.
  private static let adding = 600_000

  /// Says what the journal has answered, and hands it to the screen that has asked; what is to be read anew comes back.
  mutating func take(_ reply: JournalReply) -> Effect? {
    switch reply {
    case .recorded(let entry), .changed(let entry):
      undoable += 1
      var isNew = false
      if case .recorded = reply { isNew = true }
      if case .record(let screen) = top {
        recorded = (entry, isNew ? screen.origin : recorded?.origin ?? screen.origin, milliseconds)
        screens.removeLast()
        sight = nil
      }
      releases.decline()
      let words = entry.briefWords(in: edition)
      say(
        edition.say(.journal(isNew ? .recorded(words) : .changed(words))),
        brief: edition.say(.journal(isNew ? .recordedBriefly : .changedBriefly)))
    case .deleted(let entry):
      undoable += 1
      say(edition.say(.journal(.deleted(entry.briefWords(in: edition)))))
    case .undone(let undone):
      undoable = undone == nil ? 0 : max(0, undoable - 1)
      recorded = nil
      say(undone?.words(in: edition) ?? edition.say(.journal(.nothingToUndo)))
    case .read(let excerpt):
      guard case .journal(var screen) = top else { return nil }
      screen.take(excerpt)
      screens[screens.count - 1] = .journal(screen)
      return nil
    case .failed(let fault):
      say(fault.words(edition.say))
      guard case .journal(var screen) = top else { return .bell }
      screen.take(fault)
      screens[screens.count - 1] = .journal(screen)
      return .bell
    }
    guard case .journal(let screen) = top else { return nil }
    return .journal(screen.request)
  }
}

import Pages
import Release
import Text

/// What an app has to do with the release that is under way.
extension App {
  /// Tells the last change of a release; where something else is read, in the status line too.
  mutating func tell(_ events: [ReleaseEvent]) -> Effect? {
    guard let timer = releases.timer, let last = events.last else { return nil }
    if case .sideIsDone = last, let words = timer.words(of: last, edition.say) { return refuse(words) }
    guard let change = events.last(where: \.isChange), let words = timer.words(of: change, edition.say) else {
      return nil
    }
    guard releases.isOffered, change.isEnd else { return .tell(words) }
    if case .release = top { return .tell(words) }
    say("\(words.capitalizedFirst). \(edition.say(.journal(.offerElsewhere)))")
    return .tell(words)
  }

  /// The release that is under way: where its screen is open below, the way back to it.
  mutating func openRelease() -> Effect? {
    guard let timer = releases.running else { return nil }
    let open = screens.lastIndex { screen in
      if case .release(let release) = screen, case .success(let plan) = release.plan {
        plan == timer.plan
      } else {
        false
      }
    }
    guard let open else { return step(.push(.release(ReleaseScreen(timer, in: edition)))) }
    screens.removeSubrange((open + 1)...)
    sight = nil
    return nil
  }
}

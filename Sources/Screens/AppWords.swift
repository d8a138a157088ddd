import Atlas
import Text

/// What the app itself has to say.
extension App {
  /// All the warnings of what is on the screen, to be read whole.
  func warnings() -> ReadingScreen.Subject? {
    let page = page()
    let notices = page.warnings.all + (page.choice?.warnings.all ?? [])
    return notices.isEmpty ? nil : .warnings(page.title, notices)
  }

  func words(for answer: Answer) -> String {
    switch answer {
    case .printed(let path): edition.say(.printed(path))
    case .failed(let reason): edition.say(.failed(reason))
    case .journal: ""
    case .notKept(let reason): edition.say(.setting(.notKept(reason)))
    }
  }
}

import Drawing
import Glibc
import Journal
import Pages
import Screens

/// A page that is written as HTML into the folder the program was started in.
struct PrintedPage {
  private let name: String
  private let text: String

  init(_ screen: ReadingScreen, in edition: Edition) {
    switch screen.subject {
    case .muscle(let id, _), .guide(let id), .complaint(_, let id, _): name = id
    case .today(let topic, _): name = "today-\(topic.id)"
    case .plan(let ids, _): name = "plan-\(ids.joined(separator: "-"))"
    case .warnings, .help, .release: name = "page"
    }
    text = HTMLPage(screen, in: edition).text
  }

  /// The journal on one page.
  init(_ summary: JournalSummary?, in edition: Edition) {
    name = "journal"
    text = JournalReport(summary, in: edition).text
  }

  /// Writes it under a name that is still free: `bodymap-soleus.html`, `bodymap-soleus-2.html`, …
  func write() -> Answer {
    for number in 1...99 {
      let path = number == 1 ? "bodymap-\(name).html" : "bodymap-\(name)-\(number).html"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return .failed("\(path): \(String(cString: strerror(errno)))") }
      defer { close(file) }
      guard Shell.write(text, to: file) else {
        // Half a page is worse than none.
        let reason = String(cString: strerror(errno))
        unlink(path)
        return .failed("\(path): \(reason)")
      }
      return .printed(path)
    }
    return .failed("bodymap-\(name).html: there are ninety-nine of it already")
  }
}

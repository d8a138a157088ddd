import Atlas
import Pages
import Screens
import TestSupport
import Testing
import Text

/// `/` in a chapter looks through the whole book: rows of keys, the chapter they lead to, and what the status says.
@Suite struct BookSearchTests {
  private static func typing(_ keys: String, at chapter: String) -> Typing {
    var typing = Typing([.reading(ReadingScreen(.guide(chapter), in: Shipped.edition))])
    typing.type(keys)
    return typing
  }

  @Test(arguments: [
    ("desk", "/ k n e e c a p enter", "guide desk", "2 of 3 for “kneecap”, in At the desk"),
    ("desk", "/ z z q enter", "guide desk", "“zzq” is in no chapter of the book"),
    // What the chapter has not is found in the next one that has it, from the end of the book in the first.
    ("desk", "/ d y s t o n i a enter", "guide music", "1 of 2 for “dystonia”, in Making music"),
    ("sleep", "/ d y s t o n i a enter", "guide music", "1 of 2 for “dystonia”, in Making music"),
    ("desk", "/ d y s t o n i a enter escape", "guide music", "Prevent · Making music"),
  ])
  func theBookIsSearched(chapter: String, keys: String, place: String, status: String) {
    let typing = Self.typing(keys, at: chapter)
    #expect(typing.place == place)
    #expect(typing.app.page().status.hasPrefix(status), "\(typing.app.page().status)")
  }

  /// `n` goes through all matches of the book in its order and round, each once, and `N` the same way back.
  @Test(arguments: ["kneecap", "mattress", "glove"])
  func nGoesThroughTheBook(words: String) throws {
    let keys = "/ " + words.map { "\($0)" }.joined(separator: " ") + " enter"
    var typing = Self.typing(keys, at: "desk")
    var seen: [String] = []
    let first = typing.app.page().status
    let all = try #require(first.split(separator: " ").dropFirst(2).first.flatMap { Int($0) })
    repeat {
      seen.append(typing.app.page().status)
      typing.type("n")
    } while typing.app.page().status != first && seen.count <= all
    #expect(seen.count == all && Set(seen).count == all && all > 2, "\(seen.count) of \(all)")
    #expect(Set(seen.compactMap { $0.split(separator: ",").last }).count > 1, "more than one chapter")
    var back: [String] = []
    for _ in 0..<all {
      typing.type("N")
      back.append(typing.app.page().status)
    }
    #expect(back == seen.reversed())
    let numbers = seen.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
    let start = numbers[0]
    #expect(numbers == (0..<all).map { (start - 1 + $0) % all + 1 }, "in the order of the book")
  }

  private static let book = Shipped.atlas.chapters.map { chapter in
    (chapter: chapter.id, document: Document(chapter, in: Shipped.atlas, .english))
  }

  /// No match is missed by looking for a word first: all chapters were read for these.
  @Test(arguments: [
    "a", "the neck", "what the muscles here", "safety first says", "trial]", "knots", "soleus", "½", "- ",
  ])
  func nothingIsMissed(words: String) throws {
    var typing = Typing([.reading(ReadingScreen(.guide("desk"), in: Shipped.edition))])
    typing.type("/")
    typing.press(.paste(words))
    typing.type("enter")
    guard case .reading(let screen) = typing.app.top else { return }
    let all = Self.book.map { ($0.chapter, $0.document.matches(of: words).count) }.filter { $0.1 > 0 }
    let book = screen.search?.book ?? []
    #expect(book.map(\.chapter) == all.map(\.0) && book.map(\.count) == all.map(\.1))
  }

  /// On the page of a muscle the search stays in the text.
  @Test func elsewhereItStaysInTheText() {
    var typing = Typing([.reading(ReadingScreen(.muscle("soleus", .left), in: Shipped.edition))])
    typing.type("/ h e e l enter")
    #expect(typing.app.page().status.hasPrefix("match 1 of "))
  }
}

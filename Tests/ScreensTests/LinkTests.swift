import Atlas
import Figure
import Pages
import Screens
import TestSupport
import Testing
import Text

/// What leads further on a page: every link is reached by keys, opens something, and the way back leads to the same place.
@Suite struct LinkTests {
  /// Every page of the program that has words of the atlas.
  static let pages: [ReadingScreen.Subject] = {
    let atlas = Shipped.atlas
    let complaints = Complaint.Kind.allCases.flatMap { kind in atlas.complaints(kind).map { (kind, $0.id) } }
    return atlas.chapters.map { .guide($0.id) } + atlas.muscles.map { .muscle($0.id, .left) }
      + complaints.map { .complaint($0.0, $0.1, .left) } + complaints.map { .today(.complaint($0.0, $0.1), .left) }
      + atlas.muscles.map { .today(.muscle($0.id), .left) } + atlas.muscles.map { .plan([$0.id], .left) }
      + atlas.regions.map { .today(.place(region: $0.id, area: nil, source: "trapezius"), .left) }
  }()

  private static func reading(_ typing: Typing) -> ReadingScreen? {
    if case .reading(let screen) = typing.app.top { screen } else { nil }
  }

  /// All links lead somewhere; every page leads on: a muscle's to its chapter, a complaint's to its muscles.
  @Test func everyLinkOfEveryPageLeadsSomewhere() {
    var targets: Set<Link> = []
    for subject in Self.pages {
      let links = Set(ReadingScreen(subject, in: Shipped.edition).links.map(\.link))
      targets.formUnion(links)
      switch subject {
      case .muscle(let id, _): #expect(links.contains(Link(.guide, Shipped.atlas.muscle(id)?.chapter ?? "")))
      case .complaint(let kind, let id, _):
        let muscles = Shipped.atlas.complaint(kind, id)?.muscles.map(\.id) ?? []
        for muscle in muscles { #expect(links.contains(Link(.muscle, muscle)), "\(id)") }
      // One chapter names no other.
      case .guide("wheels-and-age"): break
      default: #expect(!links.isEmpty, "\(subject)")
      }
    }
    for link in targets {
      let target = Screen.opening(link, on: .left, in: Shipped.edition)
      #expect(target?.side == .left, "\(link)")
    }
    #expect(targets.count > 250)
  }

  /// Tab goes through all of them and round, Shift-Tab the other way; each is seen, opens, and Esc leads back to the same
  /// line with the same link chosen.
  @Test func everyLinkIsReachedByKeys() throws {
    for (number, subject) in Self.pages.enumerated() where number % 31 == 0 {
      var typing = Typing([.reading(ReadingScreen(subject, in: Shipped.edition))])
      let count = try #require(Self.reading(typing)).links.count
      var chosen: [Int] = []
      let points = if case .muscle(let id, _) = subject { Shipped.atlas.muscle(id)?.points.count ?? 0 } else { 0 }
      for press in 0..<points + count {
        typing.type("tab")
        let before = try #require(Self.reading(typing))
        #expect((before.part != nil) || press >= points)
        guard let choice = before.choice else { continue }
        chosen.append(choice)
        let lines = before.document.lines(width: 76)
        let top = min(lines.lastIndex { $0.anchor <= before.anchor } ?? 0, max(0, lines.count - typing.rows))
        let place = before.links[choice]
        let line = lines.lastIndex { $0.block == place.block && $0.range != nil && $0.anchor <= place.anchor }
        #expect(line.map((top..<top + typing.rows).contains) == true, "\(subject): \(place.link)")
        typing.type("enter")
        #expect(typing.app.screens.count == 2, "\(subject): \(place.link)")
        typing.type("escape")
        let after = try #require(Self.reading(typing))
        #expect(after.anchor == before.anchor && after.choice == choice)
      }
      #expect(chosen.sorted() == Array(0..<count), "\(subject)")
      typing.type("tab")
      #expect(Self.reading(typing)?.choice == nil && Self.reading(typing)?.part == nil, "round again")
      if count > 0 {
        typing.type("backtab")
        #expect(Self.reading(typing)?.choice == chosen.last)
      }
    }
  }

  @Test(arguments: [
    // On a muscle's page the points come first, then the links.
    ("muscle:soleus", "tab", "muscle soleus left back point 1"),
    ("muscle:soleus", "backtab enter escape", "muscle soleus left back @muscle:tibialis-anterior"),
    // Who has read on is led to what is in sight.
    ("muscle:soleus", "end tab", "muscle soleus left back @guide:activity"),
    ("symptom:dizziness", "enter", "symptom dizziness left"),
    ("guide:breaks", "enter", "guide breaks"),
    ("guide:start-here", "tab enter right escape tab", "guide start-here @guide:breaks"),
    ("guide:desk", "/ l a p t o p enter escape", "guide desk"),
  ])
  func keysLeadTo(start: String, keys: String, place: String) throws {
    let link = try #require(Link(address: start))
    var typing = Typing([try #require(Screen.opening(link, on: .left, in: Shipped.edition))])
    typing.type(keys)
    #expect(typing.place == place)
  }

  /// A click opens at once, and what was clicked is chosen when one comes back.
  @Test func aClickOpens() throws {
    var typing = Typing([.reading(ReadingScreen(.guide("desk"), side: .left, in: Shipped.edition))])
    #expect(typing.app.perform(.hit(.link(1))) == nil)
    #expect(typing.app.screens.count == 2 && typing.app.top.side == .left)
    typing.type("escape")
    #expect(Self.reading(typing)?.choice == 1)
    #expect(typing.app.perform(.hit(.link(9999))) == .bell)
  }

  /// Keys lead to the parts of a muscle's page, on every one.
  @Test(arguments: [("X", "Trigger point"), ("R", "Release it"), ("S", "Stretch it"), ("K", "Keep it away")])
  func keysLeadToTheParts(key: String, heading: String) throws {
    for muscle in Shipped.atlas.muscles {
      var typing = Typing([.reading(ReadingScreen(.muscle(muscle.id, .left), in: Shipped.edition))])
      typing.type(key)
      let screen = try #require(Self.reading(typing))
      #expect(screen.document.blocks[screen.anchor.block].text.hasPrefix(heading), "\(muscle.id)")
    }
  }
}

import Atlas
import Figure
import Pages
import TestSupport
import Testing
import Text

/// Three things for today: of every muscle, every place and every complaint there are some, and none says another again.
@Suite struct TodayTests {
  private static let topics: [Today.Topic] = {
    let atlas = Shipped.atlas
    let source = { (areas: [String]) in atlas.muscles(sendingPainTo: areas).first?.muscle.id }
    return atlas.muscles.map { .muscle($0.id) }
      + atlas.regions.map { .place(region: $0.id, area: nil, source: source($0.areas.map(\.id))) }
      + atlas.regions.flatMap { region in
        region.areas.map { .place(region: region.id, area: $0.id, source: source([$0.id])) }
      }
      + Complaint.Kind.allCases.flatMap { kind in atlas.complaints(kind).map { .complaint(kind, $0.id) } }
  }()

  private static func things(_ document: Document) -> [String] {
    document.blocks.prefix(document.opening).filter { if case .item = $0.kind { true } else { false } }
      .map { $0.spans.filter { $0.style != .label }.map(\.text).joined() }
  }

  @Test func thereAreSomeAndNoneIsSaidTwice() {
    var fewer = 0
    for topic in Self.topics {
      let document = Document(Today(topic, in: Shipped.atlas), on: .left, in: Shipped.atlas, .english)
      let things = Self.things(document)
      #expect((1...3).contains(things.count), "\(topic)")
      fewer += things.count < 3 ? 1 : 0
      let sentences = things.flatMap { $0.split(separator: ". ") }
      #expect(Set(sentences).count == sentences.count, "\(topic)")
      for (number, thing) in things.enumerated() {
        #expect(!things[..<number].contains { Tip(thing).repeats(Tip($0)) }, "\(topic): \(thing)")
      }
      let headings = [1: "One thing for today", 2: "Two things for today", 3: "Three things for today"]
      #expect(document.blocks.contains { $0.text == headings[things.count] })
    }
    #expect(fewer * 20 < Self.topics.count, "\(fewer) of \(Self.topics.count) have fewer than three")
  }

  /// The gravest sign stands above, all others by name; the release leads to its page, the end to the plan.
  @Test func warningsComeFirstAndThePlanLast() throws {
    for topic in Self.topics {
      let today = Today(topic, in: Shipped.atlas)
      let document = Document(today, on: .left, in: Shipped.atlas, .english)
      #expect(document.blocks[0].text.hasPrefix("Today: ") && document.blocks[0].text.hasSuffix(", your LEFT"))
      let first = try #require(today.redFlags.first)
      #expect(document.blocks[1].text.hasSuffix(first.text), "\(topic)")
      let text = document.blocks.map(\.text).joined(separator: "\n")
      for flag in today.redFlags.dropFirst() { #expect(text.contains(flag.name.lowercasedFirst), "\(flag.id)") }
      guard let muscle = today.muscle else { continue }
      #expect(document.links.first?.link == Link(.muscle, muscle.id))
      #expect(document.links.last?.link == Link(.plan, muscle.id))
      #expect(!today.chapters.isEmpty && document.links.count >= 2 + today.chapters.count)
    }
  }

  /// The rule, in rows read by hand.
  @Test(arguments: [
    (
      Today.Topic.muscle("trapezius"), "Release Trapezius, your LEFT: thumb and finger, ", "desk"
    ),
    (.place(region: "neck", area: nil, source: "trapezius"), "Move every 30 minutes.", "prevent-neck"),
    (.muscle("longus-colli"), "Do not press Longus colli, your LEFT. Instead: ", "posture"),
  ])
  func theThingsAreThose(topic: Today.Topic, words: String, chapter: String) {
    let today = Today(topic, in: Shipped.atlas)
    let things = Self.things(Document(today, on: .left, in: Shipped.atlas, .english))
    #expect(things.contains { $0.hasPrefix(words) }, "\(things)")
    #expect(today.chapters.first?.id == chapter)
  }
}

import Atlas
import Pages
import TestSupport
import Testing
import Text

/// What stands behind what is said, on the pages: labels over sections, at points and behind lines.
@Suite struct LabelTests {
  private func page(of id: String) throws -> [String] {
    Document(try #require(Shipped.atlas.muscle(id)), in: Shipped.atlas, .english).blocks.map(\.text)
  }

  /// One rule for all muscles; where the manuals disagree, what is theirs is disputed and what is ours is still ours.
  @Test(arguments: [
    (
      "deltoid", "tradition",
      ["Trigger points", "Also felt", "What sets it off", "Treat these first", "Treat this before", "Check with it"]
    ), ("deltoid", "ours", ["Do this now", "Release it", "Stretch it", "Keep it away"]),
    ("deltoid", "medicine", ["Mistaken for"]),
    ("longus-colli", "disputed", ["Trigger point", "Also felt", "What sets it off", "Check with it"]),
    (
      "longus-colli", "ours",
      ["Do this now", "Release it; the points are for a clinician", "Stretch it", "Keep it away"]
    ), ("longus-colli", "medicine", ["Mistaken for"]),
  ])
  func sectionsOfAMuscle(muscle: String, label: String, headings: [String]) throws {
    let page = try page(of: muscle)
    for heading in headings { #expect(page.contains("\(heading) [\(label)]"), "\(muscle): \(heading)") }
  }

  /// A line that names a trial or a study says so, and its neighbours do not.
  @Test(arguments: [
    ("semitendinosus", "halved the injuries of the hamstrings. [trial]"),
    ("longus-colli", "beside the eye. [study]"),
  ])
  func linesOfAMuscle(muscle: String, end: String) throws {
    let labelled = try page(of: muscle).filter { $0.hasSuffix("]") && !$0.contains(" [ours]") && $0.count > 60 }
    #expect(labelled.count == 1 && labelled[0].hasSuffix(end), "\(labelled)")
  }

  /// What a complaint is comes from medicine, the list of muscles from tradition, and a trial stands where it is named.
  @Test func sectionsOfAComplaint() throws {
    for kind in Complaint.Kind.allCases {
      for complaint in Shipped.atlas.complaints(kind) {
        let page = Document(complaint, in: Shipped.atlas, .english).blocks.map(\.text)
        #expect(page.contains("Muscles worth checking [tradition]"), "\(complaint.id)")
        #expect(page.contains("What else it may be [medicine]"), "\(complaint.id)")
        let says = page.contains("How much of it comes from muscles is disputed. [disputed]")
        #expect(says == (complaint.evidence == .disputed), "\(complaint.id)")
      }
    }
    let heel = try #require(Shipped.atlas.complaint(.condition, "plantar-heel-pain"))
    let summary = try #require(
      Document(heel, in: Shipped.atlas, .english).blocks.first { $0.text.hasPrefix(heel.summary[0]) })
    let labels = summary.spans.filter { $0.style == .label }.map(\.text)
    #expect(labels == [" [medicine]", " [trial]"], "sentences with one label share it")
    #expect(summary.text.hasSuffix("No sham treatment was compared. [trial]"))
  }

  /// A point that sends no pain says what it does; one that stands in one source says so, and so does a disputed one.
  @Test func pointsThatAreNotLikeOthers() throws {
    let trapezius = try page(of: "trapezius")
    let last = try #require(trapezius.firstIndex { $0.hasPrefix("× 7") })
    #expect(trapezius[last + 1].hasPrefix("sends no pain: A shiver with goose flesh"))
    #expect(trapezius[last + 2].hasPrefix("find it:"), "no area is named")
    #expect(trapezius[last + 3].hasSuffix("vol. 1, ch. 6; not confirmed by a second source"))
    #expect(try page(of: "pectoralis-major").contains { $0.hasSuffix("(one manual, no trial) [disputed]") })
    let rotatores = try page(of: "rotatores")
    let second = try #require(rotatores.firstIndex { $0.hasPrefix("× 2") })
    #expect(rotatores[second + 1] == "needs a second person")
    #expect(rotatores.contains("Release it [ours]"), "the other points need nobody")
  }

  /// The heading of the steps says for whom they are.
  @Test(arguments: [
    ([(false, SelfPressing.never), (false, .never)], "Release it; the points are for a clinician [ours]"),
    ([(true, .free), (true, .care)], "Release it, with a second person [ours]"),
    ([(true, .free), (false, .never)], "Release it [ours]"), ([(false, .care)], "Release it [ours]"),
  ])
  func theHeadingOfTheSteps(points: [(Bool, SelfPressing)], heading: String) {
    let muscle = Muscle(
      id: "a", name: "A", latin: "", aliases: [], words: [], ta2: "", uberon: nil, regions: [], frequency: .common,
      chapter: "",
      points: points.enumerated().map { index, point in
        TriggerPoint(
          id: "\(index + 1)", name: "", frequency: nil, press: point.1, needsHelper: point.0, spots: [],
          essential: ["x"], spillover: [])
      }, related: [], redFlags: [], evidence: .tradition)
    let text = MuscleText(
      action: "", points: points.map { _ in PointText(find: "", care: nil, source: "") }, symptoms: [], causes: [],
      mistakenFor: [], release: ["Rest."], stretch: [], prevent: [], cautions: [], sources: [],
      now: Now(
        muscle: nil, point: nil, place: "", position: "", tool: .none, pressure: nil, hold: nil, rest: nil,
        repeats: nil, perDay: nil, then: [], expect: "", stop: []))
    let atlas = Atlas(
      regions: [], parts: [], dangers: [], redFlags: [], muscles: [(muscle, text)], symptoms: [], conditions: [],
      chapters: [],
      figures: [:], themes: [], thesaurus: Thesaurus([]))
    #expect(Document(muscle, in: atlas, .english).blocks.contains { $0.text == heading })
  }

  /// Both directions of one relation are told: what to treat first, and what it is treated before.
  @Test func keysAndSatellites() throws {
    let page = try page(of: "triceps-brachii")
    let first = try #require(page.firstIndex { $0.hasPrefix("Treat these first") })
    #expect(page[first + 1].hasPrefix("Scalenes: ") && page[first + 1].contains("source: Simons"))
    let before = try #require(page.firstIndex { $0.hasPrefix("Treat this before") })
    #expect(page[before + 1] == "Palmaris longus.")
    #expect(try !self.page(of: "quadratus-plantae").contains { $0.hasPrefix("Treat th") })
  }

  /// Every label is explained in the help.
  @Test func everyLabelIsExplained() {
    for label in Evidence.allCases {
      #expect(Catalog.english(.evidence(label.rawValue)).hasPrefix("\(label.rawValue): "))
    }
  }
}

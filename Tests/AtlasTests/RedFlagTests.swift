import Foundation
import TestSupport
import Testing

@testable import Atlas

/// Who types an emergency is answered with the warning before any finding; who types an ordinary complaint is not.
@Suite struct RedFlagTests {
  static let words = RedFlagWords(Shipped.atlas.redFlags)

  /// The rows of a list of phrases: what somebody types, and an id.
  private static func rows(_ name: String) throws -> [(phrase: String, ids: [String])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Phrases")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let columns = line.split(separator: "\t").map(String.init)
      return (columns[0], columns.count > 1 ? columns[1].split(separator: " ").map(String.init) : [])
    }
  }

  /// Ninety-eight of a hundred emergencies in people's own words raise a flag that is at least as urgent as theirs.
  @Test func emergenciesAreAnsweredFirst() throws {
    let rows = try Self.rows("emergencies.tsv")
    #expect(rows.count > 900)
    let missed = rows.filter { phrase, ids in
      guard let wanted = Shipped.atlas.redFlag(ids[0]) else { return true }
      guard let first = Self.words.flags(meantBy: phrase).first else { return true }
      return first.level > wanted.level
    }
    #expect(missed.count * 50 <= rows.count, "\(missed.map(\.phrase))")
  }

  /// Of what people say who have a sore muscle, at most two of a hundred raise a warning of an emergency.
  @Test func ordinaryWordsRaiseNoAlarm() throws {
    let rows = try Self.rows("ordinary.tsv")
    #expect(rows.count > 700)
    let alarmed = rows.filter { phrase, ids in
      Self.words.flags(meantBy: phrase).contains { $0.level <= .today && !ids.contains($0.id) }
    }
    #expect(alarmed.count * 50 <= rows.count, "\(alarmed.map(\.phrase))")
  }

  /// The phrases of the review and the gravest others, each with the flag that must stand first.
  @Test(arguments: [
    ("heart attack", "heart"), ("chest pain down left arm", "heart"), ("stroke", "stroke"),
    ("slurred speech", "stroke"), ("one side of face drooping", "stroke"),
    ("worst headache of my life", "worst-headache"), ("thunderclap headache", "worst-headache"),
    ("cauda equina", "cauda-equina"), ("numb between legs", "cauda-equina"), ("dvt", "clot"), ("blood clot", "clot"),
    ("pulmonary embolism", "lung"), ("coughing up blood", "lung"), ("aneurysm", "aorta"),
    ("pulsing lump in belly", "aorta"), ("testicular torsion", "testicle"), ("ectopic pregnancy", "ectopic"),
    ("temporal arteritis", "arteritis"), ("meningitis", "meningitis"), ("septic arthritis", "hot-joint"),
    ("broken hip", "broken-limb"), ("appendicitis", "belly"), ("kidney infection", "kidney"),
    ("warfarin", "blood-thinners"), ("blood thinners", "blood-thinners"), ("cancer", "cancer"),
    ("i want to die", "life"), ("hart atack", "heart"), ("brown urine after crossfit", "dark-urine"),
  ])
  func theGravestHaveTheirOwn(query: String, id: String) {
    #expect(Self.words.flags(meantBy: query).first?.id == id)
  }

  /// A word of the table is no slip of another one, and what is harmless by the same phrase raises nothing.
  @Test(arguments: ["bend toe back hurts", "swimming stroke shoulder", "stiff neck", "chest muscle", "", "a"])
  func theseAreHarmless(query: String) {
    #expect(Self.words.flags(meantBy: query).map(\.id) == [])
  }

  @Test func theMostUrgentComesFirst() {
    let flags = Self.words.flags(meantBy: "calf swollen and warm and chest pain")
    #expect(flags.map(\.id) == ["heart", "clot"])
  }

  /// A muscle's flags are its own, those of its regions, and those of everybody who presses; never twice, in order.
  @Test func everyPageThatLeadsToPressingWarns() {
    let pressing = Shipped.atlas.redFlags.filter(\.isForPressing).map(\.id)
    #expect(pressing.contains("blood-thinners") && pressing.contains("clot-known"))
    for muscle in Shipped.atlas.muscles {
      let ids = Shipped.atlas.redFlags(of: muscle).map(\.id)
      #expect(Set(ids).count == ids.count)
      for region in muscle.regions.compactMap({ Shipped.atlas.region($0) }) {
        #expect(Set(region.redFlags).isSubset(of: ids), "\(muscle.id)")
      }
      if muscle.points.contains(where: { $0.press != .never }) {
        #expect(Set(pressing).isSubset(of: ids), "\(muscle.id)")
      }
      let levels = Shipped.atlas.redFlags(of: muscle).map(\.level)
      #expect(levels == levels.sorted(), "\(muscle.id)")
    }
    for kind in Complaint.Kind.allCases {
      for complaint in Shipped.atlas.complaints(kind) {
        let ids = Set(Shipped.atlas.redFlags(of: complaint).map(\.id))
        for area in complaint.areas {
          #expect(ids.isSuperset(of: Shipped.atlas.region(ofArea: area)?.redFlags ?? []), "\(complaint.id)")
        }
        if complaint.now.tool != .none { #expect(ids.isSuperset(of: pressing), "\(complaint.id)") }
      }
    }
  }

  /// What stands wherever it applies, by the place and not by memory.
  @Test(arguments: [
    ("piriformis", "new-hip"), ("obturator-internus", "new-hip"), ("scaleni", "narrow-arteries"),
    ("gastrocnemius", "clot"), ("temporalis", "arteritis"), ("quadratus-plantae", "numb-skin"),
    ("levator-scapulae", "narrow-arteries"), ("rotatores", "thin-bones"), ("iliopsoas", "new-hip"),
    ("sartorius", "clot"), ("subscapularis", "heart"),
  ])
  func wherePressingMayHarm(muscle: String, flag: String) throws {
    let muscle = try #require(Shipped.atlas.muscle(muscle))
    #expect(Shipped.atlas.redFlags(of: muscle).contains { $0.id == flag })
  }

  /// The safety chapter lists every red flag, in the words of the file.
  @Test func theSafetyChapterHasThemAll() throws {
    let chapter = try #require(Shipped.atlas.chapter("safety"))
    let text = Shipped.atlas.markdown(of: chapter)
    for flag in Shipped.atlas.redFlags { #expect(text.contains("- **\(flag.name):** \(flag.text)\n"), "\(flag.id)") }
  }
}

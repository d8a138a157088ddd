import TestSupport
import Testing

/// The shell warns before it answers, in text and in JSON.
@Suite struct WarningTests {
  /// The ids of the red flags in an answer.
  private static func flags(_ arguments: [String]) throws -> [String] {
    let answer = try #require(try Program.run(arguments + ["--json"]).json as? [String: Any])
    let flags = try #require(answer["red_flags"] as? [[String: Any]])
    for flag in flags {
      #expect(["now", "today", "soon", "ask"].contains(flag["level"] as? String ?? ""))
      #expect((flag["text"] as? String)?.isEmpty == false)
    }
    return flags.compactMap { $0["id"] as? String }
  }

  @Test func whoTypesAnEmergencyIsWarnedFirst() throws {
    let text = try Program.run(["search", "chest", "pain", "down", "left", "arm"]).text
    #expect(text.hasPrefix("!!! NOW: Chest pain"))
    let answer = try #require(try Program.run(["search", "dvt", "--json"]).json as? [String: Any])
    #expect(((answer["red_flags"] as? [[String: Any]])?.first?["id"] as? String) == "clot")
    #expect(answer["findings"] is [[String: Any]])
    #expect(try Self.flags(["search", "stiff neck"]) == [])
  }

  @Test func findingsSayWhatTheyAre() throws {
    let answer = try #require(try Program.run(["search", "stiff", "neck", "--json"]).json as? [String: Any])
    let first = try #require((answer["findings"] as? [[String: Any]])?.first)
    #expect(first["kind"] is String && first["id"] is String && first["name"] is String && first["why"] is String)
    #expect(try Program.run(["search", "qqzzx"]).text.contains("bodymap guide safety"))
  }

  /// Each way to a muscle carries the warnings of the place, whichever it is.
  @Test func everyAnswerCarriesItsRedFlags() throws {
    #expect(try Self.flags(["pain", "temple"]).contains("arteritis"))
    #expect(try Self.flags(["pain", "calf"]).contains("clot"))
    let muscle = try Self.flags(["muscle", "gastrocnemius"])
    #expect(muscle.contains("clot") && muscle.contains("blood-thinners"))
    #expect(try Self.flags(["symptom", "dizziness"]).contains("stroke"))
    #expect(try Self.flags(["condition", "low-back-pain"]).contains("cauda-equina"))
    #expect(try Self.flags(["guide", "prevent-hip"]).contains("broken-limb"))
  }

  /// Who takes an emergency for the name of a place is not only told that nothing is called so.
  @Test(arguments: [
    (["pain", "heart attack"], "Chest pain"), (["pain", "heart", "attack"], "Chest pain"),
    (["symptom", "heart attack"], "Chest pain"), (["log", "heart attack=7"], "Chest pain"),
    (["pain", "dvt"], "One calf, thigh or arm swollen"),
  ])
  func aNameThatIsAnEmergencyIsNoMereMistake(arguments: [String], warning: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 64 && output.text.isEmpty, "\(output)")
    let lines = output.errors.split(separator: "\n")
    #expect(lines.first?.contains(": \(warning)") == true, "\(output.errors)")
    #expect(lines.last?.hasPrefix("bodymap: no ") == true, "\(output.errors)")
  }

  /// An organ is where it hurts in front of it or behind it: the answer begins with what is not of the muscles.
  @Test(arguments: [
    ("heart", "!!! NOW: Chest pain"), ("appendix", "!!! NOW: Belly pain"), ("lungs", "!!! NOW: Chest pain"),
  ])
  func anOrganIsAPlaceWithItsWarnings(organ: String, warning: String) throws {
    let output = try Program.run(["pain", organ])
    #expect(output.status == 0 && output.text.hasPrefix(warning), "\(output)")
  }

  /// In text the emergencies of the places stand whole before the muscles, and the rest by name.
  @Test func painWarnsBeforeItAnswers() throws {
    let text = try Program.run(["pain", "chest"]).text
    let pain = try #require(text.firstRange(of: "Pain in:"))
    for sign in ["!!! NOW: Chest pain", "!!! NOW: Sudden breathlessness", "!! TODAY: heart on effort"] {
      let place = try #require(text.firstRange(of: sign), "\(sign)")
      #expect(place.lowerBound < pain.lowerBound)
    }
  }

  @Test func theSafetyChapterListsThemByLevel() throws {
    let text = try Program.run(["guide", "safety"]).text
    for name in ["Heart attack:", "Clot in a vein:", "No better:", "Blood thinners"] { #expect(text.contains(name)) }
    #expect(!text.contains("red-flags"))
  }
}

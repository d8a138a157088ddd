import Foundation
import FoundationXML
import TestSupport
import Testing

/// The answers of the shell commands.
@Suite struct CommandTests {
  @Test func aPipeGetsTextAndNoControlCodes() throws {
    let output = try Program.run([])
    #expect(output.status == 2)
    #expect(output.text.contains("USAGE") && !output.text.contains("\u{1B}"))
  }

  @Test func areasAsJSON() throws {
    let areas = try #require(try Program.run(["areas", "--json"]).json as? [[String: Any]])
    #expect(areas.count == 63)
    // Every area is seen somewhere, and has the codes of the body maps of others.
    for area in areas {
      let lists = [area["views"], area["choir"]].map { $0 as? [String] ?? [] }
      #expect(lists.allSatisfy { !$0.isEmpty } && area["acr"] is [String], "\(area["id"] ?? "")")
    }
    let temple = try #require(areas.first { $0["id"] as? String == "temple" })
    #expect(temple["name"] as? String == "Temple")
    #expect(temple["region"] as? String == "head")
    #expect(temple["paired"] as? Bool == true)
    #expect(temple["views"] as? [String] == ["front", "back"])
  }

  @Test func musclesAsJSON() throws {
    let muscles = try #require(try Program.run(["muscles", "--json"]).json as? [[String: Any]])
    let found = try #require(muscles.first { $0["id"] as? String == "infraspinatus" })
    #expect(found["latin"] as? String == "Musculus infraspinatus")
    #expect(found["ta2"] as? String == "2458" && found["uberon"] as? String == "UBERON:0001477")
    #expect((found["regions"] as? [String])?.contains("shoulder") == true)
  }

  @Test func aMuscleAsJSON() throws {
    let muscle = try #require(try Program.run(["muscle", "infraspinatus", "--json"]).json as? [String: Any])
    let points = try #require(muscle["points"] as? [[String: Any]])
    #expect((points[0]["essential"] as? [String])?.contains("front-of-shoulder") == true)
    #expect(((points[0]["spots"] as? [[String: Any]])?.first?["view"] as? String) == "back")
    for key in [
      "symptoms", "causes", "mistaken_for", "related", "release", "stretch", "prevent", "cautions", "sources",
    ] {
      #expect((muscle[key] as? [String])?.isEmpty == false, "\(key)")
    }
    #expect(muscle["evidence"] as? String == "tradition")
  }

  /// What stands behind each part of a page, and which muscle comes before which.
  @Test func labelsAndKeysAsJSON() throws {
    let deltoid = try #require(try Program.run(["muscle", "deltoid", "--json"]).json as? [String: Any])
    let keys = try #require(deltoid["keys"] as? [[String: String]])
    #expect(keys.map { $0["muscle"] } == ["scaleni", "infraspinatus", "supraspinatus"])
    #expect(keys.allSatisfy { $0["why"]?.isEmpty == false && $0["source"]?.isEmpty == false })
    #expect(deltoid["satellites"] as? [String] == ["coracobrachialis"])
    let labels = try #require(deltoid["labels"] as? [String: Any])
    #expect(labels["now"] as? String == "ours" && labels["keys"] as? String == "tradition")
    #expect(Set(labels["mistaken_for"] as? [String] ?? []) == ["medicine"])
    let hamstring = try #require(try Program.run(["muscle", "semitendinosus", "--json"]).json as? [String: Any])
    let prevent = (hamstring["labels"] as? [String: Any])?["prevent"] as? [String]
    #expect(prevent == ["ours", "ours", "ours", "trial"] && (hamstring["prevent"] as? [String])?.count == 4)
    let chest = try #require(try Program.run(["muscle", "pectoralis-major", "--json"]).json as? [String: Any])
    let point = try #require((chest["points"] as? [[String: Any]])?.last)
    #expect(point["evidence"] as? String == "disputed" && (point["essential"] as? [String])?.isEmpty == true)
    #expect((point["instead"] as? String)?.contains("heartbeat") == true)
    let jaw = try #require(try Program.run(["condition", "jaw-pain", "--json"]).json as? [String: Any])
    let said = try #require(jaw["labels"] as? [String: Any])
    #expect(
      said["summary"] as? [String] == ["medicine", "medicine", "trial"] && said["muscles"] as? String == "tradition")
    #expect((jaw["summary"] as? [String])?.count == 3 && jaw["evidence"] as? String == "tradition")
    let pain = try #require(try Program.run(["pain", "front-of-arm", "--json"]).json as? [String: Any])
    let biceps = (pain["muscles"] as? [[String: Any]])?.first { $0["id"] as? String == "biceps-brachii" }
    #expect(biceps?["keys"] as? [String] == ["infraspinatus"])
  }

  @Test func painAsJSON() throws {
    let answer = try #require(try Program.run(["pain", "front-of-shoulder", "--json"]).json as? [String: Any])
    #expect(answer["areas"] as? [String] == ["front-of-shoulder"])
    let muscles = try #require(answer["muscles"] as? [[String: Any]])
    let first = try #require(muscles.first)
    #expect(first["rank"] as? Int == 1 && first["referral"] as? String == "essential")
    #expect(muscles.contains { $0["id"] as? String == "infraspinatus" })
  }

  /// What somebody felt at a point orders the answer, and is told in it.
  @Test func aCheckOrdersTheAnswer() throws {
    let arguments = ["pain", "back-of-neck", "--check", "levator-scapulae:1=mine", "--check", "trapezius:2=nothing"]
    let answer = try #require(try Program.run(arguments + ["--json"]).json as? [String: Any])
    let muscles = try #require(answer["muscles"] as? [[String: Any]])
    #expect(muscles.first?["id"] as? String == "levator-scapulae" && muscles.first?["state"] as? String == "active")
    #expect(muscles.last?["id"] as? String == "trapezius" && muscles.last?["check"] as? String == "nothing")
    #expect(muscles.last?["state"] == nil && muscles[1]["check"] == nil)
    let text = try Program.run(arguments).text
    #expect(text.contains("1.  Levator scapulae (levator-scapulae), active: your pain"))
  }

  /// Sides, intensities and symptoms come back in the answer.
  @Test func aQuestionAsJSON() throws {
    let arguments = ["pain", "back", "of", "neck:left=7", "temple", "--symptom", "dizziness", "--json"]
    let answer = try #require(try Program.run(arguments).json as? [String: Any])
    #expect(
      answer["areas"] as? [String] == ["back-of-neck", "temple"] && answer["symptoms"] as? [String] == ["dizziness"])
    let question = try #require(answer["question"] as? [[String: Any]])
    #expect(question[0]["side"] as? String == "left" && question[0]["intensity"] as? Int == 7)
    #expect(question[1]["area"] as? String == "temple" && question[1]["side"] == nil)
    let muscles = try #require(answer["muscles"] as? [[String: Any]])
    let trapezius = try #require(muscles.first { $0["id"] as? String == "trapezius" })
    #expect(trapezius["sides"] as? [String] == ["left"])
    let last = try #require(muscles.last)
    #expect((last["unexplained"] as? [String])?.isEmpty == false)
    let text = try Program.run(["pain", "temple:left=7", "back-of-neck:left"]).text
    #expect(text.contains("Pain in: temple (your LEFT), 7 of 10 and back of neck (your LEFT)"))
    #expect(text.contains(", your LEFT\n"))
  }

  @Test(arguments: [
    (["muscle", "Levator", "scapulae"], "Levator scapulae"), (["pain", "temple"], "Pain in: temple"),
    (["guide"], "Safety first"), (["guide", "desk"], "At the desk"), (["areas"], "back-of-neck"),
    (["muscles"], "trapezius"), (["check"], "no problems"), (["--help"], "what prevents it"), (["--version"], "0."),
    (["draw", "--muscle", "infraspinatus", "--size", "40x30", "--color", "always"], "\u{1B}[0;"),
    (["draw", "--symbols", "ascii", "--color", "never"], "\\"),
  ])
  func answersAsText(arguments: [String], expected: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 0 && output.text.contains(expected), "\(output.errors)")
  }

  @Test(arguments: [
    (["pain", "templ"], "no area 'templ'; did you mean temple?"),
    (["pain", "brain"], "no area 'brain'; the search finds "), (["pain", "qqzzx"], "no area 'qqzzx'\n"),
    (["muscle", "infraspinatos"], "no muscle 'infraspinatos'; did you mean infraspinatus?"),
    (["guide", "dessk"], "no chapter 'dessk'; did you mean desk?"), (["draw", "--size", "0x9"], "0x9"),
    (["draw", "--view", "inside"], "inside"), (["nonsense"], "nonsense"), (["pain"], "areas"),
    (["pain", "temple=11"], "'11' is not from 0 to 10; say for example 'temple=7'"),
    (["pain", "temple:left=x"], "'x' is not from 0 to 10"),
    (["pain", "temple:up"], "'up' is no side; say 'temple:left' or 'temple:right'"),
    (["pain", "vertex:left=3"], "'vertex' lies in the middle and has no side; say 'vertex=3'"),
    (["pain", "temple", "--check", "trapezius=mine"], "'trapezius=mine' is no check; say MUSCLE:POINT=mine|"),
    (["pain", "temple", "--check", "trapezius:2=perhaps"], "mine|tender|unsure|nothing"),
    (["pain", "temple", "--check", "trapezius:9=mine"], "Trapezius has no point '9'; it has 1, 2"),
    (["pain", "temple", "--check", "trapezus:2=mine"], "did you mean trapezius?"),
    (["pain", "temple", "--symptom", "dizzines"], "no symptom 'dizzines'; did you mean dizziness?"),
  ])
  func wrongWordsExitWith64(arguments: [String], message: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 64)
    #expect(output.errors.contains(message) && output.text.isEmpty, "\(output.errors)")
  }

  @Test func checkNamesFaultsAndExitsWith1() throws {
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    try copy.edit("Muscles/deltoid.json") { $0.replacing("\"front-of-shoulder\"", with: "\"front-of-shouldr\"") }
    let output = try Program.run(["check", copy.path])
    #expect(output.status == 1)
    #expect(output.text.contains("Muscles/deltoid.json:") && output.text.contains("did you mean front-of-shoulder"))
    let map = try Program.run(["areas"], environment: ["BODYMAP_ASSETS": copy.path])
    #expect(map.status == 1 && map.text.isEmpty && map.errors.contains("Muscles/deltoid.json:"))
  }

  @Test func checkReadsTheSpelling() throws {
    let clean = try Program.run(["check"])
    #expect(clean.status == 0 && clean.errors.isEmpty, "hunspell and its dictionary en_GB are needed: \(clean.errors)")
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    try copy.edit("Muscles/deltoid.json") {
      $0.replacing("before the shoulder begins", with: "before the sholder begins")
    }
    let output = try Program.run(["check", copy.path])
    #expect(output.status == 1)
    #expect(output.text.contains("Muscles/deltoid.json:"), "\(output.text)")
    #expect(output.text.contains("no dictionary has the word 'sholder'"), "\(output.text)")
  }

  @Test(arguments: [
    (["draw", "--view", "palm", "--side", "left", "--symbols", "ascii"], "'--'"),
    (["draw", "--view", "sole", "--format", "svg"], "id=\"right-sole\""),
    (["draw", "--zoom", "hand", "--muscle", "opponens-pollicis", "--format", "svg"], "id=\"right-palm\""),
    (["guide", "prevent-shoulder"], "Infraspinatus"), (["muscle", "pectineus"], "do not press it yourself"),
    (["muscle", "trapezius"], "source: "), (["pain", "small of the back"], "Pain in: low back"),
  ])
  func platesPagesAndSources(arguments: [String], expected: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 0 && output.text.contains(expected), "\(output.errors)")
  }

  @Test func aZoomTurnsToWhereThePartIsSeen() throws {
    let size = ["--size", "40x12", "--symbols", "ascii"]
    let buttock = try Program.run(["draw", "--zoom", "buttock"] + size).text
    #expect(try buttock == Program.run(["draw", "--zoom", "buttock", "--view", "back"] + size).text)
    #expect(try buttock != Program.run(["draw", "--view", "back"] + size).text)
    let front = try Program.run(["draw", "--zoom", "buttock", "--view", "front"])
    #expect(front.status == 64 && front.errors.contains("The front view does not show 'buttock'."))
  }

  /// The ground that COLORFGBG tells chooses the theme, unless one is asked for.
  @Test(arguments: [
    ("15;0", "dark"), ("0;15", "light"), ("0;default;15", "light"), ("0;7", "light"), ("7;8", "dark"), ("", "dark"),
    ("nonsense", "dark"),
  ])
  func theGroundChoosesTheTheme(ground: String, theme: String) throws {
    let arguments = ["draw", "--muscle", "soleus", "--color", "always", "--size", "40x20"]
    let chosen = try Program.run(arguments, environment: ["COLORFGBG": ground]).text
    #expect(try chosen == Program.run(arguments + ["--theme", theme]).text)
    #expect(
      try Program.run(arguments + ["--theme", "dark"]).text != Program.run(arguments + ["--theme", "light"]).text)
  }

  @Test func colourIsKeptOutOfPipes() throws {
    for arguments in [["draw"], ["guide", "safety"], ["muscle", "deltoid"]] {
      #expect(try !Program.run(arguments).text.contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    ["--muscle", "infraspinatus"], ["--muscle", "masseter", "--zoom", "head", "--view", "front"],
    ["--area", "heel", "--side", "left"], [],
  ])
  func theVectorFigureIsWellFormed(arguments: [String]) throws {
    let drawing = try Program.run(["draw", "--format", "svg"] + arguments).text
    let parser = XMLParser(data: Data(drawing.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(drawing.contains("<title>") && drawing.contains("it does not diagnose"))
    if arguments.contains("infraspinatus") {
      for part in ["1-essential", "1-spillover", "3-essential"] {
        #expect(drawing.contains("data-id=\"infraspinatus-\(part)\""))
      }
      #expect(!drawing.contains("data-id=\"front-of-shoulder"), "its pain is drawn, and no area is filled beside it")
      #expect(drawing.contains("data-id=\"muscle-infraspinatus\"") && drawing.contains("Trigger point 3"))
    }
    let page = try Program.run(["draw", "--format", "html"] + arguments).text
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</svg>"))
  }

  @Test func asciiDrawingsAreASCII() throws {
    #expect(try Program.run(["draw", "--symbols", "ascii"]).text.allSatisfy { $0.isASCII })
    #expect(try Program.run(["muscle", "deltoid"], environment: ["LC_ALL": "C"]).text.allSatisfy { $0.isASCII })
  }

  /// The chart in the README is what the program draws.
  @Test func theChartInTheReadmeIsInStep() throws {
    let chart = try Program.run(["draw", "--muscle", "infraspinatus", "--format", "svg"]).text
    let file = "\(Shipped.checkout)/Documentation/infraspinatus.svg"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try chart.write(toFile: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(kept == chart, "RECORD=1 writes it")
  }

  @Test func theAnswerInTheReadmeIsInStep() throws {
    let answer = try Program.run(["pain", "front-of-shoulder"]).text.split(separator: "\n").prefix(16)
    let text = "```\n$ bodymap pain front-of-shoulder\n\(answer.joined(separator: "\n"))\n…\n```\n"
    try matchReadme(text, at: "output: pain")
  }
}

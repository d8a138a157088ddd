import TestSupport
import Testing

/// What the shell answers of symptoms, conditions and the search.
@Suite struct SearchCommandTests {
  @Test(arguments: [
    (["symptom"], "dizziness "), (["condition"], "tennis-elbow "), (["symptom", "dizziness"], "Dizziness\n========="),
    (["condition", "Tennis", "elbow"], "Tennis elbow\n"),
    (["search", "stiff", "neck"], "symptom   Stiff neck (stiff-neck)"),
  ])
  func answersAsText(arguments: [String], expected: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 0 && output.text.contains(expected) && output.errors.isEmpty, "\(output)")
  }

  @Test(arguments: ["symptom", "condition"])
  func complaintsAsJSON(kind: String) throws {
    let all = try #require(try Program.run([kind, "--json"]).json as? [[String: Any]])
    #expect(all.count == (kind == "symptom" ? Shipped.atlas.symptoms : Shipped.atlas.conditions).count)
    let id = try #require(all.first?["id"] as? String)
    let one = try #require(try Program.run([kind, id, "--json"]).json as? [String: Any])
    #expect(one["id"] as? String == id && one["name"] as? String != nil)
    for key in ["muscles", "sources"] { #expect((one[key] as? [Any])?.isEmpty == false, "\(key)") }
  }

  @Test func findingsAsJSON() throws {
    let output = try Program.run(["search", "stiff", "neck", "--json"])
    let answer = try #require(output.json as? [String: Any])
    let found = try #require(answer["findings"] as? [[String: Any]])
    #expect(found.first?["id"] as? String == "stiff-neck" && found.first?["kind"] as? String == "symptom")
    #expect(found.allSatisfy { $0["name"] is String && $0["why"] is String })
  }

  @Test(arguments: [
    (["symptom", "dizzines"], "no symptom 'dizzines'; did you mean dizziness?"),
    (["condition", "tennis-elbo"], "no condition 'tennis-elbo'; did you mean tennis-elbow?"),
    (["search"], "Say what you look for"),
  ])
  func wrongWordsExitWith64(arguments: [String], message: String) throws {
    let output = try Program.run(arguments)
    #expect(output.status == 64 && output.text.isEmpty && output.errors.contains(message), "\(output.errors)")
  }

  /// Where the locale has nothing but ASCII, answers and complaints have nothing else, whatever the data and the words.
  @Test(arguments: [
    ["search", "Ménière"], ["search", "größe"], ["pain", "front-of-shoulder"], ["pain", "größe"], ["muscle", "x’y"],
    ["symptom", "dizziness"], ["condition", "sciatica-like-pain"], ["guide", "safety"],
  ])
  func anASCIILocaleGetsASCII(arguments: [String]) throws {
    let output = try Program.run(arguments, environment: ["LC_ALL": "C"])
    #expect((output.text + output.errors).allSatisfy { $0.isASCII })
    #expect(!(output.text + output.errors).isEmpty)
  }

  @Test func otherLocalesKeepTheLetters() throws {
    #expect(try Program.run(["search", "Ménière"]).text.contains("Ménière"))
  }
}

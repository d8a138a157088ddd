import Atlas
import AtlasSource
import TestSupport
import Testing

/// Keys are other muscles and lead round in no circle; what needs two people is no step for one.
@Suite struct KeyReferenceTests {
  typealias Edit = SmallAssets.Edit

  private static func keys(_ ids: String...) -> String {
    let entries = ids.map { "{ \"muscle\": \"\($0)\", \"why\": \"It lies above.\", \"source\": \"Book, ch. 1\" }" }
    return "\"keys\": [\(entries.joined(separator: ", "))], \"release\""
  }

  static let keyMuscles = [
    Edit("Muscles/alpha.json", "\"release\"", keys("beta")),
    Edit(
      "Muscles/alpha.json", "\"release\"", keys("bet"),
      "Muscles/alpha.json:38: keys[0].muscle: there is no other muscle 'bet'; did you mean beta?"),
    Edit(
      "Muscles/alpha.json", "\"release\"", keys("beta", "alpha"),
      "Muscles/alpha.json:38: keys[1].muscle: there is no other muscle 'alpha'"),
    Edit(
      "Muscles/alpha.json", "\"release\"", keys("beta", "beta"),
      "Muscles/alpha.json:38: keys[1].muscle: the key 'beta' is named twice"),
  ]

  @Test(arguments: keyMuscles) func keysAreOtherMuscles(edit: Edit) throws { try expect(edit) }

  /// Two muscles, three, and one that only leads into a circle: each circle is told once, by the first of its members.
  @Test(arguments: [
    (
      ["alpha": "beta", "beta": "alpha"],
      ["alpha.json:38: keys[0].muscle: a circle of keys: alpha after beta after alpha"]
    ),
    (
      ["alpha": "gamma", "beta": "alpha", "gamma": "beta"],
      ["alpha.json:38: keys[0].muscle: a circle of keys: alpha after gamma after beta after alpha"]
    ),
    (
      ["alpha": "beta", "beta": "gamma", "gamma": "beta"],
      ["beta.json:38: keys[0].muscle: a circle of keys: beta after gamma after beta"]
    ), (["alpha": "beta", "beta": "gamma"], []),
  ])
  func noMuscleComesBeforeItself(keys: [String: String], circles: [String]) throws {
    let folder = try SmallAssets.folder()
    let alpha = try folder.read("Muscles/alpha.json")
    try folder.write(
      "Muscles/gamma.json",
      alpha.replacing("\"alpha\"", with: "\"gamma\"").replacing("lpha", with: "amma"))
    for plate in ["front", "back"] {
      try folder.edit("Figures/\(plate).svg") {
        $0.replacing(
          "<path id=\"beta\"", with: "<path id=\"gamma\" d=\"M10 100 L90 100 L90 400 L10 400 Z\"/>\n<path id=\"beta\"")
      }
    }
    for (muscle, key) in keys {
      try folder.edit("Muscles/\(muscle).json") { $0.replacing("\"release\"", with: Self.keys(key)) }
    }
    #expect(faults(in: folder) == circles.map { "Muscles/\($0); one of them has to come first" })
  }

  /// Nobody presses alone what needs two; complaints that begin with the point say so too.
  @Test func theStepsPressWhatOnePersonCan() throws {
    try expect(
      Edit(
        "Muscles/alpha.json", "\"find\": \"A hand below the top.\"",
        "\"find\": \"A hand below the top.\", \"helper\": true",
        "Conditions/sore-back.json:16: now.point: the steps are for one person, and point 1 needs a second one",
        "Muscles/alpha.json:45: now.point: the steps are for one person, and point 1 needs a second one",
        "Symptoms/cold-hand.json:16: now.point: the steps are for one person, and point 1 needs a second one"))
  }
}

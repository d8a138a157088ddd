import Atlas
import AtlasSource

/// The smallest data that is right: two regions with a page each, two muscles, one symptom, one condition, one chapter. A test breaks one
/// thing in a copy and sees what is said of it; the lines stay where they are whatever happens to the shipped data.
public enum SmallAssets {
  /// A folder with the small data and the shipped schemas, gone when the test is over.
  public static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (file, text) in files { try folder.write(file, text) }
    for plate in ["side", "head-front", "head-side", "palm", "hand-back", "foot-top", "sole"] {
      try folder.write("Figures/\(plate).svg", plain)
    }
    for schema in ["areas", "complaint", "contents", "muscle", "red-flags", "theme", "thesaurus"] {
      let file = "Schemas/\(schema).schema.json"
      try folder.write(file, try String(contentsOfFile: "\(Shipped.assets.path)/\(file)", encoding: .utf8))
    }
    return folder
  }

  /// A folder with one thing broken; nil where what is to be replaced does not stand there.
  public static func folder(breaking edit: Edit) throws -> ScratchFolder? {
    let folder = try folder()
    let before = try folder.read(edit.file)
    guard let range = before.firstRange(of: edit.find) else { return nil }
    try folder.write(edit.file, before[..<range.lowerBound] + edit.replace + before[range.upperBound...])
    return folder
  }

  /// A change of one file, and all that is said of it.
  public struct Edit: Sendable, CustomStringConvertible {
    let file: String
    let find: String
    let replace: String
    /// Every problem that the change makes, by file and line.
    public let expected: [String]

    /// Replaces the first place of a text in a file.
    public init(_ file: String, _ find: String, _ replace: String, _ expected: String...) {
      self.file = file
      self.find = find
      self.replace = replace
      self.expected = expected
    }

    /// What is changed, for the list of tests.
    public var description: String { "\(file): \(find.prefix(40)) → \(replace.prefix(40))" }
  }

  /// The text of a file of the small data.
  public static func text(_ file: String) -> String? { files[file] }

  private static let files = [
    "Areas.json": areas, "RedFlags.json": redFlags, "Guides/Contents.json": contents,
    "Guides/sleep.md": "# Sleep well\n\nLie on your back.\n",
    "Guides/prevent-top.md": page("top half", other: "bottom half"),
    "Guides/prevent-bottom.md": page("bottom half", other: "top half"),
    "Muscles/alpha.json": alpha, "Muscles/beta.json": beta, "Symptoms/cold-hand.json": symptom,
    "Conditions/sore-back.json": condition, "Themes/dark.json": theme, "Figures/front.svg": body,
    "Figures/back.svg": body, "Words.txt": "musculus\nalpha\nbeta\n",
    "Wording.txt": "# Words\n\n[muscles]\nloin = flank\n\n[where nobody presses]\nsearch for = where it is\n",
    "Thesaurus.json": thesaurus, "Patterns/alpha.svg": alphaPatterns, "Patterns/beta.svg": betaPatterns,
  ]

  private static let areas = """
    {
      "parts": [
        { "id": "trunk", "name": "Trunk", "x": [-100, 100], "y": [0, 500], "sided": false, "plates": { "front": "palm" } }
      ],
      "dangers": [
        { "id": "gut", "name": "Gut", "why": "the bowel", "rule": "never" }
      ],
      "regions": [
        {
          "id": "top",
          "name": "Top half",
          "names": { "front": "Front of top", "back": "Back of top" },

          "red_flags": ["fever"],
          "neighbours": {
            "front": { "down": "bottom", "in": "across" },
            "back": { "down": "bottom", "in": "across" }
          },
          "areas": [
            { "id": "chest", "name": "Chest", "aliases": ["ribs"], "covers": "All of the top half.", "paired": true, "choir": ["Chest"], "acr": [], "order": ["alpha"], "order_source": "Book of muscles, ch. 9" }
          ]
        },
        {
          "id": "bottom",
          "name": "Bottom half",
          "names": { "front": "Front of bottom", "back": "Back of bottom" },
          "red_flags": ["fever"],
          "neighbours": {
            "front": { "up": "top", "in": "across" },
            "back": { "up": "top", "in": "across" }
          },
          "areas": [
            { "id": "leg", "name": "Leg", "aliases": [], "covers": "All of the bottom half.", "paired": true, "choir": ["Leg"], "acr": [], "order": ["alpha"], "order_source": "Book of muscles, ch. 9" }
          ]
        }
      ]
    }

    """

  private static func page(_ region: String, other: String) -> String {
    """
    # Prevention: \(region)

    ## Three things for today

    1. Stand up every 20 minutes. [ours]
    2. Sleep for eight hours. [ours]
    3. Walk ten minutes. [ours]

    ## Over the weeks

    - Lift half. [ours]

    ## Two exercises

    1. Bend ten times. [ours]
    2. Turn ten times. [ours]

    ## Chapters that fit

    - [Sleep well](guide:sleep)
    - [Prevention: \(other)](guide:prevent-\(other.split(separator: " ")[0]))

    """
  }

  private static let redFlags = """
    {
      "flags": [
        {
          "id": "fever",
          "level": "today",
          "name": "Fever",
          "text": "Pain with fever is a reason to ask somebody today.",
          "words": ["high fever", "very hot", "shivering"],
          "source": "Book of fevers, 1st ed."
        }
      ]
    }

    """

  private static let contents = """
    {
      "chapters": [
        { "id": "sleep", "title": "Sleep well", "part": "prevent", "file": "sleep.md", "aliases": ["bed"] }
      ]
    }

    """

  private static let thesaurus = """
    {
      "places": [
        { "words": ["torso", "trunk"], "leads": ["chest", "alpha"] }
      ],
      "gestures": [
        { "words": ["lift a kettle"], "leads": ["beta"] }
      ],
      "circumstances": [
        { "words": ["in bed"], "leads": ["sleep"] }
      ],
      "sensations": [
        { "words": ["chilly", "icy"] }
      ]
    }

    """

  private static let alpha = """
    {
      "$schema": "../Schemas/muscle.schema.json",
      "id": "alpha",
      "name": "Alpha",
      "latin": "Musculus alpha",
      "aliases": ["first one"],
      "ta2": "1",
      "regions": ["top"],
      "frequency": "common",
      "chapter": "sleep",
      "action": "Bends the top over.",
      "points": [
        {
          "id": "1",
          "name": "upper",
          "find": "A hand below the top.",
          "spots": [{ "view": "front", "x": 50, "y": 150 }],
          "essential": ["chest"],
          "spillover": ["leg"],
          "source": "Book of muscles, ch. 1"
        },
        {
          "id": "2",
          "name": "lower",
          "find": "Two hands below the top.",
          "press": "never",
          "care": "Here lies the bowel.",
          "spots": [{ "view": "front", "x": 50, "y": 320 }],
          "essential": ["chest"],
          "spillover": [],
          "source": "Book of muscles, ch. 1"
        }
      ],
      "symptoms": ["The top feels stiff."],
      "causes": ["Long work at a bench."],
      "mistaken_for": ["A broken rib."],
      "related": ["beta"],
      "release": ["Press it with a ball."],
      "stretch": ["Lean back over a chair."],
      "prevent": ["Stand up now and then."],
      "cautions": ["Ask first with a fever."],
      "evidence": "tradition",
      "sources": ["Book of muscles, 1st ed."],
      "now": {
        "point": "1", "where": "a hand below the top", "position": "Lie comfortably on your back.",
        "tool": "finger", "pressure": [3, 5], "hold": 20, "rest": 10, "repeats": 3, "per_day": 2,
        "then": ["Lean back."], "expect": "It may ache.", "stop": ["It gets numb: stop."]
      }
    }

    """

  private static let beta = alpha.replacing("\"alpha\"", with: "\"beta\"").replacing("Alpha", with: "Beta")
    .replacing("Musculus alpha", with: "Musculus beta").replacing("[\"beta\"]", with: "[\"alpha\"]")
    .replacing("\"top\"", with: "\"bottom\"").replacing("\"leg\"", with: "\"foot\"")
    .replacing("\"chest\"", with: "\"leg\"").replacing("\"foot\"", with: "\"chest\"")
    .replacing("\"y\": 150", with: "\"y\": 650").replacing("\"y\": 320", with: "\"y\": 850")

  private static let symptom = """
    {
      "id": "cold-hand",
      "name": "Cold hand",
      "aliases": ["chilly hand"], "frequency": "common",
      "summary": ["The hand feels cold."],
      "areas": ["leg"],
      "muscles": [
        { "id": "alpha", "why": "It lies near by." },
        { "id": "beta", "why": "It lies far off." }
      ],
      "also": ["Cold weather may do it."],
      "red_flags": ["fever"], "see": [{ "level": "today", "text": "A white hand: ask today." }],
      "evidence": "tradition",
      "sources": ["Book of hands, 1st ed."],
      "now": {
        "muscle": "alpha", "point": "1", "where": "below the top", "position": "Sit upright and comfortably.",
        "tool": "finger", "pressure": [3, 5], "hold": 20, "rest": 10, "repeats": 3, "per_day": 2,
        "then": ["Warm the hand."], "expect": "It may tingle.", "stop": ["It gets white: stop."],
        "first_days": ["Wear a glove."], "weeks": ["Move it often."], "chapter": "sleep"
      }
    }

    """

  private static let condition = symptom.replacing("cold-hand", with: "sore-back").replacing(
    "Cold hand", with: "Sore back")
}

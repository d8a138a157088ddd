import Atlas

extension Complaint {
  /// A file in `Assets/Symptoms` or `Assets/Conditions`.
  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    self.init(
      id: fields.text("id"), name: fields.text("name"), aliases: fields.texts("aliases"),
      words: fields.optionalTexts("words"), frequency: fields.word("frequency"), summary: fields.lines("summary"),
      areas: fields.texts("areas"),
      muscles: fields.objects("muscles") { MuscleToCheck(id: $0.text("id"), why: $0.text("why")) },
      also: fields.lines("also"), redFlags: fields.optionalTexts("red_flags"),
      see: fields.objects("see") { Sign(level: $0.word("level"), text: $0.text("text")) },
      evidence: fields.word("evidence", among: [.tradition, .disputed]),
      sources: fields.texts("sources"), now: fields.object("now") { Now(&$0) } ?? .missing)
  }
}

/// `Assets/Guides/Contents.json`: the chapters without their text.
struct ContentsFile: Sendable {
  let chapters: [Entry]

  struct Entry: Sendable {
    let id: String
    let title: String
    let part: Chapter.Part
    let file: String
    let aliases: [String]
    let words: [String]
  }

  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    chapters = fields.objects("chapters") {
      Entry(
        id: $0.text("id"), title: $0.text("title"), part: $0.word("part", among: [.know, .prevent]),
        file: $0.text("file"), aliases: $0.texts("aliases"), words: $0.optionalTexts("words"))
    }
  }
}

extension Thesaurus {
  /// `Assets/Thesaurus.json`.
  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    var senses: [Sense] = []
    for kind in Kind.allCases {
      let name: StaticString =
        switch kind {
        case .place: "places"
        case .gesture: "gestures"
        case .circumstance: "circumstances"
        case .sensation: "sensations"
        }
      senses += fields.objects(name) {
        Sense(kind: kind, words: $0.texts("words"), leads: $0.optionalTexts("leads"))
      }
    }
    self.init(senses)
  }
}

extension ThemeColors {
  /// A file in `Assets/Themes`.
  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    self.init(
      name: fields.text("name"), summary: fields.text("summary"),
      colors24: fields.optionalObject("colors24") { fields in
        Body(
          body: { fields.stops($0, Body.lights) }, mark: { fields.stops($0, Body.markLights) },
          level: { fields.has($0) ? fields.stops($0, Body.markLights) : nil })
      },
      colors256: fields.optionalObject("colors256") { Palette(&$0) },
      colors16: fields.optionalObject("colors16") { Palette(&$0) })
  }
}

extension ThemeColors.Palette {
  fileprivate init(_ fields: inout Fields) {
    let body = ThemeColors.Body(
      body: { fields.shades($0) }, mark: { fields.shades($0) },
      level: { fields.has($0) ? fields.shades($0) : nil })
    self.init(
      body: body,
      ink: fields.color("ink"), accent: fields.color("accent"), quiet: fields.color("quiet"),
      caution: fields.color("caution"), outline: fields.color("outline"), match: fields.color("match"),
      danger: fields.color("danger"), byRule: fields.color("by_rule"))
  }
}

extension Fields {
  /// A colour for each light, written `#c86030`.
  fileprivate mutating func stops(_ name: StaticString, _ lights: [Double]) -> [PaletteColor] {
    let (faults, text) = (faults, text(of:))
    return values(name, count: lights.count...lights.count) { node in
      if let color = PaletteColor(hex: text(node)) { return color }
      if node.kind == .string { faults.add(node, "expected a colour such as #c86030") }
      return .black
    }
  }

  fileprivate mutating func color(_ name: StaticString) -> PaletteColor { required(name).map(color(of:)) ?? .own }

  /// One colour, or several from the darkest shade to the lightest.
  fileprivate mutating func shades(_ name: StaticString) -> [PaletteColor] {
    values(name, count: 1...16, color(of:))
  }

  private func color(of node: JSONNode) -> PaletteColor {
    let range = Double(PaletteColor.numbers.lowerBound)...Double(PaletteColor.numbers.upperBound)
    guard let number = node.number, number == number.rounded() else {
      faults.add(node, "expected an integer, found \(node.number.map(\.plain) ?? node.kind.withArticle)")
      return .own
    }
    return PaletteColor(Int(self.number(of: node, range))) ?? .own
  }
}

import Atlas
import Figure

/// `Assets/Areas.json`: parts, dangers, and regions with their areas.
struct AreasFile: Sendable {
  let parts: [BodyPart]
  let dangers: [Danger]
  let regions: [Region]
  let layers: [Layering]

  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    parts = fields.objects("parts") { BodyPart(&$0) }
    dangers = fields.objects("dangers") { Danger(&$0) }
    layers = fields.optionalObjects("layers") { Layering(&$0) }
    regions = fields.objects("regions") { Region(&$0) }
  }
}

extension BodyPart {
  /// What the edges of a part may be, in figure units.
  private static let xs = -400.0...400.0
  private static let ys = -50.0...1100.0

  fileprivate init(_ fields: inout Fields) {
    let plates = fields.optionalObject("plates") { plates in
      let pairs: [(Plate, Plate?)] = [
        (.front, plates.optionalWord("front", among: [.headFront, .palm, .footTop])),
        (.back, plates.optionalWord("back", among: [.handBack, .sole])),
        (.side, plates.optionalWord("side", among: [.headSide])),
      ]
      return pairs.reduce(into: [Plate: Plate]()) { $0[$1.0] = $1.1 }
    }
    self.init(
      id: fields.text("id"), name: fields.text("name"), x: fields.edges("x", Self.xs), y: fields.edges("y", Self.ys),
      sided: fields.flag("sided"), plates: plates ?? [:])
  }
}

extension Danger {
  fileprivate init(_ fields: inout Fields) {
    self.init(
      id: fields.text("id"), name: fields.text("name"), why: fields.text("why"),
      rule: fields.word("rule", among: [.never, .care]), toolsBanned: fields.tools("tools_banned"))
  }
}

extension Layering {
  fileprivate init(_ fields: inout Fields) {
    self.init(
      beneath: fields.object("beneath") { PointName(&$0) } ?? PointName(muscle: "", point: ""),
      above: fields.objects("above") { PointName(&$0) }, why: fields.text("why"))
  }
}

extension PointName {
  fileprivate init(_ fields: inout Fields) {
    self.init(muscle: fields.text("muscle"), point: fields.text("point"))
  }
}

extension Fields {
  /// Some tools, where they are named; what presses nothing is none.
  fileprivate mutating func tools(_ name: StaticString) -> [Now.Tool]? {
    optionalWords(name, among: Now.Tool.allCases.filter { $0 != .none })
  }
}

extension Region {
  fileprivate init(_ fields: inout Fields) {
    self.init(
      id: fields.text("id"), name: fields.text("name"),
      names: fields.object("names") { Self.byView(&$0) { $0.optionalText($1) } } ?? [:],
      redFlags: fields.texts("red_flags"), behind: fields.optionalText("behind"),
      neighbours: fields.object("neighbours") {
        Self.byView(&$0) { views, view in views.optionalObject(view) { Self.byHeading(&$0) } }
      } ?? [:],
      areas: fields.objects("areas") { Area(&$0) }, toolsBanned: fields.tools("tools_banned") ?? [])
  }

  private static func byView<Value>(
    _ fields: inout Fields, _ take: (inout Fields, StaticString) -> Value?
  ) -> [View: Value] {
    var values: [View: Value] = [:]
    values[.front] = take(&fields, "front")
    values[.back] = take(&fields, "back")
    return values
  }

  private static func byHeading(_ fields: inout Fields) -> [Heading: String] {
    var values: [Heading: String] = [:]
    values[.up] = fields.optionalText("up")
    values[.down] = fields.optionalText("down")
    values[.lateral] = fields.optionalText("out")
    values[.medial] = fields.optionalText("in")
    return values
  }
}

extension Area {
  fileprivate init(_ fields: inout Fields) {
    self.init(
      id: fields.text("id"), name: fields.text("name"), aliases: fields.texts("aliases"), covers: fields.text("covers"),
      paired: fields.flag("paired"), choir: fields.texts("choir"), acr: fields.texts("acr"),
      order: fields.texts("order"), orderSource: fields.text("order_source"),
      toolsBanned: fields.tools("tools_banned") ?? [])
  }
}

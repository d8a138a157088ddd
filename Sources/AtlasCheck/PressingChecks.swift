import Atlas
import AtlasSource
import Figure

/// What may press where, which only an editor of the data must know: no point and no tool in a place of danger, no tool
/// where the chapter on tools bans it, and one rule for one patch of skin.
///
/// Distances are figure units on the plates that show the body straight on: a profile shows depth where a tool has
/// breadth. A place of danger is met where the point lies in it, or where a tool that reaches comes nearer than it reaches.
struct PressingChecks {
  /// How near two points of different muscles are one patch of skin: a thumb's breadth.
  static let patch = 10.0
  /// The chapter that says the same in words.
  static let chapter = "tools"

  let atlas: Atlas
  /// Muscles that have a file which could not be read: what names them is not to blame.
  let unread: Set<String>
  var reporter: Reporter

  /// All that is wrong with what presses where in an atlas from a folder.
  static func report(of atlas: Atlas, in folder: AssetsFolder) -> Report {
    let unread = folder.names(in: "Muscles", suffix: ".json").filter { !atlas.knows(.muscle, $0) }
    var checks = PressingChecks(atlas: atlas, unread: Set(unread), reporter: Reporter(folder))
    for muscle in atlas.muscles {
      let now = atlas.text(of: muscle).now
      checks.checkCare(in: muscle)
      checks.check(now, pressing: muscle, AssetFile.muscle(muscle.id))
    }
    for kind in Complaint.Kind.allCases {
      for complaint in atlas.complaints(kind) {
        guard let muscle = complaint.now.muscle.flatMap(atlas.muscle) else { continue }
        let file = AssetFile.complaint(kind, complaint.id)
        checks.check(complaint.now, pressing: muscle, file)
        checks.check(complaint.now, against: atlas.text(of: muscle).now, of: muscle, file)
        checks.checkDose(of: complaint.now, against: atlas.text(of: muscle).now, of: muscle, file)
      }
    }
    checks.checkPatches()
    checks.checkChapter()
    return checks.reporter.problems
  }

  /// Oneself presses only where a page's rule can hold: not where nobody must.
  private mutating func checkCare(in muscle: Muscle) {
    for (p, point) in muscle.points.enumerated() where point.press == .care {
      for (s, spot) in point.spots.enumerated() {
        let shapes = atlas.figure(spot.plate.view(of: .right)).dangers
        for danger in atlas.dangers where danger.rule == .never {
          guard let shape = shapes.first(where: { $0.id == danger.shapeID }), shape.contains(spot.position(on: .right))
          else { continue }
          reporter.report(
            AssetFile.muscle(muscle.id), ValuePath("points")[p]["spots"][s],
            "oneself presses here with care, and nobody must press in '\(danger.id)'; expected 'press': never, or a spot outside"
          )
        }
      }
    }
  }

  private mutating func check(_ now: Now, pressing muscle: Muscle, _ file: String) {
    guard now.tool != .none else { return }
    let path = ValuePath("now")["tool"]
    for point in points(of: muscle, pressedBy: now) {
      for danger in atlas.dangers where danger.toolsBanned.contains(now.tool) {
        guard let distance = atlas.distance(from: point, to: danger), distance < max(now.tool.reach, 0.001) else {
          continue
        }
        reporter.report(
          file, path,
          "'\(now.tool.rawValue)' on \(Self.words(muscle, point)) reaches the danger area '\(danger.id)', \(Self.tenths(distance)) figure units away; \(Self.expected(now.tool))"
        )
      }
      for area in atlas.areas(of: point) {
        guard let region = atlas.region(ofArea: area.id) else { continue }
        let place = region.toolsBanned.contains(now.tool) ? region.id : area.id
        if (region.toolsBanned + area.toolsBanned).contains(now.tool) {
          reporter.report(
            file, path,
            "'\(now.tool.rawValue)' is banned in '\(place)' (\(AssetFile.areas)), where \(Self.words(muscle, point)) lies"
          )
        }
      }
    }
  }

  private static func expected(_ tool: Now.Tool) -> String {
    tool.reach > 0 ? "expected \(tenths(tool.reach)) at least, or a tool of the hand" : "expected another tool, or none"
  }

  /// A point is pressed by hand or by what reaches further, and not by the one here and the other there.
  private mutating func check(_ now: Now, against own: Now, of muscle: Muscle, _ file: String) {
    guard let point = now.point, point == own.point, now.tool != .none, own.tool != .none else { return }
    if (now.tool.reach > 0) != (own.tool.reach > 0) {
      reporter.report(
        file, ValuePath("now")["tool"],
        "'\(now.tool.rawValue)' presses point \(point) of '\(muscle.id)', whose own page presses it with '\(own.tool.rawValue)'"
      )
    }
  }

  /// The chapter names every place where a tool is banned.
  private mutating func checkChapter() {
    guard let chapter = atlas.chapter(Self.chapter) else { return }
    let text = chapter.markdown.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let names =
      atlas.dangers.filter { !$0.toolsBanned.isEmpty }.map(\.name)
      + atlas.regions.filter { !$0.toolsBanned.isEmpty }.map(\.name)
    for name in names where !text.contains(name.lowercased()) {
      reporter.report(
        AssetFile.chapter(Self.chapter), line: 1,
        "tools are banned in '\(name)' (\(AssetFile.areas)), and this chapter does not name it")
    }
  }
}

/// Where points lie, and how they are spoken of.
extension PressingChecks {
  /// The points that the steps press: the one they name, or all that may be pressed.
  private func points(of muscle: Muscle, pressedBy now: Now) -> [TriggerPoint] {
    muscle.points.filter { now.point == nil ? $0.press != .never : $0.id == now.point }
  }

  static func words(_ muscle: Muscle, _ point: TriggerPoint) -> String { "point \(point.id) of '\(muscle.id)'" }

  /// A distance to a tenth.
  static func tenths(_ distance: Double) -> String { ((distance * 10).rounded() / 10).plain }
}

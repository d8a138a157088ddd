import Figure

/// A pain area: the unit in which referred pain is described, such as the temple.
public struct Area: Sendable, Hashable {
  /// The id in kebab-case, as in the drawings and the muscle files.
  public let id: String
  /// The name for people.
  public let name: String
  /// What people call it.
  public let aliases: [String]
  /// One sentence that says from where to where it reaches.
  public let covers: String
  /// Whether there is one on each side; the crown and the mouth have only one.
  public let paired: Bool
  /// Segment names of the CHOIR body map, for exports.
  public let choir: [String]
  /// Regions of the ACR widespread pain index, for exports; empty where it has none.
  public let acr: [String]
  /// Ids of the muscles that the manual's list for it names, the likeliest first.
  public let order: [String]
  /// Which list that is.
  public let orderSource: String
  /// What presses nowhere in it, beside what its region bans.
  public let toolsBanned: [Now.Tool]

  /// An area from its facts.
  package init(
    id: String, name: String, aliases: [String], covers: String, paired: Bool, choir: [String], acr: [String],
    order: [String], orderSource: String, toolsBanned: [Now.Tool] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.covers = covers
    self.paired = paired
    self.choir = choir
    self.acr = acr
    self.order = order
    self.orderSource = orderSource
    self.toolsBanned = toolsBanned
  }
}

/// A part of the body that the cursor stops at on the whole figure; it holds one or more areas.
public struct Region: Sendable, Hashable {
  /// The id in kebab-case.
  public let id: String
  /// The name for people.
  public let name: String
  /// What it is called in each view that shows it, such as "Back of shoulder".
  public let names: [View: String]
  /// Ids of the red flags of the place, the most important of each level first.
  public let redFlags: [String]
  /// The region that shows when the body turns, where the other view does not show this one.
  public let behind: String?
  /// For each view, where each arrow key leads: see `Heading`.
  public let neighbours: [View: [Heading: String]]
  /// The pain areas in the region, from head to toe.
  public let areas: [Area]
  /// What presses nowhere in it, as the tools chapter says.
  public let toolsBanned: [Now.Tool]

  /// A region with its areas.
  package init(
    id: String, name: String, names: [View: String], redFlags: [String], behind: String?,
    neighbours: [View: [Heading: String]], areas: [Area], toolsBanned: [Now.Tool] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.redFlags = redFlags
    self.behind = behind
    self.neighbours = neighbours
    self.areas = areas
    self.toolsBanned = toolsBanned
  }

  /// The value of a neighbour that is this same region on the other side of the body.
  public static let across = "across"

  /// The views that show this region.
  public var views: [View] { View.bodyViews.filter { names[$0] != nil } }

  /// Its name in `view`, or its general name where the view does not show it.
  public func name(in view: View) -> String { names[view] ?? name }

  /// The id of the region that lies towards `heading` in `view`, `across`, or nil at the edge.
  public func neighbour(_ heading: Heading, in view: View) -> String? {
    neighbours[view]?[heading]
  }
}

/// A direction on one half of the body; both halves share one table because it speaks of in and out.
public enum Heading: String, CaseIterable, Sendable {
  case up, down
  /// Away from the midline.
  case lateral = "out"
  /// Towards the midline.
  case medial = "in"
}

import Figure

/// A place where nobody must press, or only by the rule of a muscle's page; its shape is in the drawings under
/// `danger-ID`.
public struct Danger: Sendable, Hashable {
  /// The id in kebab-case.
  public let id: String
  /// The name for people.
  public let name: String
  /// What lies there, in a few words.
  public let why: String
  /// How strict it is: never, or by the rule of a page; never free.
  public let rule: SelfPressing
  /// What must not reach it in the steps of a page.
  public let toolsBanned: [Now.Tool]

  /// A danger from its facts; where nothing is said of tools, none that reaches may come near a place that nobody
  /// presses.
  package init(id: String, name: String, why: String, rule: SelfPressing, toolsBanned: [Now.Tool]?) {
    self.id = id
    self.name = name
    self.why = why
    self.rule = rule
    self.toolsBanned = toolsBanned ?? (rule == .never ? Now.Tool.reaching : [])
  }

  /// The id of its shape.
  public var shapeID: String { "danger-\(id)" }
}

extension Atlas {
  /// The places of danger that a view shows.
  public func dangers(on view: View) -> [Danger] {
    let shapes = Set(figure(view).dangers.map(\.id))
    return dangers.filter { shapes.contains($0.shapeID) }
  }
}

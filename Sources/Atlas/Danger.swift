import Figure

/// A place where nobody must press, or only with care; its shape is in the drawings under `danger-ID`.
public struct Danger: Sendable, Hashable {
  /// The id in kebab-case.
  public let id: String
  /// The name for people.
  public let name: String
  /// What lies there, in a few words.
  public let why: String
  /// How strict it is; never free.
  public let rule: SelfPressing

  /// A danger from its facts.
  package init(id: String, name: String, why: String, rule: SelfPressing) {
    self.id = id
    self.name = name
    self.why = why
    self.rule = rule
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

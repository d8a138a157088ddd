import Packing

extension ThemeColors {
  /// The colours of the body and of what is marked on it, each from the darkest shade to the lightest: as a palette has
  /// them, or as stops between which the light runs. No list is empty.
  public struct Body: Sendable, Hashable, Packable {
    /// Muscle.
    public let muscle: [PaletteColor]
    /// Tendon, bone and skin.
    public let tendon: [PaletteColor]
    /// Muscle beside paint: colour belongs to the pain then.
    public let calmMuscle: [PaletteColor]
    /// Tendon, bone and skin beside paint.
    public let calmTendon: [PaletteColor]
    /// Areas that hold the points of the painted muscle.
    public let points: [PaletteColor]
    /// The region under the cursor.
    public let chosen: [PaletteColor]
    /// Where spillover pain fades into the body.
    public let fringe: [PaletteColor]
    /// Spillover pain.
    public let spillover: [PaletteColor]
    /// Essential pain.
    public let essential: [PaletteColor]
    /// How bad it was: a mild pain, below 4 of 10.
    public let mild: [PaletteColor]
    /// A moderate one.
    public let moderate: [PaletteColor]
    /// A severe one, from 7 on.
    public let severe: [PaletteColor]

    /// Where the stops of the body lie between darkness and full light.
    public static let lights = [0, 0.25, 0.5, 0.75, 0.92, 1]
    /// Where those of marks lie: paint is lighter than what it lies on.
    public static let markLights = [0, 0.2, 0.45, 0.68, 0.88, 1]

    /// The lists that a source has for the names of a theme's file, of the body and of what is marked on it; a theme that
    /// has none for how bad it was shows it as it shows where pain is felt.
    package init(
      body: (StaticString) -> [PaletteColor], mark: (StaticString) -> [PaletteColor],
      level: (StaticString) -> [PaletteColor]?
    ) {
      muscle = body("muscle")
      tendon = body("tendon")
      calmMuscle = body("calm_muscle")
      calmTendon = body("calm_tendon")
      points = mark("points")
      chosen = mark("chosen")
      fringe = mark("fringe")
      spillover = mark("spillover")
      essential = mark("essential")
      mild = level("mild") ?? fringe
      moderate = level("moderate") ?? spillover
      severe = level("severe") ?? essential
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(from unpacker: inout Unpacker) {
      muscle = unpacker.next()
      tendon = unpacker.next()
      calmMuscle = unpacker.next()
      calmTendon = unpacker.next()
      points = unpacker.next()
      chosen = unpacker.next()
      fringe = unpacker.next()
      spillover = unpacker.next()
      essential = unpacker.next()
      mild = unpacker.next()
      moderate = unpacker.next()
      severe = unpacker.next()
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func pack(into packer: inout Packer) {
      packer.add(muscle, tendon, calmMuscle, calmTendon, points, chosen, fringe, spillover, essential)
      packer.add(mild, moderate, severe)
    }

    /// The same with other lists in the place of its own, those of the body and those of what is marked on it.
    public init(
      _ other: Body, body: ([PaletteColor]) -> [PaletteColor], mark: ([PaletteColor]) -> [PaletteColor]
    ) {
      muscle = body(other.muscle)
      tendon = body(other.tendon)
      calmMuscle = body(other.calmMuscle)
      calmTendon = body(other.calmTendon)
      points = mark(other.points)
      chosen = mark(other.chosen)
      fringe = mark(other.fringe)
      spillover = mark(other.spillover)
      essential = mark(other.essential)
      mild = mark(other.mild)
      moderate = mark(other.moderate)
      severe = mark(other.severe)
    }
  }
}

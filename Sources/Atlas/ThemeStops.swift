extension ThemeColors {
  /// The colours of the body and its marks where the terminal shows any: stops, between which the light runs.
  public struct Stops: Sendable, Hashable {
    /// Muscle, at each of the lights of the body.
    public let muscle: [PaletteColor]
    /// Tendon, bone and skin.
    public let tendon: [PaletteColor]
    /// Muscle beside paint.
    public let calmMuscle: [PaletteColor]
    /// Tendon, bone and skin beside paint.
    public let calmTendon: [PaletteColor]
    /// Areas that hold the points of the painted muscle, at each of the lights of marks.
    public let points: [PaletteColor]
    /// The region under the cursor.
    public let chosen: [PaletteColor]
    /// Spillover pain.
    public let spillover: [PaletteColor]
    /// Essential pain.
    public let essential: [PaletteColor]

    /// Where the stops of the body lie between darkness and full light.
    public static let bodyLights = [0, 0.25, 0.5, 0.75, 0.92, 1]
    /// Where those of marks lie: paint is lighter than what it lies on.
    public static let markLights = [0, 0.2, 0.45, 0.68, 0.88, 1]

    /// Stops, as many in each list as there are lights.
    package init(
      muscle: [PaletteColor], tendon: [PaletteColor], calmMuscle: [PaletteColor], calmTendon: [PaletteColor],
      points: [PaletteColor], chosen: [PaletteColor], spillover: [PaletteColor], essential: [PaletteColor]
    ) {
      self.muscle = muscle
      self.tendon = tendon
      self.calmMuscle = calmMuscle
      self.calmTendon = calmTendon
      self.points = points
      self.chosen = chosen
      self.spillover = spillover
      self.essential = essential
    }
  }
}

import Figure

/// The names of the files below the assets folder.
public enum AssetFile {
  /// Regions, areas, parts and dangers.
  public static let areas = "Areas.json"
  /// The red flags.
  public static let redFlags = "RedFlags.json"
  /// The contents of the guide.
  public static let contents = "Guides/Contents.json"
  /// What people say in place of the words of the atlas.
  public static let thesaurus = "Thesaurus.json"
  /// The words that are right although no dictionary has them.
  public static let words = "Words.txt"
  /// The words that the pages do not use, and what they say instead.
  public static let wording = "Wording.txt"

  /// A muscle by its id.
  public static func muscle(_ id: String) -> String { "Muscles/\(id).json" }

  /// A symptom or a condition by its id.
  public static func complaint(_ kind: Complaint.Kind, _ id: String) -> String { "\(kind.folder)/\(id).json" }

  /// A chapter by its id.
  public static func chapter(_ id: String) -> String { "Guides/\(id).md" }

  /// What a person noted on a muscle, by its id; in a folder of their own alone.
  public static func note(_ muscle: String) -> String { "Notes/\(muscle).md" }

  /// A theme by its name.
  public static func theme(_ name: String) -> String { "Themes/\(name).json" }

  /// A drawing by its name.
  public static func drawing(_ plate: Plate) -> String { "Figures/\(plate.rawValue).svg" }

  /// The pain patterns of a muscle by its id.
  public static func patterns(_ muscle: String) -> String { "Patterns/\(muscle).svg" }

  /// A schema by the name of what it describes.
  public static func schema(_ name: String) -> String { "Schemas/\(name).schema.json" }
}

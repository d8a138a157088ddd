/// The signs that the body is drawn in.
public enum Glyphs: String, Sendable, CaseIterable {
  /// Two-colour quadrant blocks: two by two dots a cell.
  case quadrant
  /// Line art in ASCII.
  case ascii
  /// Braille: two by four dots a cell in one colour.
  case braille
  /// Two-colour sextant blocks: two by three dots a cell; needs a font with Unicode 13.
  case sextant
  /// Two-colour half blocks: the coarsest, for fonts with nothing else.
  case half

  /// The set that comes after this one.
  public var next: Glyphs {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

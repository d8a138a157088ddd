import Atlas
import Text

/// The prevention pages of the regions: what their muscles say, put together when it is read.
extension Document {
  /// How many muscles are quoted; the others are named.
  private static let quoted = 8

  /// The prevention page of a region: its alert, then what the muscles say that send pain there.
  public init(preventing region: Region, in atlas: Atlas, _ say: Catalog) {
    self.init()
    add(.heading(1), say(.regionPage(region.name.lowercasedFirst)))
    for notice in region.warningsInText(in: atlas, say) { add(notice) }
    add(.paragraph, [Span(say(.regionPageIntro) + " "), Span("[\(Section.prevent.evidence.rawValue)]", .label)])
    let suspects = atlas.muscles(sendingPainTo: region.areas.map(\.id))
    for suspect in suspects.prefix(Self.quoted) {
      add(.heading(2), suspect.muscle.name)
      add(atlas.text(of: suspect.muscle).prevent) { _ in "•" }
    }
    let others = suspects.dropFirst(Self.quoted).map(\.muscle.name.lowercasedFirst)
    if !others.isEmpty {
      add(.heading(2), say(.alsoWorthALook))
      add(.paragraph, "\(others.listed.capitalizedFirst).")
    }
    if let habits = atlas.chapter(region.chapter) {
      add(.heading(2), say(.habitsBehind))
      add(.paragraph, Span.withEmphasis(say(.fittingChapter(habits.title))))
    }
  }
}

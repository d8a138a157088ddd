import Atlas
import Text

extension Document {
  /// The prevention page of a region: its title and its red flags, then its file, then what its muscles ask for.
  public init(preventing region: Region, page: Chapter, in atlas: Atlas, _ say: Catalog) {
    self.init()
    let written = Document(markdown: page.markdown, labels: Evidence.allCases.map(\.rawValue))
    blocks += written.blocks.prefix(1)
    for notice in region.warningsInText(in: atlas, say) { add(notice) }
    blocks += written.blocks.dropFirst()
    let tips = RegionTips(of: region, below: written, in: atlas)
    add(.heading(2), say(.musclesAskFor))
    add(.paragraph, say(.musclesAskForIntro))
    for (muscle, lines) in tips.quoted {
      add(.heading(3), [Span(muscle.name, link: muscle.link), .label(Section.prevent.evidence)])
      for (line, label) in lines {
        add(.item("•", depth: 0), [Span(line)] + (label.map { [.label($0)] } ?? []))
      }
    }
    if !tips.others.isEmpty {
      add(.heading(2), say(.alsoWorthALook))
      let names = tips.others.map { (words: $0.name.lowercasedFirst, link: $0.link) }
      add(.paragraph, Span.linking("\(names.map(\.words).listed.capitalizedFirst).", names))
    }
  }
}

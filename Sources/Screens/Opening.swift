import Atlas
import Figure
import Pages
import Text

extension Screen {
  /// The screen that a link leads to, on a side of the person; nil where nothing is there.
  public static func opening(_ link: Link, on side: Side, in edition: Edition) -> Screen? {
    guard edition.atlas.knows(link) else { return nil }
    func finding(_ kind: Finding.Kind) -> Screen? {
      showing(Finding(kind: kind, id: link.id, name: "", why: ""), on: side, in: edition)
    }
    switch link.kind {
    case .muscle: return finding(.muscle)
    case .symptom: return finding(.symptom)
    case .condition: return finding(.condition)
    case .area: return finding(.area)
    case .guide: return .reading(ReadingScreen(.guide(link.id), side: side, in: edition))
    case .plan: return .reading(ReadingScreen(.plan(link.ids, side), in: edition))
    }
  }
}

import Atlas
import Text

extension Document {
  /// A chapter of the guide: as its file has it, and the page of a region with more than that.
  public init(_ chapter: Chapter, in atlas: Atlas, _ say: Catalog) {
    if chapter.part == .regions, let region = atlas.region(ofPage: chapter.id) {
      self.init(preventing: region, page: chapter, in: atlas, say)
    } else {
      self.init(markdown: atlas.markdown(of: chapter), labels: Evidence.allCases.map(\.rawValue))
    }
  }
}

extension Chapter {
  /// Its text as CommonMark.
  public func markdown(in atlas: Atlas, _ say: Catalog) -> String {
    part == .regions ? Document(self, in: atlas, say).markdown : atlas.markdown(of: self)
  }
}

extension Chapter.Part {
  /// The heading of the part.
  public func title(_ say: Catalog) -> String {
    switch self {
    case .know: say(.partKnow)
    case .prevent: say(.partPrevent)
    case .regions: say(.partRegions)
    }
  }
}

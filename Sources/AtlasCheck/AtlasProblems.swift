import Atlas
import AtlasSource

extension Atlas {
  /// Everything that is wrong in `folder`: what keeps it from being loaded, and what an editor wants to know
  /// beyond that.
  public static func problems(in folder: AssetsFolder) -> Problems {
    var (atlas, report) = AtlasLoader.load(folder)
    report.add(SchemaChecks.report(of: folder))
    if let atlas {
      var prose = ProseChecks(folder)
      prose.check(atlas)
      report.add(prose.problems)
      report.add(PressingChecks.report(of: atlas, in: folder))
      report.add(WordingChecks.report(of: atlas, in: folder))
      var pages = RegionPageChecks(folder)
      pages.check(atlas)
      report.add(pages.problems)
      var links = LinkChecks(atlas, in: folder)
      links.check()
      report.add(links.problems)
      var frames = FrameChecks(atlas, in: folder)
      frames.check()
      report.add(frames.problems)
      var names = NameChecks(folder)
      names.check(atlas)
      report.add(names.problems)
      var patterns = PatternChecks(atlas, in: folder)
      patterns.check()
      report.add(patterns.problems)
    }
    return report.named(by: folder).sorted
  }
}

import TestSupport
import Testing

/// A page of a region keeps its four parts, as many entries in each as they promise, and names chapters that exist.
@Suite struct RegionPageTests {
  typealias Edit = SmallAssets.Edit

  static let page = "Guides/prevent-top.md"
  static let sleep = "- [Sleep well](guide:sleep)"
  static let headings =
    "expected the headings '## Three things for today', '## Over the weeks', '## Two exercises', '## Chapters that fit'"

  @Test(arguments: [
    Edit(page, "## Over the weeks", "## Later on", "\(page):9: \(headings)"),
    Edit(
      page, "## Two exercises\n\n1. Bend ten times. [ours]\n2. Turn ten times. [ours]\n\n", "",
      "\(page):13: \(headings)"),
    Edit(page, "\(sleep)\n", "\(sleep)\n\n## Notes\n", "\(page):22: \(headings)"),
    Edit(
      page, "\n## Chapters that fit\n\n\(sleep)\n- [Prevention: bottom half](guide:prevent-bottom)\n", "",
      "\(page):16: \(headings)"),
    Edit(
      page, "3. Walk ten minutes. [ours]", "3. Walk ten minutes. [ours]\n4. Rest two minutes. [ours]",
      "\(page):3: 'Three things for today' has 4 entries; expected 3"),
    Edit(
      page, "- Lift half. [ours]", "Lift half. [ours]", "\(page):9: 'Over the weeks' has 0 entries; expected 1 to 7"),
    Edit(page, "2. Turn ten times. [ours]\n", "", "\(page):13: 'Two exercises' has 1 entries; expected 2"),
    Edit(page, "\(sleep)\n", "", "\(page):18: 'Chapters that fit' has 1 entries; expected 2 to 5"),
    Edit(
      page, "Sleep for eight hours", "**Sleep** well",
      "\(page):6: a thing for today says how much, how often or when: a number or a time"),
    Edit(
      page, "[Sleep well]", "[Sleep wel]",
      "\(page):20: expected a link to a chapter under its title, as in '[Sleep](guide:sleep)'"),
    Edit(
      page, "Lift half. [ours]", "Lift *half*. [ours]",
      "\(page):11: 'half' is emphasised; in these pages nothing is, and a chapter is named by a link"),
    Edit(page, "Lift half. [ours]", "Lift half (see [Sleep\n  well](guide:sleep), and **no more**). [ours]"),
  ])
  func aPageKeepsItsForm(edit: Edit) throws { try expectStyle(edit) }
}

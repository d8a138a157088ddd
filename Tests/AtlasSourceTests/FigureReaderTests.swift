import Figure
import Testing

@testable import AtlasSource

@Suite struct FigureReaderTests {
  private func faults(_ svg: String) -> [String] {
    switch FigureReader.read(Array(svg.utf8), plate: .front) {
    case .success: []
    case .failure(let faults): faults.list.map { "\($0.line): \($0.message)" }
    }
  }

  private func drawing(_ areas: String, prolog: String = "") -> String {
    """
    \(prolog)<svg xmlns="http://www.w3.org/2000/svg">
    <g id="silhouette"><path d="M0 0 L50 0 L50 100 L0 100 Z"/></g>
    <g id="areas">
    \(areas)
    </g>
    </svg>
    """
  }

  @Test func readsLayers() throws {
    let svg = drawing("<path id=\"temple\" d=\"M0 0 L50 0 L50 100 L0 100 Z\"/>")
    let figure = try #require(try FigureReader.read(Array(svg.utf8), plate: .back).get().first)
    #expect(figure.areaID(at: Position(x: -20, y: 50)) == "temple")
    #expect(figure.areaID(at: Position(x: 60, y: 50)) == nil)
    #expect(FigureReader.lines(in: Array(svg.utf8))["temple"] == 4)
    #expect(figure.side(atX: 20) == .right, "seen from behind, the right of the page is the person's right")
  }

  @Test(arguments: [
    ("<path d=\"M0 0 L1 0 L1 1 Z\"/>", "4: this shape has no id"),
    ("<path id=\"temple\"/>", "4: this <path> has no 'd'"),
    ("<path id=\"temple\" d=\"M0 0 L1 0\"/>", "4: the shape 'temple' has no extent"),
    ("<path id=\"temple\" d=\"M0 0 L0 0 L0 0 L0 0 Z\"/>", "4: the shape 'temple' has no extent"),
    ("<path id=\"a\" d=\"M0 0 L9 0 L9 9 Z\"/>\n<path id=\"a\" d=\"M0 0 L9 0 L9 9 Z\"/>", "5: the id 'a' is used twice"),
    ("<rect id=\"a\" width=\"4\" height=\"4\"/>", "4: <rect> is not understood inside a layer; turn it into a <path>"),
    (
      "<path id=\"a\" transform=\"scale(2)\" d=\"M0 0 L9 0 L9 9 Z\"/>",
      "4: 'transform' on a <path> is not understood; apply it to the coordinates"
    ),
    (
      "<path id=\"a\" d=\"M0 0 L-9 0 L-9 9 Z\"/>",
      "4: this <path> lies beyond the page: x counts from the midline or the plumb line, y from the top, in figure units"
    ),
    ("<path id=\"a\" d=\"M0 0 L99999 0 L9 9 Z\"/>", "4: '99999' is not a number of figure units"),
    ("<path id=\"a\"\n d=\"M0 0 L\"/>", "4: a number is missing in the path data"),
  ])
  func namesFaultsWithTheirLine(areas: String, expected: String) { #expect(faults(drawing(areas)) == [expected]) }

  /// Only shapes outside the layers may be anything.
  @Test func whatIsOutsideTheLayersIsNotRead() {
    let other = "<g id=\"details\"><rect/><path transform=\"scale(2)\" d=\"M\"/></g>"
    #expect(faults(drawing("").replacing("</svg>", with: other + "</svg>")) == [])
  }

  @Test func aPrefixIsNoPartOfAName() {
    let svg = drawing("").replacing("<", with: "<s:").replacing("<s:/", with: "</s:")
      .replacing("xmlns=", with: "xmlns:s=")
    #expect(faults(svg) == [])
  }

  @Test func linesHaveScales() throws {
    let lines = "<g id=\"lines\"><path id=\"navel\" class=\"engraved\" data-scales=\"2-9.5\" d=\"M0 0 L5 0\"/></g>"
    let svg = drawing("").replacing("</svg>", with: lines + "</svg>")
    let line = try #require(try FigureReader.read(Array(svg.utf8), plate: .front).get().first?.lines.first)
    #expect(line.scales == 2...9.5 && line.isEngraved && !line.isFeature)
    let feature = svg.replacing("engraved", with: "feature")
    let carved = try #require(try FigureReader.read(Array(feature.utf8), plate: .front).get().first?.lines.first)
    #expect(carved.isFeature && !carved.isEngraved)
    for wrong in ["near", "9-2", "nan-5", "1-2-3", "-1-5", "0-inf", ""] {
      let expected = "6: 'data-scales' is '\(wrong)'; expected two numbers such as 0-12, in figure units a cell"
      #expect(faults(svg.replacing("2-9.5", with: wrong)) == [expected])
    }
  }

  /// What is drawn for the eye is seen and never asked about.
  @Test func belliesAndTendonsAreNoMuscles() throws {
    let svg = drawing("").replacing(
      "</svg>",
      with: """
        <g id="muscles"><path class="surface" id="soleus" d="M0 0 L50 0 L50 100 L0 100 Z"/>
        <path class="tendon" data-of="soleus" d="M0 60 L50 60 L50 100 L0 100 Z"/>
        <path class="belly" id="inner-head" d="M0 0 L9 0 L9 9 Z"/>
        <path class="tendon" id="kneecap" data-gleam="1.5" d="M0 0 L9 0 L9 9 Z"/></g>
        <g id="details"><path id="fibres-soleus" d="M0 0 L5 9"/><path id="lips" d="M0 0 L5 9"/></g></svg>
        """)
    let figure = try #require(try FigureReader.read(Array(svg.utf8), plate: .front).get().first)
    #expect(figure.muscles.map(\.id) == ["soleus"])
    #expect(figure.surface.map(\.id) == ["soleus", "inner-head", "kneecap"])
    #expect(figure.surface.map(\.isTendon) == [false, false, true])
    #expect(figure.surface.map(\.tendonRings.count) == [1, 0, 0])
    #expect(figure.surface.map(\.gleam) == [1, 1, 1.5])
    #expect(faults(svg.replacing("1.5", with: "3")) == ["9: 'data-gleam' is '3'; expected a number from 0 to 2"])
    #expect(figure.fibres.map(\.id) == ["soleus"])
    let stranger = "'data-of' is 'calf'; expected a muscle under the skin that stands above it"
    #expect(faults(svg.replacing("data-of=\"soleus\"", with: "data-of=\"calf\"")) == ["7: " + stranger])
  }

  @Test func moreThanAByteCanCountIsTooMuch() {
    let shapes = (0..<255).map { "<path id=\"a\($0)\" d=\"M0 0 L9 0 L9 9 Z\"/>" }.joined()
    #expect(faults(drawing(shapes)) == ["1: there are 255 areas; at most 254 can be told apart"])
    let corners = "M0 0" + String(repeating: "L9 0L9 9", count: 15_001) + "Z"
    #expect(
      faults(drawing("<path id=\"a\" d=\"\(corners)\"/>"))
        == ["4: the drawing has more than 30000 corners; nobody sees as many"])
  }

  /// One side is drawn; the other is turned over about the plumb line, so that no x is negative.
  @Test func aDrawingOfOneSideIsSeenFromBoth() throws {
    let svg = drawing("<path id=\"heel\" d=\"M-10 0 L30 0 L30 100 L-10 100 Z\"/>")
    let figures = try FigureReader.read(Array(svg.utf8), plate: .side).get()
    #expect(figures.map(\.view) == [.left, .right])
    let right = try #require(figures.last?.area("heel")?.bounds)
    let left = try #require(figures.first?.area("heel")?.bounds)
    #expect(right.minX == 190 && right.maxX == 230 && left.minX == 170 && left.maxX == 210)
  }

  @Test(arguments: [
    ("<svg><g id=\"areas\">", "1: this is not XML: no element found"),
    ("<svg>\n<g></svg>", "2: this is not XML: mismatched tag"),
    ("<svg>\n<path id=a/></svg>", "2: this is not XML: not well-formed (invalid token)"),
    ("", "1: this is not XML: no element found"),
  ])
  func brokenXMLIsNamedByItsLine(svg: String, expected: String) { #expect(faults(svg) == [expected]) }

  @Test func aDrawingWithoutSilhouetteIsAFault() {
    #expect(faults("<svg/>") == ["1: there is no <g id=\"silhouette\"> with a closed <path>"])
  }

  /// A drawing from a stranger must not read files or blow up in memory.
  @Test func entitiesAreRefused() {
    let prolog = "<!DOCTYPE svg [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\">]>\n"
    let refused = ["1: a drawing must not declare or use entities"]
    #expect(faults(drawing("", prolog: prolog)) == refused)
    #expect(faults(drawing("", prolog: "<!DOCTYPE svg SYSTEM \"http://example.org/x.dtd\">")) == refused)
    #expect(faults(drawing("&secret;")) == ["4: a drawing must not declare or use entities"])
    #expect(faults(drawing("&amp;&#65;")) == [])
  }
}

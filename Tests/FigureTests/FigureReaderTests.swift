import Testing

@testable import Figure

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
    let (figures, lines) = try FigureReader.read(Array(svg.utf8), plate: .back).get()
    let figure = try #require(figures.first)
    #expect(figure.areaID(at: Position(x: -20, y: 50)) == "temple")
    #expect(figure.areaID(at: Position(x: 60, y: 50)) == nil)
    #expect(lines == ["temple": 4])
    #expect(figure.side(atX: 20) == .right, "seen from behind, the right of the page is the person's right")
  }

  @Test(arguments: [
    ("<path d=\"M0 0 L1 0 L1 1 Z\"/>", "4: this shape has no id"),
    ("<path id=\"temple\"/>", "4: this <path> has no 'd'"),
    ("<path id=\"temple\" d=\"M0 0 L1 0\"/>", "4: the shape 'temple' has no extent"),
    ("<path id=\"a\" d=\"M0 0 L9 0 L9 9 Z\"/>\n<path id=\"a\" d=\"M0 0 L9 0 L9 9 Z\"/>", "5: the id 'a' is used twice"),
    ("<rect id=\"a\" width=\"4\" height=\"4\"/>", "4: <rect> is not understood inside a layer; turn it into a <path>"),
    ("<path id=\"a\" transform=\"scale(2)\" d=\"M0 0 L9 0 L9 9 Z\"/>", "4: 'transform' on a <path> is not understood"),
  ])
  func namesFaultsWithTheirLine(areas: String, expected: String) {
    #expect(faults(drawing(areas)).contains { $0.hasPrefix(expected) })
  }

  @Test func brokenXMLIsAFault() { #expect(!faults("<svg><g id=\"areas\">").isEmpty) }

  @Test func aDrawingWithoutSilhouetteIsAFault() {
    #expect(faults("<svg/>") == ["1: there is no <g id=\"silhouette\"> with a closed <path>"])
  }

  /// A drawing from a stranger must not read files or blow up in memory.
  @Test func entitiesAreRefused() {
    let prolog = "<!DOCTYPE svg [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\">]>\n"
    let svg = drawing("<path id=\"temple\" d=\"M0 0 L50 0 L50 100 Z\"/>&secret;&a;", prolog: prolog)
    #expect(faults(svg).contains { $0.contains("must not declare or use entities") })
  }
}

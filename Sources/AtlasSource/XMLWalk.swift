import CExpat

/// Walks through an XML text with expat. The text is not trusted: nothing is fetched, and a text that declares or uses
/// entities is refused where it does.
final class XMLWalk {
  /// What stopped the walk, and on which line.
  struct Break {
    let line: Int
    let message: String
  }

  private let begin: (XMLElement) -> Bool
  private let end: (Int) -> Void
  private let parser: XML_Parser
  private var depth = 0
  private var elements = 0
  private var usesEntities = false
  /// Why it was ended here.
  private var refusal: String?

  /// The most elements of a drawing, and the most attributes of one of them: ours have up to 300, and up to ten.
  private static let mostElements = 5_000
  private static let mostAttributes = 100

  /// Shows each element as it begins, and for each that ends how many are around it; a beginning that is answered with
  /// false ends the walk.
  static func through(
    _ bytes: [UInt8], begin: (XMLElement) -> Bool, end: (Int) -> Void
  ) -> Break? {
    withoutActuallyEscaping(begin) { begin in
      withoutActuallyEscaping(end) { end in
        guard let parser = XML_ParserCreate(nil) else {
          return Break(line: 1, message: "there is not enough memory for this file")
        }
        defer { XML_ParserFree(parser) }
        return XMLWalk(parser, begin, end).walk(bytes)
      }
    }
  }

  private init(_ parser: XML_Parser, _ begin: @escaping (XMLElement) -> Bool, _ end: @escaping (Int) -> Void) {
    self.parser = parser
    self.begin = begin
    self.end = end
  }

  private func walk(_ bytes: [UInt8]) -> Break? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { context, name, attributes in XMLWalk.of(context)?.begins(name, attributes) },
      { context, _ in XMLWalk.of(context)?.ends() })
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in XMLWalk.of(context)?.declares() }
    let status = bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
    }
    guard status == XML_STATUS_ERROR else { return nil }
    let line = Int(XML_GetCurrentLineNumber(parser))
    let code = XML_GetErrorCode(parser)
    if usesEntities || code == XML_ERROR_UNDEFINED_ENTITY {
      return Break(line: line, message: "a drawing must not declare or use entities")
    }
    if let refusal { return Break(line: line, message: refusal) }
    // Whoever was shown the elements has ended it and knows why.
    if code == XML_ERROR_ABORTED { return nil }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "it breaks off"
    return Break(line: line, message: "this is not XML: \(reason)")
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLWalk? {
    context.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begins(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, let attributes, refusal == nil else { return }
    elements += 1
    guard elements <= Self.mostElements else {
      return refuse("the drawing has more than \(Self.mostElements) elements; nobody sees as many")
    }
    let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
    guard count <= Self.mostAttributes else {
      return refuse("this element has \(count) attributes; at most \(Self.mostAttributes) are read")
    }
    let element = XMLElement(depth: depth, parser: parser, name: name, attributes: attributes)
    depth += 1
    if !begin(element) { XML_StopParser(parser, 0) }
  }

  private func refuse(_ message: String) {
    refusal = message
    XML_StopParser(parser, 0)
  }

  private func ends() {
    guard refusal == nil else { return }
    depth -= 1
    end(depth)
  }

  private func declares() {
    usesEntities = true
    XML_StopParser(parser, 0)
  }
}

import CExpat
import Glibc

/// An element as it begins; gone when the one who is shown it returns.
struct XMLElement {
  /// How many elements are around it.
  let depth: Int
  /// The line on which it begins, from 1.
  let line: Int
  private let qualifiedName: UnsafePointer<CChar>
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  fileprivate init(
    depth: Int, line: Int, name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    self.depth = depth
    self.line = line
    qualifiedName = name
    self.attributes = attributes
  }

  /// The name without its prefix.
  private var localName: UnsafePointer<CChar> {
    strrchr(qualifiedName, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? qualifiedName
  }

  /// The name without its prefix, as a string.
  var name: String { String(cString: localName) }

  /// Whether it has a name.
  func isNamed(_ name: StaticString) -> Bool { Self.isEqual(localName, name) }

  /// The bytes of an attribute, or nil.
  func bytes(_ attribute: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var pair = attributes
    while let name = pair[0], let value = pair[1] {
      if Self.isEqual(name, attribute) {
        let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(value))
      }
      pair += 2
    }
    return nil
  }

  /// An attribute as a string, or nil.
  func text(_ attribute: StaticString) -> String? { bytes(attribute).map { String(decoding: $0, as: UTF8.self) } }

  private static func isEqual(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    strncmp(text, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self), name.utf8CodeUnitCount + 1)
      == 0
  }
}

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
  private var usesEntities = false

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
    guard let name, let attributes else { return }
    let element = XMLElement(
      depth: depth, line: Int(XML_GetCurrentLineNumber(parser)), name: name, attributes: attributes)
    depth += 1
    if !begin(element) { XML_StopParser(parser, 0) }
  }

  private func ends() {
    depth -= 1
    end(depth)
  }

  private func declares() {
    usesEntities = true
    XML_StopParser(parser, 0)
  }
}

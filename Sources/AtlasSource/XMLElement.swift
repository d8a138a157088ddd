import CExpat
import Glibc

/// An element as it begins; gone when the one who is shown it returns.
struct XMLElement {
  /// How many elements are around it.
  let depth: Int
  private let parser: XML_Parser
  private let qualifiedName: UnsafePointer<CChar>
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(
    depth: Int, parser: XML_Parser, name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    self.depth = depth
    self.parser = parser
    qualifiedName = name
    self.attributes = attributes
  }

  /// The line on which it begins, from 1; the lines up to it are counted for that.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

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

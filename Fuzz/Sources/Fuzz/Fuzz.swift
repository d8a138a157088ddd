import Screens
import Terminal

/// What libFuzzer calls with bytes that it has made up: the decoder of input must make the same of them however they
/// come, hold nothing back in the end, and keep no more of a paste than it promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func decode(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = events(of: [bytes[...]])
  let pieces = events(of: bytes.indices.map { bytes[$0...$0] })
  guard whole == pieces else { fatalError("\(whole) and \(pieces)") }
  if count > 1 {
    // One cut, at a place that the bytes choose.
    let cut = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % count
    guard events(of: [bytes[..<cut], bytes[cut...]]) == whole else { fatalError("cut at \(cut)") }
  }
  guard whole.count <= count else { fatalError("more events than bytes") }
  for case .key(.paste(let text)) in whole where text.utf8.count > InputDecoder.pasteLimit {
    fatalError("a long paste")
  }
  return 0
}

/// Where the program begins: SwiftPM asks the linker for the name of the module and `main`, and libFuzzer's own is none of that name.
@_cdecl("Fuzz_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, decode)
}

/// libFuzzer with its options, for a function that it calls.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ decode: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

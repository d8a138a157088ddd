// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it is built with other switches than all the rest (`make fuzz`), and of the program it has only the
// decoder, by links to its files, so that it is built in seconds.
let watched = ["-sanitize=fuzzer,address"]

let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Screens", swiftSettings: [.unsafeFlags(watched)]),
    .target(name: "Terminal", dependencies: ["Screens"], swiftSettings: [.unsafeFlags(watched)]),
    .executableTarget(
      name: "Fuzz", dependencies: ["Terminal", "Screens"],
      swiftSettings: [.unsafeFlags(watched + ["-parse-as-library"])], linkerSettings: [.unsafeFlags(watched)]),
  ]
)

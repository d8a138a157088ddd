// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it is built with other switches than all the rest (`make fuzz`).
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "bodymap", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: [.product(name: "BodymapModules", package: "bodymap")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]
)

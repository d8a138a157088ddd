// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds or tests bodymap waits for it.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "bodymap", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "BodymapModules", package: "bodymap"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      swiftSettings: [.swiftLanguageMode(.v5)])
  ]
)

// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

let package = Package(
  name: "bodymap",
  products: [
    .executable(name: "bodymap", targets: ["bodymap"]),
    // For Benchmarks, which is a package of its own.
    .library(name: "BodymapModules", targets: ["Figure", "Atlas", "Screens", "Drawing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Core model
    .target(name: "Figure", dependencies: ["CXML"], swiftSettings: strict),
    .target(name: "Atlas", dependencies: ["Figure"], swiftSettings: strict),
    // View models
    .target(name: "Screens", dependencies: ["Atlas", "CCmark"], swiftSettings: strict),
    // The ncurses front
    .target(name: "Drawing", dependencies: ["Screens", "Atlas", "Figure"], swiftSettings: strict),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Drawing", "Screens"], swiftSettings: strict),
    .executableTarget(
      name: "bodymap",
      dependencies: [
        "Atlas", "Figure", "Screens", "Drawing", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Kept C libraries, as Debian ships them
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    // One test target a module
    .testTarget(name: "FigureTests", dependencies: ["Figure", "Atlas", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "AtlasTests", dependencies: ["Atlas", "Figure", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Atlas", "Figure", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "Screens", "Atlas", "Figure", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Screens"], swiftSettings: strict),
    .testTarget(name: "ProgramTests", dependencies: ["TestSupport", "bodymap"], swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Atlas"], path: "Tests/TestSupport", swiftSettings: strict),
  ]
)

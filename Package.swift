// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

let package = Package(
  name: "bodymap",
  products: [
    .executable(name: "bodymap", targets: ["bodymap"]),
    // For Benchmarks, which is a package of its own.
    .library(name: "BodymapModules", targets: ["Figure", "Atlas", "AtlasSource", "AtlasCheck", "Screens", "Drawing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Core model: values and questions, and no file
    .target(name: "Figure", dependencies: ["CProcessors"], swiftSettings: strict),
    .target(name: "Atlas", dependencies: ["Figure"], swiftSettings: strict),
    // Files to values, strictly; and what an editor of the files wants to know beyond that
    .target(name: "AtlasSource", dependencies: ["Atlas", "Figure", "CJSON", "CExpat"], swiftSettings: strict),
    .target(name: "AtlasCheck", dependencies: ["AtlasSource", "Atlas", "Figure"], swiftSettings: strict),
    // View models
    .target(name: "Screens", dependencies: ["Atlas", "Figure", "CCmark"], swiftSettings: strict),
    // The ncurses front
    .target(name: "Drawing", dependencies: ["Screens", "Atlas", "Figure"], swiftSettings: strict),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Drawing", "Screens"], swiftSettings: strict),
    .executableTarget(
      name: "bodymap",
      dependencies: [
        "Atlas", "AtlasSource", "AtlasCheck", "Figure", "Screens", "Drawing", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "CProcessors"),
    // Kept C libraries, as Debian ships them
    .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    // One test target a module
    .testTarget(name: "FigureTests", dependencies: ["Figure", "Atlas", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "AtlasTests", dependencies: ["Atlas", "Figure", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AtlasSourceTests", dependencies: ["AtlasSource", "Atlas", "Figure", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AtlasCheckTests", dependencies: ["AtlasCheck", "AtlasSource", "Atlas", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Atlas", "Figure", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "Screens", "Atlas", "Figure", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(name: "ProgramTests", dependencies: ["TestSupport", "bodymap"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Atlas", "AtlasSource"], path: "Tests/TestSupport", swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

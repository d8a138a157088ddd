// swift-tools-version: 6.2
import PackageDescription

/// What is finished asks for the description of a generic type by a call. By its name, as is usual, the name is taken
/// apart and every protocol in it looked up when the type is first met: an eighth of what the start took.
let called: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)] + called

/// How the finished program is put together (Decision 0041): at fixed addresses, and with the libraries that `make stage`
/// laid out for it within, where it did.
let whole: [LinkerSetting] = [
  .unsafeFlags(["-Xclang-linker", "-no-pie", "-L.build/whole"], .when(configuration: .release))
]

/// For what the tests compute by the million: optimised in debug builds too, and still open to `@testable`.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "bodymap",
  products: [
    .executable(name: "bodymap", targets: ["bodymap"]),
    // For Benchmarks, which is a package of its own.
    .library(
      name: "BodymapModules",
      targets: ["Figure", "Atlas", "AtlasSource", "AtlasCheck", "Text", "Journal", "Pages", "Screens", "Drawing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Core model: values and questions, and no file
    .target(name: "Figure", dependencies: ["CProcessors", "Packing"], swiftSettings: quick),
    .target(name: "Atlas", dependencies: ["Figure", "Text", "Packing"], swiftSettings: quick),
    // Files to values, strictly; and what an editor of the files wants to know beyond that
    .target(
      name: "AtlasSource", dependencies: ["Atlas", "Figure", "Text", "Packing", "CJSON", "CExpat"],
      swiftSettings: quick),
    .target(name: "AtlasCheck", dependencies: ["AtlasSource", "Atlas", "Figure", "Text"], swiftSettings: quick),
    // What is said
    .target(name: "Text", dependencies: ["CCmark", "CUTF8Proc"], swiftSettings: quick),
    .target(name: "Pages", dependencies: ["Journal", "Text", "Atlas", "Figure"], swiftSettings: quick),
    // The release of a point: a plan and a timer, and no clock
    .target(name: "Release", dependencies: ["Atlas", "Figure", "Text"], swiftSettings: quick),
    // What a person recorded, in SQLite
    .target(name: "Journal", dependencies: ["Atlas", "Figure", "CSQLite"], swiftSettings: quick),
    // View models
    .target(
      name: "Screens", dependencies: ["Release", "Journal", "Pages", "Text", "Atlas", "Figure"], swiftSettings: quick),
    // The screens as numbered text
    .target(
      name: "Plain", dependencies: ["Screens", "Release", "Journal", "Pages", "Text", "Atlas", "Figure"],
      swiftSettings: quick),
    // The ncurses front
    .target(
      name: "Drawing", dependencies: ["Screens", "Journal", "Pages", "Text", "Atlas", "Figure"], swiftSettings: quick),
    // config.toml to values, strictly
    .target(
      name: "SettingsSource", dependencies: ["Screens", "AtlasSource", "Atlas", "Text", "CTOML"], swiftSettings: quick),
    .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Drawing", "Screens"], swiftSettings: quick),
    .executableTarget(
      name: "bodymap",
      dependencies: [
        "Atlas", "AtlasSource", "AtlasCheck", "Figure", "Text", "Pages", "Release", "Journal", "Screens",
        "SettingsSource",
        "Plain", "Drawing", "Terminal", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: whole),
    .target(name: "CProcessors"),
    // Values to bytes and back, within one build; the bodies go into the modules that use them
    .target(name: "Packing", swiftSettings: quick),
    // What the finished program is told of its build
    .target(name: "CBuild"),
    // Kept C libraries, as Debian ships them
    // Header-only: compiled in, nothing to link
    .target(name: "CJSON"),
    .target(name: "CTOML"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // One test target a module
    .testTarget(name: "PackingTests", dependencies: ["Packing"], swiftSettings: quick),
    .testTarget(
      name: "FigureTests", dependencies: ["Figure", "Atlas", "CProcessors", "TestSupport"], swiftSettings: quick),
    .testTarget(
      name: "AtlasTests", dependencies: ["Atlas", "Figure", "TestSupport"], exclude: ["Phrases"], swiftSettings: quick),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"], swiftSettings: quick),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Journal", "Text", "Atlas", "TestSupport"], swiftSettings: quick),
    .testTarget(
      name: "AtlasSourceTests", dependencies: ["AtlasSource", "Atlas", "Figure", "Packing", "TestSupport"],
      swiftSettings: quick),
    .testTarget(
      name: "AtlasCheckTests", dependencies: ["AtlasCheck", "AtlasSource", "Atlas", "TestSupport"],
      swiftSettings: quick),
    .testTarget(
      name: "ReleaseTests", dependencies: ["Release", "Atlas", "Figure", "Text", "TestSupport"], swiftSettings: quick),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", "Figure", "Atlas", "CSQLite", "TestSupport"],
      swiftSettings: quick),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "Release", "Journal", "Pages", "Text", "Atlas", "Figure", "TestSupport"],
      swiftSettings: quick),
    .testTarget(
      name: "DrawingTests",
      dependencies: ["Drawing", "Screens", "Release", "Journal", "Pages", "Text", "Atlas", "Figure", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: quick),
    .testTarget(
      name: "PlainTests",
      dependencies: ["Plain", "Screens", "Journal", "Pages", "Text", "Atlas", "Figure", "TestSupport"],
      swiftSettings: quick),
    .testTarget(
      name: "SettingsSourceTests",
      dependencies: ["SettingsSource", "Screens", "AtlasSource", "Text", "Atlas", "TestSupport"],
      swiftSettings: quick),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CTerminal", "Screens"], swiftSettings: quick),
    .testTarget(
      name: "ProgramTests", dependencies: ["Journal", "TestSupport", "Text", "bodymap"], swiftSettings: quick),
    .target(
      name: "TestSupport", dependencies: ["Atlas", "AtlasSource", "Figure", "Journal", "Pages"],
      path: "Tests/TestSupport",
      swiftSettings: quick),
  ],
  cxxLanguageStandard: .cxx17
)

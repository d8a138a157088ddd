import ArgumentParser
import AtlasSource
import Text

/// `bodymap manual [data]`: the manual pages as `make install` writes them.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, as man reads it.", shouldDisplay: false)

  /// Which page.
  enum Page: String, ExpressibleByArgument, CaseIterable { case program, data }

  @Argument(help: "The page: program or data.")
  var page: Page = .program

  func run() throws {
    switch page {
    case .program: print(ProgramManual(try HelpTree.read()).text, terminator: "")
    case .data: print(try DataManual(AssetsFolder.find()).text, terminator: "")
    }
  }
}

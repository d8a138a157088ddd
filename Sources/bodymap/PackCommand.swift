import ArgumentParser
import AtlasSource
import Text

/// `bodymap pack`: writes the data in the form in which this program holds it beside its folder; for whoever installs it.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Write the data in one file beside its folder, from which the program starts sooner.",
    discussion:
      "The file is used as long as no file of the folder changes and by this very program; else the folder is.",
    shouldDisplay: false)

  @Argument(help: "The assets folder; without it, the one that the program uses.", completion: .directory)
  var folder: String?

  func run() throws {
    do {
      let assets = try folder.map { AssetsFolder(path: $0) } ?? AssetsFolder.find()
      let size = try AtlasPack.write(assets, build: Build.mark)
      print("\(AtlasPack.path(of: assets).printable): \(size) bytes")
    } catch {
      Shell.complain("bodymap: \(error)")
      throw ExitCode(1)
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The data goes away under a program that runs.
@Suite(.serialized) struct LostDataTests {
  /// A folder of data whose pack has another sign in a sentence of the trapezius: that page comes from its file.
  private static func assets() throws -> (folder: ScratchFolder, pack: String) {
    let folder = try ScratchFolder(copying: Shipped.assets.path)
    let made = try Program.execute(Program.path, ["pack", folder.path], ["BODYMAP_ASSETS": folder.path])
    try #require(made.status == 0, "\(made.errors)")
    let pack = URL(fileURLWithPath: folder.path + ".pack")
    var bytes = try Data(contentsOf: pack)
    let sentence = try #require(bytes.firstRange(of: Data("Hold the fold on the shoulder only".utf8)))
    bytes[sentence.lowerBound] ^= 1
    try bytes.write(to: pack)
    return (folder, pack.path)
  }

  @Test func theProgramSaysSoAndGivesTheTerminalBack() throws {
    let (folder, pack) = try Self.assets()
    defer { unlink(pack) }
    let pty = try PTY(environment: ["BODYMAP_ASSETS": folder.path])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    try folder.remove("Muscles")
    pty.send("/trapezius\r")
    #expect(try pty.end() == 1)
    #expect(pty.isCooked && pty.screen.modes.isDisjoint(with: [1049, 1000, 1006, 2004]))
    // Where the line is broken depends on how long the path is.
    let said = pty.screen.lines.joined().filter { $0 != " " }
    #expect(said.contains("waschangedwhiletheprogramran;startitagain"), "\(pty.screen)")
  }

  /// Where the files are still there nobody notices.
  @Test func aDamagedPackIsNoReasonToEnd() throws {
    let (folder, pack) = try Self.assets()
    defer { unlink(pack) }
    let output = try Program.run(["muscle", "trapezius"], environment: ["BODYMAP_ASSETS": folder.path])
    #expect(output.status == 0 && output.text.contains("Hold the fold on the shoulder only"))
  }
}

import Foundation
import TestSupport
import Testing

/// `P` in a real terminal: the page that is read becomes a file in the folder the program was started in.
@Suite(.serialized) struct PrintedPageTests {
  /// The program on the page of a muscle, started in a folder; `first` is what the shell does there before.
  private func page(in folder: ScratchFolder, first: String = ":") throws -> PTY {
    let script = "cd \"$0\" && \(first) && exec \"$1\" --at soleus"
    let pty = try PTY(["sh", "-c", script, folder.path, Program.path], columns: 120)
    try pty.wait(for: "Do this now")
    return pty
  }

  private func files(in folder: ScratchFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// The page is whole, and what is there already is left alone: the second page takes the next free name.
  @Test func thePageOfAMuscleIsWrittenWhereTheProgramWasStarted() throws {
    let folder = try ScratchFolder()
    let pty = try page(in: folder)
    pty.send("P")
    try pty.wait(for: "The page is in bodymap-soleus.html")
    let text = try folder.read("bodymap-soleus.html")
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && text.hasSuffix("</html>\n"))
    #expect(text.contains("<svg") && text.contains("<h1>Soleus</h1>") && text.contains("Musculus soleus"))
    try folder.write("bodymap-soleus.html", "mine")
    pty.send("P")
    try pty.wait(for: "The page is in bodymap-soleus-2.html")
    #expect(try folder.read("bodymap-soleus-2.html") == text)
    #expect(try folder.read("bodymap-soleus.html") == "mine")
    #expect(try files(in: folder) == ["bodymap-soleus-2.html", "bodymap-soleus.html"])
  }

  /// A folder that is gone takes no file, whoever asks; and of a page that does not fit whole nothing is left.
  @Test(arguments: [
    ("rmdir \"$0\"", "No such file or directory"), ("trap '' XFSZ && ulimit -f 1", "File too large"),
  ])
  func whatCannotBeWrittenIsSaidWithTheReason(first: String, reason: String) throws {
    let folder = try ScratchFolder()
    let pty = try page(in: folder, first: first)
    pty.send("P")
    try pty.wait(for: "This could not be done: bodymap-soleus.html: \(reason)")
    #expect(((try? files(in: folder)) ?? []) == [])
  }
}

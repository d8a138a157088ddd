import Drawing
import Figure
import Screens
import Terminal

/// The first picture, painted as it will most likely be while the terminal is opened and asked about itself: by the time it
/// has answered, the bodies stand ready.
struct HeadStart: ~Copyable {
  /// A painter with what it made ready, and the picture that it painted, if that is the right one.
  struct Work: Sendable {
    var painter: Painter
    var picture: Picture?
  }

  private let errand: Errand<Work>
  private let look: Look

  /// Begins the picture of an app, in a terminal that says how large it is.
  init(_ app: App, _ look: Look) {
    self.look = look
    errand = Errand {
      var painter = Painter(look)
      let picture = Self.size.map { painter.firstPicture(of: app, size: $0) }
      return Work(painter: painter, picture: picture)
    }
  }

  /// Waits for the picture. Where the terminal turned out to want another look, the painter takes that on, and what it made
  /// ready stays; the picture is to be painted again.
  consuming func finish(_ look: Look) -> Work {
    let isRight = look == self.look
    var work = errand.finish()
    if !isRight {
      work.painter.look = look
      work.picture = nil
    }
    return work
  }

  private static var size: Size? { Terminal.toldSize.flatMap { $0.columns > 0 && $0.rows > 0 ? $0 : nil } }
}

import Atlas
import Figure
import Pages
import Release
import Text

extension ReleaseScreen {
  /// What to rule out, what to do, and how far the timer is.
  func page(in edition: Edition, _ releases: Releases) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    let stage = stage(releases)
    var text = text
    text.document = document(at: stage, in: edition)
    text.variant = stage.rawValue
    var page = text.page(in: edition)
    page.title = muscle.name
    page.side = side.words(say)
    let point = point.flatMap { id in muscle.points.first { $0.id == id } }
    page.status =
      point.map { say(.musclePoint(muscle: muscle.name, point: $0.id, name: $0.name, side: side.words(say))) }
      ?? say(.muscleOnSide(muscle.name, side: side.words(say)))
    page.shortStatus = say(.place(say(.nowPoint(muscle: muscle.name, point: point?.id)), side: side.shortWords))
    page.clock = clock(at: stage, releases, say)
    page.map = MapPage(
      marks: text.marks(in: atlas), framing: text.marksOfWhole(in: atlas), eye: eye,
      legend: [.essential, .spillover, .points])
    return page
  }

  private func document(at stage: Stage, in edition: Edition) -> Document {
    let (atlas, say) = (edition.atlas, edition.say)
    let notices = muscle.notices(in: atlas, say)
    var document = Document()
    switch (stage, plan) {
    case (.asking, _):
      document.add(.heading(2), say(.release(.askTitle)))
      for flag in atlas.redFlags where flag.isForPressing { document.add(Notice(flag, say)) }
      document.add(.paragraph, [Document.Span(say(.release(.ask)), .strong)])
      document.add(.paragraph, say(.release(.goOnIfNoneIsTrue)))
    case (.running, .success(let plan)), (.over, .success(let plan)): document = Document(during: plan, say)
    case (_, .success(let plan)):
      if let first = notices.first { document.add(first) }
      document.blocks += Document(before: plan, say).blocks
      document.opening = document.blocks.count
      if notices.count > 1 { document.add(.heading(2), say(.moreWarnings)) }
      for notice in notices.dropFirst() { document.add(notice) }
    case (_, .failure(let refusal)):
      document.add(Notice(refusal.words(say)))
      if let instead = refusal.instead {
        document.blocks += Document(instead: instead, of: muscle, chosenBy: "Tab", in: atlas, say).blocks
      }
      document.add(.heading(2), say(.moreWarnings))
      for notice in notices { document.add(notice) }
    }
    if document.opening == 0 { document.opening = document.blocks.count }
    return document
  }

  private func clock(at stage: Stage, _ releases: Releases, _ say: Catalog) -> Page.Clock? {
    switch (stage, plan) {
    case (.running, .success), (.over, .success): releases.timer?.clock(isOffered: releases.isOffered, say)
    case (.ready, .success(let plan)):
      Page.Clock(
        word: say(.release(.readyWord)), seconds: plan.hold, share: 0,
        line: say(.release(.presses(plan.turns, side: plan.words(of: plan.sides[0], say)))) + plan.howHard(say),
        hint: say(.release(.enterBegins)))
    default: nil
    }
  }
}

extension ReleasePlan {
  /// How hard it is pressed, after a comma.
  fileprivate func howHard(_ say: Catalog) -> String { pressure.map { ", " + say(.release(.howHard($0))) } ?? "" }
}

extension ReleaseTimer {
  /// How far it is, for a clock with large digits.
  func clock(isOffered: Bool = false, _ say: Catalog) -> Page.Clock {
    let side = plan.words(of: step.side, say)
    guard isRunning else {
      let word = say(.release(state == .finished ? .doneWord : .stoppedWord))
      let words = self.words(of: state == .finished ? .finished : .stopped, say) ?? ""
      return Page.Clock(
        word: word, seconds: 0, share: 1, line: words.capitalizedFirst,
        hint: say(isOffered ? .journal(.offer) : .release(.afterwards)))
    }
    let word: ReleaseMessage =
      switch step.kind {
      case .ready: .readyWord
      case .press: .pressWord
      case .rest: .restWord
      case .change: .changeWord
      case .then: .thenWord
      }
    return Page.Clock(
      word: say(.release(isPaused ? .pausedWord : word)), seconds: secondsLeft,
      share: step.milliseconds == 0 ? 1 : Double(step.milliseconds - remaining) / Double(step.milliseconds),
      line: say(.release(.turn(max(1, step.turn), of: plan.turns, side: side))) + plan.howHard(say),
      hint: say(.release(isPaused ? .enterGoesOn : .enterWaits)))
  }

  /// The same in a few words, for where something else is read.
  func brief(_ say: Catalog) -> String {
    let words = clock(say)
    return say(.release(.brief(words.word, seconds: secondsLeft)))
  }
}

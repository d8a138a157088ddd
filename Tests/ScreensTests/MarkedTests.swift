import Atlas
import Figure
import Screens
import TestSupport
import Testing

/// The question: places that are marked, each with a side and how bad it is, and answered together.
@Suite struct MarkedTests {
  /// What is marked after some keys: region or area, side, intensity.
  @Test(arguments: [
    ("space", "shoulder right -"), ("space space", ""), ("7", "shoulder right 7"), ("7 3", "shoulder right 3"),
    ("1 0", "shoulder right 10"), ("0", "shoulder right 0"), ("7 space", ""),
    ("7 up 4", "shoulder right 7, neck right 4"), ("7 s 3", "shoulder right 7, shoulder left 3"),
    ("space up space down space", "neck right -"), ("+ 5", "back-of-shoulder right 5"),
    ("+ 5 right space", "back-of-shoulder right 5, side-of-shoulder right -"),
    ("5 enter escape", "shoulder right 5"), ("5 enter enter q q", "shoulder right 5"), ("tab 5", "shoulder right 5"),
  ])
  func spaceAndDigitsMark(keys: String, marked: String) {
    var typing = Typing()
    typing.type(keys)
    guard case .body(let body) = typing.app.top else {
      Issue.record("not on the body: \(typing.place)")
      return
    }
    let words = body.asked.map { asked in
      "\(asked.area ?? asked.stop.region) \(asked.stop.side) \(asked.intensity.map(String.init) ?? "-")"
    }
    #expect(words.joined(separator: ", ") == marked)
  }

  /// What the search finds joins the question by Tab, for Space is a letter there.
  @Test(arguments: [
    ("/ d i z z i n e s s tab escape", "", "dizziness"),
    ("/ d i z z i n e s s tab tab escape", "", ""),
    ("/ t e m p l e tab escape 4", "temple right -, shoulder right 4", ""),
    ("s / t e m p l e tab escape", "temple left -", ""),
    ("/ s o l e u s tab escape", "", ""), ("/ s t i f f space n e c k escape", "", ""),
  ])
  func theSearchMarksToo(keys: String, marked: String, symptoms: String) {
    var typing = Typing()
    typing.type(keys)
    guard case .body(let body) = typing.app.top else {
      Issue.record("not on the body: \(typing.place)")
      return
    }
    let words = body.asked.map {
      "\($0.area ?? $0.stop.region) \($0.stop.side) \($0.intensity.map(String.init) ?? "-")"
    }
    #expect(words.joined(separator: ", ") == marked && body.symptoms.joined(separator: ", ") == symptoms)
    typing.type("enter")
    guard case .region(let answer) = typing.app.top else {
      Issue.record("no answer: \(typing.place)")
      return
    }
    #expect(answer.symptoms == body.symptoms && answer.asked == body.asked)
  }

  /// Enter answers for all that is marked, as `bodymap pain` does.
  @Test func enterAnswersForAllThatIsMarked() throws {
    var typing = Typing()
    typing.type("+ 3 - g f 8 enter")
    guard case .region(let screen) = typing.app.top else {
      Issue.record("no answer: \(typing.place)")
      return
    }
    let areas = screen.asked.flatMap { asked in
      asked.area.map { [$0] }
        ?? Shipped.atlas.region(asked.stop.region)!.areas.map(\.id).filter {
          Shipped.atlas.figure(asked.stop.view).area($0) != nil
        }
    }
    let question = Question(
      screen.asked.flatMap { asked in
        let ids = asked.area.map { [$0] } ?? areas.filter { Shipped.atlas.region(ofArea: $0)?.id == asked.stop.region }
        return ids.map {
          Question.Pain(
            area: $0, side: Shipped.atlas.area($0)!.paired ? asked.stop.side : nil, intensity: asked.intensity)
        }
      })
    let senders = screen.entries.filter { $0.section == .sendsHere }.map(\.muscle.id)
    #expect(senders == Shipped.atlas.suspects(of: question).map(\.muscle.id) && !senders.isEmpty)
    let page = typing.app.page()
    #expect(page.title == "2 places" && page.subject?.contains("(8)") == true && page.side == "your RIGHT")
    // The emergencies of both places are there.
    let flags = Shipped.atlas.redFlags(of: question)
    #expect(page.warnings.all.count == flags.count)
  }

  /// A muscle is painted on the side where it explains something.
  @Test func theOtherSideIsPaintedWhereThePainIs() {
    var typing = Typing()
    typing.type("s 6 s enter")
    guard case .region(let screen) = typing.app.top else {
      Issue.record("no answer: \(typing.place)")
      return
    }
    #expect(screen.stop.side == .right && screen.paintedSide == .left)
    typing.type("enter")
    #expect(typing.app.top.side == .left)
  }

  /// What is marked stays painted, with its number, and its emergencies are never behind another place.
  @Test func whatIsMarkedStaysSeen() throws {
    var typing = Typing()
    typing.type("9 down down down down down down")
    let page = typing.app.page()
    let area = try #require(Shipped.atlas.area("back-of-shoulder"))
    #expect(page.map?.marks.mark(of: area, on: .right).isChosen == true)
    #expect(page.map?.marks.mark(of: area, on: .right).strength == 9)
    #expect(page.map?.numbers.map(\.intensity) == [9])
    #expect(page.question?.long.contains("(9)") == true)
    let shoulder = try #require(Shipped.atlas.region("shoulder")).warnings(in: Shipped.atlas, .english).all.map(\.words)
    let all = Set(page.warnings.all.map(\.words))
    #expect(shoulder.allSatisfy(all.contains))
  }
}

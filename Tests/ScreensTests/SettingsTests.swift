import Atlas
import Figure
import Pages
import TestSupport
import Testing
import Text

@testable import Screens

/// Who goes before whom, and what a choice changes.
@Suite struct SettingsTests {
  /// Every place that can say something, the one that goes before all others first.
  private static let order: [Settings.Origin] = [
    .chosen, .flag("--x"), .variable("X"), .file(line: 1), .remembered,
  ]

  /// Each place goes before all that come after it, whichever was heard first.
  @Test(arguments: Setting.allCases)
  func theOrderHolds(setting: Setting) {
    for first in Self.order.indices {
      for second in Self.order.indices where second > first {
        var settings = Settings()
        #expect(settings[setting] == Settings.Value(text: setting.shipped, origin: .shipped))
        settings.add(setting, "second", from: Self.order[second])
        #expect(settings[setting].text == "second")
        settings.add(setting, "first", from: Self.order[first])
        #expect(settings[setting] == Settings.Value(text: "first", origin: Self.order[first]))
        var other = Settings()
        other.add(setting, "first", from: Self.order[first])
        other.add(setting, "second", from: Self.order[second])
        #expect(other == settings)
      }
    }
  }

  @Test func whatWasChosenIsForgottenAndWhatTheFileSaysIsNot() {
    var settings = Settings()
    settings.add(.theme, "dark", from: .file(line: 3))
    settings.add(.theme, "skin", from: .remembered)
    settings.add(.theme, "light", from: .chosen)
    #expect(settings[.theme].text == "light" && settings.next(.theme).text == "dark")
    settings.forget(.theme)
    #expect(settings[.theme].text == "dark" && !settings.isChosen(.theme))
    settings.drop(.theme, from: .file(line: 3))
    #expect(settings[.theme].origin == .shipped)
  }

  @Test func whatIsShippedIsAValueOfEachSetting() {
    for setting in Setting.allCases {
      #expect(setting.fault(of: setting.shipped) == nil, "\(setting)")
      let choices = setting.choices(in: Shipped.atlas, with: setting.shipped)
      #expect(choices.contains(setting.shipped) || !setting.isChosen)
      for choice in choices { #expect(setting.fault(of: choice) == nil, "\(setting): \(choice)") }
      #expect(Set(choices).count == choices.count)
    }
    #expect(Set(Setting.allCases.map(\.variable)).count == Setting.allCases.count)
    #expect(Setting.hold.variable == "BODYMAP_TIMER_HOLD")
  }

  private static func typing(_ keys: String, _ settings: Settings = Settings()) -> Typing {
    var typing = Typing(App(Shipped.edition, settings: settings))
    typing.press(":")
    typing.press(.paste("settings"))
    typing.press(.enter)
    typing.type(keys)
    return typing
  }

  /// The keys pressed among the settings, what is in force then, and what is kept.
  @Test(arguments: [
    ("", Setting.theme, "auto", [Effect]()),
    ("enter", .theme, "contrast", [.keep(.theme, "contrast")]),
    ("right left", .theme, "auto", [.keep(.theme, "contrast"), .keep(.theme, "auto")]),
    ("left", .theme, "skin", [.keep(.theme, "skin")]),
    ("enter x", .theme, "auto", [.keep(.theme, "contrast"), .keep(.theme, nil)]),
    ("x", .theme, "auto", [.bell]),
    ("down down enter", .symbols, "ascii", [.keep(.symbols, "ascii")]),
    ("j j j j j space", .mouse, "false", [.keep(.mouse, "false")]),
    ("j j j j j j l", .bell, "false", [.keep(.bell, "false")]),
    ("G enter", .ready, "15", [.keep(.ready, "15")]),
    ("G h", .ready, "5", [.keep(.ready, "5")]),
    ("G up up up enter enter", .hold, "5", [.keep(.hold, "3"), .keep(.hold, "5")]),
    ("G up up up up enter", .data, "", [.bell]),
    ("up", .theme, "auto", [.bell]), ("G down", .ready, "10", [.bell]),
  ])
  func choosingHolds(keys: String, setting: Setting, value: String, effects: [Effect]) {
    let typing = Self.typing(keys)
    #expect(typing.app.mode == .settings && typing.app.settings[setting].text == value)
    #expect(typing.effects == effects)
    guard case .settings(let screen) = typing.app.top else { return }
    #expect(screen.setting == setting)
  }

  @Test func aChoiceChangesTheProgramAtOnce() {
    #expect(Self.typing("down down enter").app.glyphs == .ascii)
    #expect(!Self.typing("j j j j j space").app.hasMouse)
    var typing = Self.typing("G up up up up up enter q")
    #expect(typing.app.settings.side == .left && typing.place == "back shoulder left")
    typing = Self.typing("G up up up enter q enter t y")
    guard case .release(let release) = typing.app.top, case .success(let plan) = release.plan else {
      Issue.record("no plan")
      return
    }
    #expect(plan.hold == 3)
  }

  /// Keys that choose on the way: they are kept; others are not.
  @Test(arguments: [
    ("a", [Effect.keep(.symbols, "ascii")]), ("s", [.keep(.side, "left")]),
    ("s s", [.keep(.side, "left"), .keep(.side, "right")]),
    ("f", []), ("enter s", []), ("enter enter s", []), ("down left", []), ("m", [.mouse(false)]), ("d", []),
  ])
  func onlyWhatIsChosenIsKept(keys: String, effects: [Effect]) {
    var typing = Typing()
    typing.type(keys)
    #expect(typing.effects == effects)
  }

  @Test func itOpensOnTheSideThatIsSet() {
    var settings = Settings()
    settings.add(.side, "left", from: .remembered)
    #expect(Typing(App(Shipped.edition, settings: settings)).place == "back shoulder left")
  }

  @Test func theScreenSaysWhereEachValueComesFrom() {
    var settings = Settings(path: "/home/x/.config/bodymap/config.toml")
    settings.add(.theme, "dark", from: .file(line: 7))
    settings.add(.colors, "mono", from: .variable("NO_COLOR"))
    settings.add(.mouse, "false", from: .flag("--no-mouse"))
    settings.add(.symbols, "half", from: .remembered)
    let typing = Self.typing("enter", settings)
    let page = typing.app.page()
    let rows = page.lists[0].rows.map { "\($0.text)|\($0.value ?? "")|\($0.note ?? "")" }
    #expect(
      rows.prefix(3) == ["Theme|light|chosen now", "Number of colours|mono|NO_COLOR", "Symbols|half|chosen before"])
    #expect(rows[5] == "Mouse|off|--no-mouse" && rows[6] == "Bell|on|as shipped")
    #expect(page.remarks?.lines.last == "Your choice holds until you leave: after that config.toml, line 7 says dark.")
    #expect(page.subject?.contains("/home/x/.config/bodymap/config.toml") == true)
  }

  /// What a terminal shows, what is set, and what the rows and the line below them say then.
  private static func rows(_ showing: Showing?, _ settings: Settings, glyphs: Glyphs = .quadrant, keys: String = "")
    -> (rows: [Setting: String], page: Page)
  {
    var app = App(
      Shipped.edition, glyphs: glyphs, choices: glyphs == .ascii ? [.ascii] : Glyphs.allCases, settings: settings)
    app.showing = showing
    var typing = Typing(app)
    typing.press(":")
    typing.press(.paste("settings"))
    typing.press(.enter)
    typing.type(keys)
    let page = typing.app.page()
    let rows = page.lists[0].rows.map { "\($0.value ?? "")|\($0.note ?? "")" }
    return (Dictionary(uniqueKeysWithValues: zip(Setting.allCases, rows)), page)
  }

  @Test func whatIsDrawnIsSaidAndWhy() {
    var showing = Showing()
    showing.ascii = .terminalHasNoMore
    showing.colors = Showing.Value("8", .saidByTerminfo)
    showing.theme = Showing.Value("dark", .groundTold)
    showing.noMouse = .consoleHasNoMouse
    showing.noNotifications = .terminalHasNone
    let (rows, page) = Self.rows(showing, Settings(), glyphs: .ascii, keys: "down down")
    #expect(rows[.symbols] == "ascii (set: quadrant)|this terminal has no more")
    #expect(rows[.ascii] == "on (set: off)|this terminal has no more")
    #expect(rows[.colors] == "auto: 8|as shipped" && rows[.theme] == "auto: dark|as shipped")
    #expect(rows[.mouse] == "off (set: on)|the console hands over none")
    #expect(rows[.notifications] == "off (set: on)|this terminal has none" && rows[.bell] == "on|as shipped")
    #expect(page.status == "Symbols: ascii (set: quadrant)")
    #expect(
      page.remarks?.lines.suffix(2) == [
        "Here it is ascii: this terminal has no more.", "Set is quadrant (as shipped).",
      ])
    let found = Self.rows(showing, Settings(), glyphs: .ascii, keys: "down").page
    #expect(found.remarks?.lines.last { $0.hasPrefix("Here") } == "Here it is 8: terminfo says so.")
  }

  /// Nothing is said where what is set is what is drawn, or where nobody knows.
  @Test func whatIsDrawnAsItIsSetIsSaidOnce() {
    let plain = Self.rows(nil, Settings()).rows
    var showing = Showing()
    #expect(Self.rows(showing, Settings()).rows == plain)
    var settings = Settings()
    settings.add(.ascii, "true", from: .file(line: 2))
    settings.add(.symbols, "ascii", from: .file(line: 3))
    settings.add(.colors, "mono", from: .variable("NO_COLOR"))
    settings.add(.mouse, "false", from: .flag("--no-mouse"))
    showing.ascii = .asciiIsOn
    showing.colors = Showing.Value("mono", .saidByTerminfo)
    showing.noMouse = .consoleHasNoMouse
    var app = App(Shipped.edition, glyphs: .ascii, choices: [.ascii], mouse: false, settings: settings)
    app.showing = showing
    for setting in [Setting.ascii, .symbols, .colors, .mouse] { #expect(app.shown(setting) == nil, "\(setting)") }
    #expect(app.shown(.theme) == Showing.Value("mono", .withoutColors))
  }

  /// Keys among the settings of a terminal that has its own mind, the setting, its row, and what was said.
  @Test(arguments: [
    (
      "down down enter enter", Setting.symbols, "ascii (set: braille)|this terminal has no more",
      "Symbols: braille. Remembered. Here it stays ascii."
    ),
    ("down enter", .colors, "16 (set: truecolor)|from the next start on", "Number of colours: truecolor. Remembered."),
    ("enter", .theme, "contrast|chosen now", "Theme: contrast. Remembered."),
    (
      "m", .mouse, "off (set: on)|m was pressed",
      "The mouse is the terminal's now: select text with it. m takes it back."
    ),
    ("down down down enter", .ascii, "on|chosen now", "ASCII: on. Remembered."),
  ])
  func aChoiceThatDoesNotShowSaysSo(keys: String, setting: Setting, row: String, said: String) {
    var showing = Showing()
    showing.ascii = .terminalHasNoMore
    showing.colors = Showing.Value("16", .saidByTerminfo)
    showing.theme = Showing.Value("light", .groundAnswered)
    let (rows, page) = Self.rows(showing, Settings(), glyphs: .ascii, keys: keys)
    #expect(rows[setting] == row && page.status == said)
  }

  @Test func aThemeWithoutColoursIsWhyThereAreNone() {
    var showing = Showing()
    showing.colors = Showing.Value("256", .saidByTerminfo)
    showing.theme = Showing.Value("mono", .groundTold)
    showing.isThemeWithoutColors = true
    var app = App(Shipped.edition)
    app.showing = showing
    #expect(app.shown(.colors) == Showing.Value("mono", .themeHasNone))
  }
}

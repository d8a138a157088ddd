import Atlas
import Pages
import Text

/// What can be set, one setting chosen: its value, where it comes from, and what it is for.
public struct SettingsScreen: Sendable {
  /// The setting that Enter changes, counted from 0.
  public private(set) var selection = 0

  /// The settings with the first one chosen.
  public init() {}

  /// The setting that is chosen.
  public var setting: Setting { Setting.allCases[selection] }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let last = Setting.allCases.count - 1
    switch intent {
    case .move(.up): return select(selection - 1)
    case .move(.down): return select(selection + 1)
    case .scroll(let lines): return select(max(0, min(last, selection + lines.signum())))
    case .top: return select(0)
    case .bottom: return select(last)
    case .tap: return change(by: 1, in: context)
    case .move(.left): return change(by: -1, in: context)
    case .forget:
      guard context.settings.isChosen(setting) else { return .refuse(.setting(.nothingChosen)) }
      return .set(setting, nil)
    case .hit(.entry(let number)) where Setting.allCases.indices.contains(number):
      return number == selection ? change(by: 1, in: context) : select(number)
    case .hit: return .stay
    case .back: return .pop
    default: return .refused
    }
  }

  private mutating func select(_ number: Int) -> Step {
    guard Setting.allCases.indices.contains(number), number != selection else {
      return .refuse(number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    return .stay
  }

  private func change(by step: Int, in context: Context) -> Step {
    guard setting.isChosen else { return .refuse(.setting(.onlyInFile)) }
    let value = context.settings[setting].text
    let all = setting.choices(in: context.atlas, with: value)
    let here = all.firstIndex(of: value) ?? 0
    return .set(setting, all[all.cyclicIndex(here + step)])
  }

  /// The settings with their values, and what is said of the chosen one.
  ///
  /// - Parameter shown: what is in force of a setting where that is not what is set.
  func page(in edition: Edition, _ settings: Settings, shown: (Setting) -> Showing.Value?) -> Page {
    let say = edition.say
    func words(_ value: String, of setting: Setting) -> String {
      say(.setting(.value(value.printable, of: setting.rawValue)))
    }
    /// The value of a setting: what is in force, and what is set where that is another.
    func value(of setting: Setting) -> String {
      let set = settings[setting].text
      guard let here = shown(setting) else { return words(set, of: setting) }
      let isFound = set == Setting.auto
      return say(
        .setting(
          isFound ? .found(here.text.printable) : .shown(words(here.text, of: setting), set: words(set, of: setting))))
    }
    var page = Page(.table)
    page.title = say(.setting(.title))
    page.subject = settings.path.map { say(.setting(.fileIsAt($0.printable))) } ?? say(.setting(.noHome))
    let rows = Setting.allCases.enumerated().map { number, setting in
      // Where the terminal has the last word, its reason goes before the place that says something else.
      let why = settings[setting].text == Setting.auto ? nil : shown(setting)?.why
      return Page.Row(
        text: say(.setting(.name(setting.rawValue))), value: value(of: setting),
        note: say(.setting(why ?? settings[setting].origin.words)), isChosen: number == selection,
        target: .entry(number))
    }
    page.lists = [Page.List(rows: rows)]
    let set = settings[setting]
    var lines = [say(.setting(.explanation(setting.rawValue)))]
    if let here = shown(setting), here.why != .onlyFromNextStart {
      lines.append(say(.setting(.inForce(words(here.text, of: setting), why: say(.setting(here.why))))))
      if set.text != Setting.auto {
        lines.append(say(.setting(.setIs(words(set.text, of: setting), say(.setting(set.origin.words))))))
      }
    }
    if !setting.isChosen { lines.append(say(.setting(.onlyInFile))) }
    if !setting.holdsAtOnce, setting.isChosen { lines.append(say(.setting(.fromNextStart))) }
    // What is said elsewhere in a way that goes before what was chosen is said here, so that nobody is surprised.
    let next = settings.next(setting)
    if set.origin == .chosen, next.text != set.text {
      lines.append(
        say(.setting(.onlyUntilYouLeave(say(.setting(next.origin.words)), words(next.text, of: setting)))))
    }
    page.remarks = Page.Remarks(heading: say(.setting(.name(setting.rawValue))), lines: lines)
    page.status = say(.setting(.isNow(say(.setting(.name(setting.rawValue))), value(of: setting))))
    page.shortStatus = page.status
    let place = say(.findingPlace(selection + 1, of: rows.count))
    page.note = (place, place)
    return page
  }
}

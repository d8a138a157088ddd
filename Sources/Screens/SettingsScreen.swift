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
  func page(in edition: Edition, _ settings: Settings) -> Page {
    let say = edition.say
    func words(_ value: String, of setting: Setting) -> String {
      say(.setting(.value(value.printable, of: setting.rawValue)))
    }
    var page = Page(.table)
    page.title = say(.setting(.title))
    page.subject = settings.path.map { say(.setting(.fileIsAt($0.printable))) } ?? say(.setting(.noHome))
    let rows = Setting.allCases.enumerated().map { number, setting in
      let value = settings[setting]
      return Page.Row(
        text: say(.setting(.name(setting.rawValue))), value: words(value.text, of: setting),
        note: say(.setting(value.origin.words)), isChosen: number == selection, target: .entry(number))
    }
    page.lists = [Page.List(rows: rows)]
    let value = settings[setting]
    var lines = [say(.setting(.explanation(setting.rawValue)))]
    if !setting.isChosen { lines.append(say(.setting(.onlyInFile))) }
    if !setting.holdsAtOnce, setting.isChosen { lines.append(say(.setting(.fromNextStart))) }
    // What is said elsewhere in a way that goes before what was chosen is said here, so that nobody is surprised.
    let next = settings.next(setting)
    if value.origin == .chosen, next.text != value.text {
      lines.append(
        say(.setting(.onlyUntilYouLeave(say(.setting(next.origin.words)), words(next.text, of: setting)))))
    }
    page.remarks = Page.Remarks(heading: say(.setting(.name(setting.rawValue))), lines: lines)
    page.status = say(.setting(.isNow(say(.setting(.name(setting.rawValue))), words(value.text, of: setting))))
    page.shortStatus = page.status
    let place = say(.findingPlace(selection + 1, of: rows.count))
    page.note = (place, place)
    return page
  }
}

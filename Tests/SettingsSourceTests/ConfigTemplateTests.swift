import Screens
import Testing
import Text

@testable import SettingsSource

/// What `bodymap config --default` prints is the settings as they are shipped.
@Suite struct ConfigTemplateTests {
  private static let text = ConfigTemplate(.english).text

  @Test func itParsesToWhatIsShipped() {
    let file = ConfigFile(Self.text, path: "c")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(Set(file.values.keys) == Set(Setting.allCases))
    for setting in Setting.allCases { #expect(file.values[setting]?.text == setting.shipped, "\(setting)") }
    #expect(file.keys.isEmpty)
  }

  /// Every key stands there as a comment; without the sign before it, it says what is so already.
  @Test func itsKeysAreTheShippedOnes() {
    var isInKeys = false
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      defer { if line == "[keys]" { isInKeys = true } }
      return isInKeys && line.hasPrefix("# ") ? line.dropFirst(2) : line
    }
    let file = ConfigFile(lines.joined(separator: "\n"), path: "c")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.keys.count > 60)
    let keymap = Keymap.shipped.changed(by: file.keys).keymap
    for mode in Keymap.Mode.allCases {
      for row in Keymap.shipped.bindings(in: mode) {
        for key in row.keys {
          #expect(keymap.intent(for: key, in: mode) == Keymap.shipped.intent(for: key, in: mode), "\(key) in \(mode)")
        }
      }
      #expect(keymap.hints(in: mode).map(\.text) == Keymap.shipped.hints(in: mode).map(\.text), "\(mode)")
    }
  }

  @Test func everySettingHasWords() {
    for setting in Setting.allCases {
      for words in [SettingWords.name(setting.rawValue), .explanation(setting.rawValue)] {
        #expect(Catalog.english(.setting(words)) != setting.rawValue)
      }
      #expect(Self.text.contains("\n\(setting.rawValue.split(separator: ".").last ?? "") = "))
    }
  }
}

import Atlas
import Figure
import Pages
import Text

/// What a screen says, free of any size and place: a front puts it on a terminal, in numbered lines, or elsewhere.
public struct Page: Sendable {
  /// How a page is read, which decides how it is laid out.
  public enum Form: Sendable {
    /// A place: what is there, at a glance.
    case summary
    /// A question answered: a list to choose from, and what is said of the chosen one.
    case answer
    /// A text, read from end to end.
    case text
    /// A line that is typed, and what it finds.
    case search
    /// A list to choose from, over the whole terminal.
    case list
    /// A chart, with what it says in words.
    case chart
    /// Two bodies side by side, and what has changed from the one to the other.
    case bodies
    /// Names with a value each, and what is said of the chosen one.
    case table
  }

  /// How it is read.
  public let form: Form
  /// The name of the program and what it asks, over everything else; the shorter one where there is little room.
  public var question: (long: String, short: String)?
  /// The name of what is shown.
  public var title = ""
  /// The side of the person that is shown, in words; nil where there is none.
  public var side: String?
  /// What is asked about more narrowly than the title says.
  public var subject: String?
  /// What must be ruled out before anybody presses here.
  public var warnings = Warnings.none
  /// What has to be read whole before one chooses.
  public var lead: Document?
  /// The lists, in order.
  public var lists: [List] = []
  /// What is said of the chosen row.
  public var choice: Choice?
  /// A line after the lists: what else lies there.
  public var also: String?
  /// Things to know, after all else, under a heading.
  public var remarks: Remarks?
  /// The text that is read.
  public var reading: Reading?
  /// The clock of a release.
  public var clock: Clock?
  /// How far a release is that goes on while something else is shown.
  public var background: String?
  /// The line that is typed.
  public var input: String?
  /// The sign before it.
  public var prompt = "/"
  /// How many letters stand before the caret in it; nil where a row below has been gone to.
  public var caret: Int?
  /// What is said where there is nothing to list.
  public var hint: String?
  /// What does nothing here, so that no hint names its key.
  public var idle: Set<Intent> = []
  /// The body.
  public var map: MapPage?
  /// Bodies side by side, each with what it is.
  public var maps: [(caption: String, map: MapPage)] = []
  /// How bad it was over some days.
  public var chart: Chart?
  /// Where the person is, in one line; the side is never left out.
  public var status = ""
  /// The same where there is little room.
  public var shortStatus = ""
  /// Where the person is, whatever was said last in the place of the status.
  public var whereabouts = ""
  /// What goes with the status: where one view of the body is shown, and where both are.
  public var note: (ofOne: String?, ofBoth: String?) = (nil, nil)

  init(_ form: Form) { self.form = form }

  /// Rows under a heading.
  public struct List: Sendable, Hashable {
    /// The heading; nil for none.
    public var heading: String?
    /// The rows.
    public var rows: [Row]
    /// What stands in the place of rows where there are none.
    public var empty: String?
  }

  /// A row of a list.
  public struct Row: Sendable, Hashable {
    /// A sign before the text.
    public var sign: Unicode.Scalar?
    /// The text.
    public var text: String
    /// What it is set to.
    public var value: String?
    /// A word at the end of the row, which gives way where there is no room.
    public var note: String?
    /// The same in fewer words.
    public var shortNote: String?
    /// A line below it.
    public var detail: String?
    /// Whether it is the chosen one.
    public var isChosen = false
    /// What choosing it with the mouse means.
    public var target: Target?
    /// The views it is about; nil for all.
    public var views: Set<View>?
    /// Whether it warns.
    public var isWarning = false
    /// Whether it is a heading inside the list.
    public var isHeading = false
  }

  /// What is said of the chosen row.
  public struct Choice: Sendable {
    /// Its name.
    public var title: String
    /// Why it is in the list.
    public var reason: String
    /// Where it is pressed and with what, or what helps instead.
    public var place: String
    /// The areas that it paints, the strong ones and the light ones; they are seen on the map as well.
    public var areas: (strong: String, light: String?)
    /// What must be ruled out before it is pressed.
    public var warnings: Warnings
    /// How well it is supported.
    public var label: String
  }

  /// Things to know, under a heading.
  public struct Remarks: Sendable {
    /// The heading.
    public var heading: String
    /// One paragraph each.
    public var lines: [String]
  }

  /// A clock that counts down.
  public struct Clock: Sendable {
    /// What is done, in a word or two.
    public var word: String
    /// Whole seconds that are left of it.
    public var seconds: Int
    /// How much of it is over, from 0 to 1.
    public var share: Double
    /// Which time it is, and on which side; or how it has ended.
    public var line: String
    /// What can be done.
    public var hint: String
  }

  /// A text that is read.
  public struct Reading: Sendable {
    /// What it is about.
    public var subject: ReadingScreen.Subject
    /// The text.
    public var document: Document
    /// The first place that is seen.
    public var anchor: TextAnchor
    /// What tells this text from another one of the same subject; nil for nothing.
    public var variant: String?
    /// What in it leads further.
    public var links: [Document.LinkPlace] = []
    /// Which of the links is chosen, counted from 0; nil for none.
    public var choice: Int?
    /// The search in it.
    public var search: TextSearch?
    /// The contents of the book around it; nil for a text that stands alone.
    public var contents: List?
  }
}

/// The body as a screen shows it.
public struct MapPage: Sendable, Hashable {
  /// What is marked.
  public var marks: Marks
  /// What the picture must hold; nil for what is marked.
  public var framing: Marks?
  /// Where one looks from.
  public var eye: Eye
  /// Where the cursor stands, where it walks on the map itself.
  public var cursor: Cursor?
  /// How bad it is in the places that were marked.
  public var numbers: [Number] = []
  /// The kinds of marks to explain.
  public var legend: [Mark.Kind] = []
  /// Whether they say how bad it is, and not where a pain comes from.
  public var isOfLevels = false
  /// Whether the places where nobody must press are marked.
  public var showsDangers = false
  /// The places of the body as a list, for where a map has no room or is not asked for.
  public var places: Page.List?
  /// Whether the list is asked for.
  public var isList = false

  /// What stands on a marked place: how bad it is there, or only that it is marked.
  public struct Number: Sendable, Hashable {
    /// The place.
    public let place: Cursor
    /// From 0 to 10; nil where nothing was said.
    public let intensity: Int?

    /// What stands on a place.
    public init(place: Cursor, intensity: Int?) {
      self.place = place
      self.intensity = intensity
    }

    init(_ asked: Asked) {
      place = asked.area.map { .area($0, asked.stop.side) } ?? .region(asked.stop)
      intensity = asked.intensity
    }
  }

  /// Where the cursor stands on the map.
  public enum Cursor: Sendable, Hashable {
    case region(Stop)
    case area(String, Side)
  }

  /// The views to show beside each other, one or two of them.
  public func closeUps(count: Int, in atlas: Atlas) -> [CloseUp] {
    (framing ?? marks).closeUps(for: eye, count: count, in: atlas)
  }
}

/// What is said of the journal, as part of `Message`.
public enum JournalWords: Sendable, Hashable {
  // Recording
  case recordTitle, changeTitle
  /// What a digit does: it records at once, or it is said of the chosen row.
  case digitRecords, digitsSay
  case howBadNow, howBadBefore
  case thePoint, helpedRow, noteRow, keptRow, recordRow, changeRow
  case active, latent, notSaid, yes, no, leftOut, openNumber, openBriefly
  case helpedPrompt, notePrompt
  case sayHowBad, nothingRecords, onlyDigitsThere, noDigitThere
  /// What was recorded, in words.
  case recorded(String)
  case changed(String)
  case deleted(String)
  case undone(String)
  case nothingToUndo, nothingUndoneHere
  case offer, offerElsewhere
  // What an entry says
  case pain(String, Int)
  /// A place, and how many more there are.
  case andMore(String, Int)
  case treated(String, before: Int?, after: Int?)
  case beforeAfter(before: Int?, after: Int?)
  case state(isActive: Bool)
  case helped([String])
  case keptPlans([String])
  case symptoms([String])
  case note(String)
  case wasChanged(String)
  case onlyNote

  case thereAgain(String)
  case takenBack(Int)

  // Seeing
  case title
  case part(JournalPartWords)
  case partHint
  /// The period in days, today included; nil for all.
  case period(Int?)
  case everything
  case pressed(String)
  /// What is looked at and how many entries it has, or that they are more than that.
  case scope(String, period: String, count: Int, isMore: Bool)
  case nothingRecorded, nothingInPeriod
  case entryHint
  case day(WrittenDay, isToday: Bool)
  case shortDay(WrittenDay)
  case days(String, String)
  case time(hour: Int, minute: Int)
  /// The same as `recorded` and `changed`, where there is little room.
  case recordedBriefly, changedBriefly
  case noOtherSubject, longestPeriod, shortestPeriod, noEntry, alsoPlain

  // The trend
  case trendOf(String)
  case noTrend
  /// Too few days were recorded, and how many it takes.
  case tooFew(days: Int, needed: Int)
  case change(earlier: Double, later: Double, days: Int, matters: Bool)
  case rule
  case compared(Int)
  case goal(Double)
  case axis
  case dayMean(String, mean: Double, worst: Int, count: Int)
  case chartLegend

  // The body over time
  case early, late
  case came, went, stronger, weaker, alike
  case placeMean(String, Double)
  case placeFromTo(String, from: Double, to: Double)
  case nothingThen
  case mild, moderate, severe
  case bodyLegend

  // What helped
  case whatWasPressed, whatHelped, plansKept
  /// What came of pressing a muscle, and the same where there is little room.
  case outcome(count: Int, counted: Int, before: Double?, after: Double?)
  case outcomeBriefly(before: Double, after: Double)
  case noCause
  case timesSaid(Int)
  case keptDays(Int, of: Int)
  case dosesDone(Int)
  case dosesPerDay(Double, planned: Int?)
  case dosesBriefly(Double, planned: Int)

  // The report
  case reportTitle
  case reportDates(String, String, count: Int)
  /// The first days and the last ones; the days of both where they are the same.
  case reportEarly(String)
  case reportLate(String)
  case reportFigure(String)
  /// What the figure's texture and its numbers mean.
  case reportMild, reportModerate, reportSevere, reportNumbers
  case reportName, reportPressed
  case reportSymptoms([String])
  case reportKept([String])
  case reportSigns
  case reportTried, reportNotes, reportPlaces, reportSigned
  case columnDay, columnMean, columnWorst, columnTimes, columnPlace, columnMuscle, columnBefore, columnAfter
  case reportNothing
  case reportMore(Int)
  case reportFront, reportBack, columnHelped
  /// What a conversion to PDF comes to.
  case noConverter([String])
  case converterFailed(String)
  case pdfNeedsAFile

  /// A day in numbers, for a language to write down.
  public struct WrittenDay: Sendable, Hashable {
    /// From 1 for Sunday to 7 for Saturday.
    public let weekday: Int
    /// The day of the month, the month from 1 on, and the year.
    public let day: Int, month: Int, year: Int

    /// A day from its numbers.
    public init(weekday: Int, day: Int, month: Int, year: Int) {
      self.weekday = weekday
      self.day = day
      self.month = month
      self.year = year
    }
  }

  /// A way to look at the journal.
  public enum JournalPartWords: Sendable, Hashable { case entries, trend, bodies, helped }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it rather than show it: C0, DEL, C1, and the marks that reverse text.
  var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}

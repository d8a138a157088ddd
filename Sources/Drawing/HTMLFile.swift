/// A file of HTML that stands for itself: it asks for no other file.
enum HTMLFile {
  /// The whole file.
  ///
  /// - Parameters:
  ///   - title: the title, as it stands in HTML.
  ///   - style: what is said of looks, in CSS.
  ///   - body: what is seen, in HTML.
  static func text(language: String, title: String, style: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }
}

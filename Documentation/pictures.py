#!/usr/bin/env python3
"""Takes the pictures of the README: runs the real program in a tmux of its own and writes what stands there as SVG.

    Documentation/pictures.py PROGRAM FOLDER

Blocks become rectangles, so that no font leaves seams between them; letters stay letters, each at its column.
"""
import os, re, subprocess, sys, tempfile, time
from html import escape

# Name, columns, rows, arguments, keys, terminal ground: light or dark.
PICTURES = [
    ("map", 120, 40, [], [], "dark"),
    ("answer", 120, 40, [], ["Up", "Enter"], "dark"),
    ("muscle", 120, 40, [], ["Up", "Enter", "Enter"], "dark"),
    ("light", 120, 40, ["--theme", "light", "--at", "masseter"], [], "light"),
]
GROUNDS = {"dark": ("#141418", "#d8d8d8"), "light": ("#fbfaf7", "#202020")}
WIDTH, HEIGHT = 10, 20
BASE = ["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#cccccc",
        "#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff"]
# The quarters of a cell that a sign fills: upper left, upper right, lower left, lower right.
QUARTERS = {"▘": "1000", "▝": "0100", "▖": "0010", "▗": "0001", "▀": "1100", "▄": "0011", "▌": "1010", "▐": "0101",
            "▚": "1001", "▞": "0110", "▛": "1110", "▜": "1101", "▙": "1011", "▟": "0111", "█": "1111"}
# What other blocks fill of a cell: left, top, width, height. They are painted over the ground of their cell.
BLOCKS = {"▎": (0, 0, WIDTH / 4, HEIGHT), "▊": (0, 0, WIDTH * 3 / 4, HEIGHT), "▂": (0, HEIGHT * 3 / 4, WIDTH, HEIGHT / 4),
          "▆": (0, HEIGHT / 4, WIDTH, HEIGHT * 3 / 4)}


def colour(number):
    """One of the 256 colours as xterm shows it."""
    if number < 16: return BASE[number]
    if number >= 232: return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    number -= 16
    return "#" + "".join(f"{0 if part == 0 else 55 + 40 * part:02x}" for part in (number // 36, number // 6 % 6, number % 6))


def screen(program, columns, rows, arguments, keys, ground):
    """What a person sees after some keys, with its attributes, once it stands still."""
    with tempfile.TemporaryDirectory() as folder:
        socket = os.path.join(folder, "tmux")
        def tmux(*words):
            return subprocess.run(["tmux", "-u", "-S", socket, "-f", os.path.join(folder, "tmux.conf"), *words],
                                  check=True, capture_output=True, text=True).stdout
        def settled():
            former, since = None, time.monotonic()
            while time.monotonic() - since < 20:
                now = tmux("capture-pane", "-e", "-p", "-N")
                if now == former and now.strip(): return now
                former = now
                time.sleep(0.4)
            sys.exit(f"the screen of {program} does not come to rest")
        environment = {"XDG_STATE_HOME": folder, "LANG": "C.UTF-8", "COLORTERM": "truecolor",
                       "COLORFGBG": "0;15" if ground == "light" else "15;0"}
        set_ = [f"{name}={value}" for name, value in environment.items()]
        with open(os.path.join(folder, "tmux.conf"), "w") as file:
            file.write('set -g status off\nset -g default-terminal tmux-256color\nset -sg escape-time 0\n')
        tmux("new-session", "-d", "-x", str(columns), "-y", str(rows),
             "env", "-u", "NO_COLOR", *set_, program, *arguments)
        try:
            settled()
            for key in keys:
                tmux("send-keys", key)
                settled()
            return settled()
        finally:
            subprocess.run(["tmux", "-S", socket, "kill-server"], capture_output=True)


def cells(text, rows, ground):
    """The signs of a screen, row by row, each with its colours and whether it is bold or underlined."""
    back, front = GROUNDS[ground]
    style = {}
    for line in (text.split("\n") + [""] * rows)[:rows]:
        row = []
        for part in re.findall(r"\x1b\[[0-9;:]*m|\x1b\[[0-9;?]*[A-Za-z]|[\x0e\x0f]|.", line):
            if part.startswith("\x1b["):
                if part.endswith("m"): style = restyled(style, [int(n or 0) for n in re.split("[;:]", part[2:-1])])
            elif part not in "\x0e\x0f":
                colours = (style.get("front", front), style.get("back", back))
                if "reverse" in style: colours = colours[::-1]
                row.append((part, *colours, "bold" in style, "underline" in style, "dim" in style))
        yield row


def restyled(style, codes):
    """A style after a change of attributes."""
    style = dict(style)
    while codes:
        code = codes.pop(0)
        if code == 0: style = {}
        elif code == 1: style["bold"] = True
        elif code == 2: style["dim"] = True
        elif code == 4: style["underline"] = True
        elif code == 7: style["reverse"] = True
        elif code in (22,): style.pop("bold", None); style.pop("dim", None)
        elif code == 24: style.pop("underline", None)
        elif code == 27: style.pop("reverse", None)
        elif code in (38, 48):
            name = "front" if code == 38 else "back"
            if codes and codes.pop(0) == 5: style[name] = colour(codes.pop(0))
            else: style[name] = "#" + "".join(f"{part:02x}" for part in codes[:3]); del codes[:3]
        elif code == 39: style.pop("front", None)
        elif code == 49: style.pop("back", None)
        elif 30 <= code <= 37 or 90 <= code <= 97: style["front"] = BASE[code % 10 + (8 if code >= 90 else 0)]
        elif 40 <= code <= 47 or 100 <= code <= 107: style["back"] = BASE[code % 10 + (8 if code >= 100 else 0)]
    return style


def picture(text, columns, rows, ground):
    """A screen as SVG."""
    back, front = GROUNDS[ground]
    paint, over, words = {}, {}, []
    for y, row in enumerate(cells(text, rows, ground)):
        quarters = [[back] * (2 * columns), [back] * (2 * columns)]
        for x, (sign, ink, paper, bold, underline, dim) in enumerate(row[:columns]):
            filled = QUARTERS.get(sign, "0000")
            for index, isFilled in enumerate(filled): quarters[index // 2][2 * x + index % 2] = ink if isFilled == "1" else paper
            if sign in BLOCKS:
                left, top, width, height = BLOCKS[sign]
                over.setdefault(ink, []).append(f"M{x * WIDTH + left:g} {y * HEIGHT + top:g}h{width:g}v{height:g}h-{width:g}z")
            elif sign != " " and sign not in QUARTERS:
                # One text a word, so that it can be read and searched.
                last = words[-1] if words else None
                style = (ink, bold, underline, dim)
                if last and last["y"] == y and last["x"] + len(last["text"]) == x and last["style"] == style: last["text"] += sign
                else: words.append({"x": x, "y": y, "text": sign, "style": style})
        for half, line in enumerate(quarters):
            start = 0
            for x in range(1, len(line) + 1):
                if x == len(line) or line[x] != line[start]:
                    if line[start] != back:
                        paint.setdefault(line[start], []).append(
                            f"M{start * WIDTH // 2} {y * HEIGHT + half * HEIGHT // 2}h{(x - start) * WIDTH // 2}v{HEIGHT // 2}H{start * WIDTH // 2}z")
                    start = x
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * WIDTH} {rows * HEIGHT}">',
           f'<rect width="100%" height="100%" fill="{back}"/>', '<g shape-rendering="crispEdges">']
    out += [f'<path fill="{ink}" d="{"".join(parts)}"/>' for ink, parts in [*sorted(paint.items()), *sorted(over.items())]]
    out += ["</g>", '<g font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="16.6" xml:space="preserve">']
    for word in words:
        ink, bold, underline, dim = word["style"]
        extra = (' font-weight="bold"' if bold else "") + (' text-decoration="underline"' if underline else "") + (' opacity=".6"' if dim else "")
        out.append(f'<text x="{word["x"] * WIDTH}" y="{word["y"] * HEIGHT + 15}" textLength="{len(word["text"]) * WIDTH}" fill="{ink}"{extra}>{escape(word["text"])}</text>')
    return "\n".join(out + ["</g>", "</svg>", ""])


def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for name, columns, rows, arguments, keys, ground in PICTURES:
        path = os.path.join(folder, name + ".svg")
        with open(path, "w") as file: file.write(picture(screen(program, columns, rows, arguments, keys, ground), columns, rows, ground))
        print(path)


main()

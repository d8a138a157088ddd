#!/usr/bin/env python3
"""wire.py: what a move of the cursor on the map sends to the terminal, in bytes, by part of the screen.

    Benchmarks/wire.py 80x24 .build/release/bodymap          # 400 random moves, always the same ones
    Benchmarks/wire.py 200x60 .build/release/bodymap UDLRf    # these keys: up, down, left, right, others as they are

The map ends where the panel begins (MapLayout). Each run of bytes is counted where the character after it stands.
"""
import fcntl, os, pty, random, re, select, signal, statistics, struct, sys, termios, time

ARROWS = {"U": b"\x1bOA", "D": b"\x1bOB", "R": b"\x1bOC", "L": b"\x1bOD"}
TOKEN = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\([B0]|[\x08\r\n]|[\xc2-\xf4][\x80-\xbf]+|[\x20-\x7e]")


def panel_column(columns, rows):
    """Where the panel begins; the arithmetic of MapLayout."""
    both = columns >= 120
    panel = max(38, min(72, columns * 3 // 10)) if both else max(18, columns - ((rows - 2) * 9 // 8 + 3) - 4)
    return columns - panel


class Screen:
    """Follows the cursor through a stream of bytes."""

    def __init__(self, columns, rows):
        self.row = self.column = 0
        self.rows, self.panel = rows, panel_column(columns, rows)

    def part(self):
        return "foot" if self.row >= self.rows - 2 else "panel" if self.column >= self.panel else "map"

    def count(self, stream):
        cost, pending = {"map": 0, "panel": 0, "foot": 0}, 0
        for token in TOKEN.findall(stream):
            pending += len(token)
            found = re.match(rb"\x1b\[([0-9;]*)([A-Za-z])", token)
            if found:
                numbers = [int(n or 1) for n in found[1].split(b";")] if found[1] else [1]
                kind = found[2].decode()
                if kind == "H":
                    self.row, self.column = numbers[0] - 1, (numbers[1] if len(numbers) > 1 else 1) - 1
                elif kind == "d":
                    self.row = numbers[0] - 1
                elif kind == "G":
                    self.column = numbers[0] - 1
                elif kind in "CD":
                    self.column += numbers[0] if kind == "C" else -numbers[0]
                elif kind in "AB":
                    self.row += numbers[0] if kind == "B" else -numbers[0]
                elif kind in "KX":
                    cost[self.part()] += pending
                    pending = 0
            elif token == b"\x08":
                self.column -= 1
            elif token == b"\r":
                self.column = 0
            elif token == b"\n":
                self.row += 1
            elif token[:1] != b"\x1b":
                cost[self.part()] += pending
                pending = 0
                self.column += 1
        return cost


def main():
    columns, rows = map(int, sys.argv[1].split("x"))
    keys = sys.argv[3] if len(sys.argv) > 3 else "".join(random.Random(7).choices("UDLR", k=400))
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.environ.pop("NO_COLOR", None)
        os.execvp(sys.argv[2], [sys.argv[2]])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(quiet):
        out = b""
        while select.select([terminal], [], [], quiet)[0]:
            try:
                out += os.read(terminal, 65536)
            except OSError:
                break
        return out

    time.sleep(0.1)
    screen = Screen(columns, rows)
    screen.count(read(0.4))
    moves = []
    for key in keys:
        os.write(terminal, ARROWS.get(key, key.encode()))
        answer = read(0.05)
        if len(answer) > 4:  # less is the bell at the edge of the body
            moves.append((len(answer), screen.count(answer)))
    os.kill(child, signal.SIGTERM)
    os.waitpid(child, 0)
    print(f"{len(moves)} moves at {sys.argv[1]}")
    for name, sizes in [("whole", [m[0] for m in moves])] + [
        (part, [m[1][part] for m in moves]) for part in ("map", "panel", "foot")
    ]:
        over = sum(size > 400 for size in sizes)
        print(f"{name:6} mean {statistics.mean(sizes):5.0f}  median {statistics.median(sizes):5.0f}"
              f"  most {max(sizes):5}  over 400: {over}")


main()

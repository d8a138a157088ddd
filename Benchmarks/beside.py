#!/usr/bin/env python3
"""beside.py: how soon the map stands on the screen, beside programs that everybody knows, in one run.

    Benchmarks/beside.py .build/stage/bin/bodymap            # nnn, htop, tig and less, where they are installed
    Benchmarks/beside.py --runs 25 .build/stage/bin/bodymap

Each program is started in a terminal of its own in turn, round after round, so that a busy moment hits them all alike. The
frame is complete when nothing more comes for 60 ms; what is asked of the terminal is answered at once. Then the answer of
`bodymap pain temple`, a whole process.
"""
import argparse, fcntl, os, pty, re, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

QUIET = 0.06
ANSWERS = [
    (re.compile(rb"\x1b\]11;\?(\x07|\x1b\\)"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;2R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
]


def first_frame(command, columns, rows, folder, environment):
    """Milliseconds to the first byte and to the last of the first frame, and how many bytes it has."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.chdir(folder)
        os.execvpe(command[0], command, environment)
    first = last = None
    frame, answered = b"", 0
    while True:
        wait = QUIET if first else 5
        if not select.select([terminal], [], [], wait)[0]:
            break
        try:
            more = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not more:
            break
        last = time.perf_counter()
        first = first or last
        frame += more
        for question, answer in ANSWERS:
            for _ in question.finditer(frame, answered):
                os.write(terminal, answer)
        answered = len(frame)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return ((first or start) - start) * 1e3, ((last or start) - start) * 1e3, len(frame)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", help="the installed program, as 'make stage' makes it")
    options.add_argument("--runs", type=int, default=15)
    options = options.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        for name in "abc":
            open(os.path.join(folder, name), "w").write("a line\n" * 99)
        subprocess.run(["git", "init", "-q", folder], check=False)
        environment = {
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "HOME": folder,
            "XDG_STATE_HOME": folder,
        }
        commands = [(name, [name]) for name in ("nnn", "htop", "tig")] + [("less", ["less", "a"])]
        missing = [name for name, _ in commands if not shutil.which(name)]
        commands = [(name, command) for name, command in commands if name not in missing] + [("bodymap", [program])]
        if missing:
            print("not installed: " + ", ".join(missing))
        for columns, rows in ((80, 24), (200, 60)):
            times = {name: [] for name, _ in commands}
            for _ in range(options.runs):
                for name, command in commands:
                    times[name].append(first_frame(command, columns, rows, folder, environment))
            least = statistics.median(t[1] for t in times["nnn"]) if "nnn" in times else None
            print(f"\n{columns}x{rows}   first byte   first frame (least)     bytes" + ("   times nnn" if least else ""))
            for name, _ in commands:
                bytes_, frames = [t[0] for t in times[name]], [t[1] for t in times[name]]
                row = f"{name:8} {statistics.median(bytes_):8.1f} ms {statistics.median(frames):9.1f} ms ({min(frames):5.1f}) {times[name][-1][2]:9}"
                print(row + (f" {statistics.median(frames) / least:11.1f}" if least else ""))
        times = []
        for _ in range(options.runs * 2):
            start = time.perf_counter()
            subprocess.run([program, "pain", "temple"], stdout=subprocess.DEVNULL, check=True, env=environment)
            times.append((time.perf_counter() - start) * 1e3)
        print(f"\nbodymap pain temple, whole: {statistics.median(times):.1f} ms ({min(times):.1f})")


main()

#!/usr/bin/env python3
"""Types a million random keys into the real program and resizes it ten thousand times; its memory must stay flat.

    Tests/soak.py PROGRAM [--keys N] [--resizes N] [--seed N]

Between two resizes comes a handful of keys, clicks, pastes and torn sequences; each resize is waited for until it is
drawn. q, Ctrl-C and the : of the list of everything, in which to leave is one of the entries, are left out, so that one
process lives through all of it; when something else ends it well it is started again and counted. Exits with 1 when it ends badly, hangs, or grows."""
import argparse, fcntl, os, pty, random, select, shutil, struct, subprocess, sys, tempfile, termios, time

LETTERS = [chr(c).encode() for c in range(0x20, 0x7F) if chr(c) not in "q:"]
NAMED = [b"\r", b"\t", b"\x7f", b"\x1b[Z", b"\x1b[H", b"\x1b[F", b"\x1b[5~", b"\x1b[6~", b"\x1b[3~", b"\x1bOP"]
NAMED += [b"\x1bO" + c for c in (b"A", b"B", b"C", b"D")] * 4
CONTROLS = [bytes([c]) for c in range(1, 27) if c not in (3, 12, 26)]
TORN = [b"\x1b[1;5A", b"\x1b[97;5u", b"\x1b]11;rgb:0/0/0\x1b\\", b"\x1b[12;3R", b"\x1b[<0;5", b"\x1b[M ", b"\xe2\x82", b"\xff",
        b"\x1b[200~neck \x1b[201~", "é".encode(), "痛".encode()]


class Program:
    def __init__(self, path, folder):
        self.process, self.line = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            # Nothing of the person who runs it is read or written, and least of all the journal.
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", COLORFGBG="15;0", HOME=folder)
            for name in [name for name in os.environ if name.startswith("XDG_") or name in ("BODYMAP_JOURNAL", "NO_COLOR")]:
                del os.environ[name]
            os.execv(path, [path])
        os.set_blocking(self.line, False)
        self.drawn = 0
        self.last = b""
        self.clearings = 0
        self.resize(80, 24)

    def resize(self, columns, rows):
        """Changes the size and waits until the screen is cleared for it; every two seconds it is changed again, for what is
        changed to and fro before anybody looks is no change.

        Waits are counted and not the clock: somebody may stop this script, or the program, and let it go on later."""
        before, waits = self.clearings, 0
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        while self.clearings == before and not self.has_ended():
            if self.take(0.1) or self.is_stopped():
                continue
            time.sleep(0.001)
            waits += 1
            if waits == 600:
                self.explain()
                sys.exit(f"{columns}x{rows} is not drawn; {self.drawn} bytes were drawn")
            if waits % 20 == 0:
                fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", rows + waits // 20 % 2, columns, 0, 0))

    def take(self, seconds):
        """Reads what was drawn; whether there was anything."""
        if not select.select([self.line], [], [], seconds)[0]:
            return False
        try:
            read = os.read(self.line, 1 << 20)
        except OSError:
            return False
        self.drawn += len(read)
        clear = b"\x1b[2J"
        self.clearings += (self.last + read).count(clear)
        self.last = read[1 - len(clear):]
        return True

    def send(self, keys):
        while keys:
            try:
                keys = keys[os.write(self.line, keys):]
            except BlockingIOError:
                if not self.take(0.1) and self.has_ended():
                    return
            except OSError:
                return
            self.take(0)

    def is_stopped(self):
        """Whether somebody else has put the program aside."""
        with open(f"/proc/{self.process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "T"

    def explain(self):
        """Prints where it stands, for whoever wants to know why it does not go on."""
        for name in ("status", "wchan", "syscall"):
            try:
                with open(f"/proc/{self.process}/{name}") as file:
                    print(f"-- {name}:", file.read().strip(), flush=True)
            except OSError:
                pass
        if shutil.which("gdb"):
            subprocess.run(["gdb", "-p", str(self.process), "-batch", "-ex", "thread apply all bt"], check=False)

    def has_ended(self):
        if self.process:
            process, self.status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = 0
        return not self.process

    def memory(self):
        """Resident memory in KiB."""
        with open(f"/proc/{self.process}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)


def some_keys(random, count, columns, rows):
    keys = []
    for _ in range(count):
        kind = random.random()
        if kind < 0.45:
            keys.append(random.choice(NAMED))
        elif kind < 0.85:
            keys.append(random.choice(LETTERS))
        elif kind < 0.9:
            keys.append(random.choice(CONTROLS))
        elif kind < 0.95:
            # Not on the hints at the bottom, one of which leaves.
            column, row = random.randint(1, columns), random.randint(1, max(1, rows - 3))
            keys.append(b"".join(b"\x1b[<0;%d;%d%s" % (column, row, end) for end in (b"M", b"m")))
        elif kind < 0.98:
            keys.append(random.choice(TORN))
        else:
            keys.append(b"\x1b")
    return b"".join(keys)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--keys", type=int, default=1_000_000)
    options.add_argument("--resizes", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    chance = random.Random(options.seed)
    folder = tempfile.mkdtemp()
    program = Program(os.path.abspath(options.program), folder)
    restarts, memory, begin = 0, [], time.monotonic()
    size = (80, 24)
    for step in range(options.resizes):
        program.send(some_keys(chance, options.keys // options.resizes, *size))
        sizes = [(80, 24), (120, 40), (200, 60), (chance.randint(1, 240), chance.randint(1, 80))]
        size = chance.choice([other for other in sizes if other != size])
        program.resize(*size)
        if program.has_ended():
            if program.status != 0:
                sys.exit(f"step {step}, seed {options.seed}: it ended with the status {program.status:#x}")
            restarts += 1
            program = Program(os.path.abspath(options.program), folder)
        if step % max(1, options.resizes // 100) == 0:
            memory.append(program.memory())
        if (step + 1) % max(1, options.resizes // 10) == 0:
            print(f"{(step + 1) * (options.keys // options.resizes):>9} keys, {step + 1:>6} resizes, "
                  f"{program.drawn / 1e6:6.1f} MB drawn, {program.memory() / 1024:6.1f} MiB resident, "
                  f"{time.monotonic() - begin:6.0f} s", flush=True)
    program.send(b"\x03")
    waits = 0
    while not program.has_ended():
        if not program.take(0.1):
            time.sleep(0.01)
            waits += not program.has_ended() and not program.is_stopped()
        if waits == 200:
            program.explain()
            sys.exit("it does not end")
    shutil.rmtree(folder)
    half = len(memory) // 2
    early, late = max(memory[:half]), max(memory[half:])
    print(f"at most {early / 1024:.1f} MiB in the first half, {late / 1024:.1f} MiB in the second; started again {restarts} times; "
          f"ended with {program.status}")
    if program.status != 0 or late > early * 1.1 + 1024:
        sys.exit("its memory is not flat, or it ended badly")


main()

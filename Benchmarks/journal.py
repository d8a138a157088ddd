#!/usr/bin/env python3
"""journal.py: what a journal costs the program, and that it costs nothing whoever never opens it.

    Benchmarks/journal.py .build/release/bodymap            # with 10,000 entries
    Benchmarks/journal.py .build/release/bodymap 100000

Memory is the most that was resident (VmHWM) when the first frame stood, and when the four parts of the journal had been
looked at; opening is the time from `J` to the last byte of its screen. Time of a processor is the mean of many runs, with and
without a journal in place, taken in turn.
"""
import csv, datetime, fcntl, os, pty, random, resource, select, statistics, struct, subprocess, sys, tempfile, termios, time, uuid

RUNS = 40


def make(program, path, entries):
    random.seed(7)
    table = path + ".csv"
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    with open(table, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow("id row at area side intensity muscle before after helped note".split())
        for number in range(entries):
            at = now - datetime.timedelta(minutes=90 * number + 1)
            area = "back-of-neck" if random.random() < 0.3 else "temple"
            more = ["trapezius", 6, 4, "heat"] if number % 2 else [""] * 4
            writer.writerow([uuid.UUID(int=random.getrandbits(128), version=4), 1, at.isoformat(), area,
                             random.choice(["left", "right"]), random.randrange(11), *more, "a note of a few words"])
    subprocess.run([program, "journal", "import", table, "--journal", path], check=True, stdout=subprocess.DEVNULL)
    os.unlink(table)


class Session:
    """The program in a terminal of 80x24."""

    def __init__(self, program, settings):
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(program, [program], {**os.environ, **settings, "TERM": "xterm-256color", "LANG": "C.UTF-8"})

    def read(self, quiet=0.4):
        """Everything until nothing comes any more, and the time of the last byte."""
        last, found = time.perf_counter(), b""
        while select.select([self.file], [], [], quiet)[0]:
            try:
                found += os.read(self.file, 1 << 16)
            except OSError:  # it has ended
                break
            last = time.perf_counter()
        return found, last

    def press(self, key):
        start = time.perf_counter()
        os.write(self.file, key)
        found, last = self.read()
        return found, (last - start) * 1000

    def memory(self):
        status = open(f"/proc/{self.pid}/status").read()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def end(self):
        os.write(self.file, b"qqq")
        self.read()
        os.waitpid(self.pid, 0)


def used(program, settings):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "pain", "temple"], env={**os.environ, **settings}, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def main():
    program, entries = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, "journal.sqlite")
        settings = {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder}
        make(program, journal, entries)
        there, none = {**settings, "BODYMAP_JOURNAL": journal}, {**settings, "BODYMAP_JOURNAL": os.path.join(folder, "none")}
        for name, chosen in [("no journal", none), (f"a journal of {entries:,}, not opened", there)]:
            session = Session(program, chosen)
            session.read()
            print(f"{name}: {session.memory():.1f} MiB at the first frame")
            session.end()
        session = Session(program, there)
        session.read()
        found, opening = session.press(b"J")
        assert b"entries" in found, found[-300:]
        parts = [session.press(b"\t")[1] for _ in range(3)]
        print(f"the journal of {entries:,}: opens in {opening:.1f} ms, its other parts in "
              f"{', '.join(f'{part:.1f}' for part in parts)} ms, {session.memory():.1f} MiB")
        session.end()
        times = [(used(program, none), used(program, there)) for _ in range(RUNS)]
        for name, which in [("no journal", 0), ("a journal in place", 1)]:
            mean = statistics.mean(pair[which] for pair in times)
            print(f"bodymap pain temple, {name}: {mean:.2f} ms of a processor")


main()

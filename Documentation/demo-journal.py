#!/usr/bin/env python3
"""demo-journal.py [DAY]: a month of a person's neck as CSV that `bodymap journal import` reads, ending on DAY or yesterday.

Desk work; the left trapezius and levator scapulae are released in the evening; it goes down from 6, flares up after a
day's drive, and ends at 3. They are 29 days: on the day after the last one all of them lie within the last thirty. The
same every time: ids, times and words depend on the day of the month alone.
"""
import csv, datetime, sys, uuid

HEADS = ["id", "row", "at", "area", "side", "intensity", "muscle", "point", "muscle_side", "before", "after", "state",
         "symptoms", "helped", "kept", "note"]

# The neck in the morning and in the evening before the release; the left temple, where it hurt too; the note of the day.
DAYS = [
    (6, 6, 4, "Eight hours at the desk, the laptop low."), (6, 7, 4, ""), (5, 6, 3, "Could not turn to reverse the car."),
    (6, 6, 3, ""), (5, 6, 3, "Screen raised by two books."), (5, 5, 0, ""), (5, 4, 0, "Weekend, walked a lot."),
    (5, 6, 2, ""), (5, 6, 2, "Phone between ear and shoulder again."), (5, 5, 0, "Headset ordered."), (4, 5, 0, ""),
    (4, 5, 0, ""), (4, 4, 0, "Slept with one pillow."), (4, 3, 0, ""), (4, 5, 0, ""), (4, 4, 0, "The headset is here."),
    (3, 4, 0, ""), (7, 8, 5, "Drove nine hours yesterday, window open. Back where it was."), (7, 7, 4, "Stayed in bed late."),
    (6, 6, 3, ""), (5, 5, 2, "Better after the heat."), (4, 5, 0, ""), (4, 5, 0, ""), (4, 4, 0, ""), (3, 4, 0, ""),
    (3, 4, 0, "A whole day of meetings and no headache."), (3, 3, 0, ""), (3, 3, 0, "Swam."), (3, 3, 0, ""),
]
HELPED = {2: "heat", 4: "screen raised", 6: "walking", 11: "breaks every 20 minutes", 12: "one pillow", 17: "heat", 20: "heat",
          23: "breaks every 20 minutes", 27: "swimming"}
NO_RELEASE = {6, 13, 18, 27}  # days off, and the day after the flare


def rows(last):
    for number, (morning, evening, temple, note) in enumerate(DAYS):
        day = last - datetime.timedelta(days=len(DAYS) - 1 - number)

        def entry(hour, minute, pains, **more):
            name = uuid.uuid5(uuid.NAMESPACE_URL, f"bodymap:demo:{number}:{hour}")
            at = datetime.datetime(day.year, day.month, day.day, hour, minute).astimezone().isoformat()
            for row, (area, side, intensity) in enumerate(pains or [("", "", "")], 1):
                yield {"id": name, "row": row, "at": at, "area": area, "side": side, "intensity": intensity,
                       **(more if row == 1 else {})}

        yield from entry(7, 10 + number % 5 * 7, [("back-of-neck", "left", morning)])
        pains = [("back-of-neck", "left", evening)]
        if temple:
            pains.append(("temple", "left", temple))
        more = {"note": note, "helped": HELPED.get(number, ""), "kept": "" if number in (8, 17) else "trapezius"}
        if number not in NO_RELEASE:
            levator = number % 3 == 1
            more |= {"muscle": "levator-scapulae" if levator else "trapezius", "point": "1", "muscle_side": "left",
                     "before": evening, "after": max(1, evening - (3 if number % 4 == 0 else 2)),
                     "state": "active" if evening > 4 else "latent"}
        more["symptoms"] = ";".join(name for name, is_so in [("stiff-neck", evening > 5), ("headache", temple > 2)] if is_so)
        yield from entry(20, 5 + number % 4 * 11, pains, **more)


def main():
    last = datetime.date.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else datetime.date.today() - datetime.timedelta(days=1)
    writer = csv.DictWriter(sys.stdout, HEADS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows(last))


main()

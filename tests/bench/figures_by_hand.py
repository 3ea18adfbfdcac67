"""The tables of the year report as somebody would make them by hand: sqlite3 and openpyxl, exact and unprotected.

    figures_by_hand.py PLAIN.db OUT.xlsx FIGURES.txt [YEAR]

FIGURES.txt holds the counts of the program, one "code count" a line; a count that differs is an error.
"""
import json
import sqlite3
import sys
from collections import defaultdict

import openpyxl

YEAR = sys.argv[4] if len(sys.argv) > 4 else "2025"
FIRST, LAST = YEAR + "-01-01", YEAR + "-12-31"


def in_year(day):
    return FIRST <= day[:10] <= LAST


def closings_of_the_year(database):
    """Day and outcome of each closing that somebody went back on after the year: they are those of the year all the same."""
    written = defaultdict(list)
    for client, at, before, after in database.execute(
            "SELECT client_id, at, before, after FROM history WHERE table_name = 'client' AND client_id IS NOT NULL "
            "AND before IS NOT NULL ORDER BY id"):
        before, after = json.loads(before), json.loads(after) if after else {}
        if at[:10] > LAST and ("closed" in before or "closed" in after):
            written[client].append((before.get("closed"), before.get("outcome"), after.get("closed")))
    found = {}
    for client, changes in written.items():
        # On from how it stood at the year's end: noted late and corrected counts, up to the first reopening.
        for closed, outcome, then in changes:
            if closed and not then:
                found[client] = (closed, outcome)
                break
    return found


def count(database):
    cells = defaultdict(set)
    # Who said yes on the last day of the year, and did not take it back since.
    then, agreed = {}, {}
    for client, given, day, until in database.execute(
            "SELECT client_id, given, given_on, until_day FROM consent WHERE scope = 'statistics' "
            "ORDER BY given_on, id"):
        if day <= LAST:
            then[client] = given and (until is None or until >= LAST)
        agreed[client] = given
    clients = {}
    closings = closings_of_the_year(database)
    came, ended = {}, {}
    for client, birth, goal, opened, closed, by, outcome in database.execute(
            "SELECT id, birth_year, own_goal, opened, closed, came_by, closing_outcome FROM client ORDER BY id"):
        if agreed.get(client) and then.get(client):
            closed, outcome = closings.get(client, (closed, outcome))
            clients[client] = (birth, goal, opened, closed)
            came[client], ended[client] = by, outcome

    seen, first, first_talk = set(), {}, {}
    talks, groups, missed = defaultdict(int), set(), set()
    for client, at, kind, status in database.execute("SELECT client_id, at, kind, status FROM contact"):
        day = at[:10]
        if client in clients and status == "no-show" and in_year(day):
            missed.add(client)
        if client not in clients or status not in ("attended", "late") or day > LAST:
            continue
        if in_year(day):
            talks[client] += kind == "talk"
            if kind == "group":
                groups.add(client)
        if client not in first or day < first[client]:
            first[client] = day
        if kind == "talk" and (client not in first_talk or day < first_talk[client]):
            first_talk[client] = day
        if in_year(day):
            seen.add(client)

    yes, answered = defaultdict(set), defaultdict(set)
    for measurement, item, answer in database.execute("SELECT measurement_id, item, answer FROM checklist_answer"):
        if answer != "declined":
            answered[measurement].add(item)
            if answer == "yes":
                yes[measurement].add(item)
    now, told = defaultdict(set), set()
    for measurement, item, answer in database.execute("SELECT measurement_id, item, answer FROM complaint_answer"):
        if answer != "declined":
            told.add(measurement)
            if answer == "now":
                now[measurement].add(item)

    latest_start, start_in_year, later = {}, {}, {}
    first_start, first_later = {}, {}
    for client, measurement, day, moment in database.execute(
            "SELECT client_id, id, taken_on, moment FROM measurement ORDER BY taken_on, id"):
        if client not in clients or day > LAST:
            continue
        if client not in first or day < first[client]:
            first[client] = day
        if in_year(day):
            seen.add(client)
        if moment == "start":
            first_start.setdefault(client, day)
            latest_start[client] = measurement
            if in_year(day):
                start_in_year[client] = measurement
        elif client in latest_start:
            first_later.setdefault(client, day)
            if in_year(day):
                later[client] = (latest_start[client], measurement)
    # Each start list once, in the year of the first; each comparison once, in the year of the first later list.
    for client, measurement in start_in_year.items():
        if not in_year(first_start[client]):
            continue
        for item in yes[measurement]:
            cells["item." + item].add(client)
        if answered[measurement]:
            cells["answered.checklist"].add(client)
        if measurement in told:
            cells["answered.complaints"].add(client)
            for item in now[measurement]:
                cells["complaint." + item].add(client)
    for client, (start, review) in later.items():
        if not in_year(first_later[client]):
            continue
        cells["matched"].add(client)
        for item in yes[start]:
            cells["item-start." + item].add(client)
        for item in yes[review]:
            cells["item-later." + item].add(client)

    cells["total"] = seen
    cells["intakes"] = {client for client, day in first.items() if in_year(day)}
    for client in seen:
        if talks[client]:
            cells["talks." + ("1" if talks[client] == 1 else "2-5" if talks[client] < 6 else "6+")].add(client)
        if client in groups:
            cells["groups.any"].add(client)
        if client in missed:
            cells["no-show.any"].add(client)

    def days(begin, end):
        return database.execute("SELECT julianday(?) - julianday(?)", (end, begin)).fetchone()[0]

    for client, (_, _, opened, closed) in clients.items():
        talk = first_talk.get(client)
        if talk and in_year(talk):
            cells["first-talk"].add(client)
            if opened and opened <= talk:
                wait = days(opened, talk)
                cells["waiting." + ("0-2w" if wait < 14 else "2-6w" if wait < 42 else "6w+")].add(client)
        # Asked in this year or the one before, no talk yet, not closed.
        if (opened and str(int(YEAR) - 1) + "-01-01" <= opened <= LAST and not talk
                and not (closed and closed <= LAST)):
            cells["still-waiting"].add(client)
        if closed and in_year(closed):
            cells["closures"].add(client)
            if ended[client]:
                cells["outcome." + ended[client]].add(client)
            begin = first.get(client)
            if begin and begin <= closed:
                stay = days(begin, closed)
                band = "0-3m" if stay < 91 else "3-6m" if stay < 182 else "6-12m" if stay < 365 else "1y+"
                cells["stay." + band].add(client)

    # The phase on the last day of the year, where the dossier was open then; at the ends of two years at most.
    phase_at_end = {}
    oldest = str(int(YEAR) - 1) + "-01"
    for client, phase, begin, end in database.execute(
            "SELECT client_id, phase, first_day, last_day FROM phase_period ORDER BY client_id, first_day, id"):
        if client not in clients:
            continue
        closed = clients[client][3]
        ends = min(day for day in (end or "9999", closed or "9999"))
        if begin <= LAST and ends >= LAST and begin[:7] >= oldest:
            phase_at_end[client] = phase
    for client in seen:
        if client in phase_at_end:
            cells["phase." + phase_at_end[client]].add(client)

    slips = defaultdict(int)
    for client, day in database.execute("SELECT client_id, first_day FROM slip"):
        if client in seen and in_year(day):
            slips[client] += 1
    for client, number in slips.items():
        cells["slips.any"].add(client)
        cells["slips." + ("1" if number == 1 else "2-3" if number < 4 else "4+")].add(client)
    for client, day, substance in database.execute(
            "SELECT client_id, first_day, substance FROM slip JOIN slip_substance ON slip_id = slip.id"):
        if client in seen and in_year(day):
            cells["slip-substance." + substance].add(client)
    for client, kind, day, status in database.execute("SELECT client_id, kind, referred_on, status FROM referral"):
        if client in seen and in_year(day):
            cells["referral.any"].add(client)
            cells["referral-kind." + kind].add(client)
            cells["referral-status." + status].add(client)

    bands = [(25, "<25"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64")]
    for client in cells["intakes"]:
        birth, goal, _, _ = clients[client]
        age = int(YEAR) - birth if birth else None
        band = "unknown" if age is None else next((name for limit, name in bands if age < limit), "65+")
        cells["age." + band].add(client)
        if goal:
            cells["own-goal." + goal].add(client)
        if came[client]:
            cells["came-by." + came[client]].add(client)
    for client, substance, route in database.execute("SELECT client_id, substance, route FROM substance_use"):
        if client in cells["intakes"]:
            cells["substance." + substance].add(client)
            if route:
                cells["injecting" if route == "inject" else "route." + route].add(client)
    return {code: len(people) for code, people in cells.items()}


def main(source, target, figures):
    counts = count(sqlite3.connect(source))
    book = openpyxl.Workbook()
    sheets = {}
    wrong = []
    # The order of the rows comes with the program's own counts; what is not counted here is not compared.
    own = ("slip-phase.", "region.")
    with open(figures, encoding="utf-8") as lines:
        for line in lines:
            code, expected = line.split()
            if code.startswith(own):
                continue
            group = code.split(".")[0]
            if group not in sheets:
                sheets[group] = book.create_sheet(group)
            sheets[group].append([code, code, counts.get(code, 0)])
            if counts.get(code, 0) != int(expected):
                wrong.append(f"{code}: {counts.get(code, 0)} here, {expected} in the program")
    book.save(target)
    if wrong:
        sys.exit("\n".join(wrong))


main(*sys.argv[1:4])

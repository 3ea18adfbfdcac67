"""The tables of the year report as somebody would make them by hand: sqlite3 and openpyxl, exact and unprotected.

    figures_by_hand.py PLAIN.db OUT.xlsx FIGURES.txt

FIGURES.txt holds the counts of the program, one "code count" a line; a count that differs is an error.
"""
import sqlite3
import sys
from collections import defaultdict

import openpyxl

YEAR = "2025"
FIRST, LAST = YEAR + "-01-01", YEAR + "-12-31"


def in_year(day):
    return FIRST <= day[:10] <= LAST


def count(database):
    cells = defaultdict(set)
    agreed = {}
    for client, given in database.execute(
            "SELECT client_id, given FROM consent WHERE scope = 'statistics' ORDER BY given_on, id"):
        agreed[client] = given
    clients = {}
    for client, birth, goal, opened, closed in database.execute(
            "SELECT id, birth_year, own_goal, opened, closed FROM client ORDER BY id"):
        if agreed.get(client):
            clients[client] = (birth, goal, opened, closed)

    seen, first, first_talk = set(), {}, {}
    for client, at, kind, status in database.execute("SELECT client_id, at, kind, status FROM contact"):
        day = at[:10]
        if client not in clients or status not in ("attended", "late") or day > LAST:
            continue
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
    for client, measurement, day, moment in database.execute(
            "SELECT client_id, id, taken_on, moment FROM measurement ORDER BY taken_on, id"):
        if client not in clients or day > LAST:
            continue
        if client not in first or day < first[client]:
            first[client] = day
        if in_year(day):
            seen.add(client)
        if moment == "start":
            latest_start[client] = measurement
            if in_year(day):
                start_in_year[client] = measurement
        elif client in latest_start and in_year(day):
            later[client] = (latest_start[client], measurement)
    for client, measurement in start_in_year.items():
        for item in yes[measurement]:
            cells["item." + item].add(client)
        for item in answered[measurement]:
            cells["answered." + item].add(client)
        if measurement in told:
            cells["answered.complaints"].add(client)
            for item in now[measurement]:
                cells["complaint." + item].add(client)
    for client, (start, review) in later.items():
        cells["matched"].add(client)
        for item in yes[start]:
            cells["item-start." + item].add(client)
        for item in yes[review]:
            cells["item-later." + item].add(client)

    cells["total"] = seen
    for client, day in first.items():
        if in_year(day):
            cells["intakes"].add(client)
            talk, opened = first_talk.get(client), clients[client][2]
            if talk and in_year(talk) and opened and opened <= talk:
                days = database.execute("SELECT julianday(?) - julianday(?)", (talk, opened)).fetchone()[0]
                cells["waiting." + ("0-2w" if days < 14 else "2-6w" if days < 42 else "6w+")].add(client)

    phase_at_end = {}
    for client, phase, begin, end in database.execute(
            "SELECT client_id, phase, first_day, last_day FROM phase_period ORDER BY client_id, first_day, id"):
        if client in clients and begin <= LAST and (end is None or end >= LAST):
            phase_at_end[client] = phase
    for client in seen:
        if client in phase_at_end:
            cells["phase." + phase_at_end[client]].add(client)

    slips = defaultdict(int)
    for client, day in database.execute("SELECT client_id, first_day FROM slip"):
        if client in clients and in_year(day):
            slips[client] += 1
    for client, number in slips.items():
        cells["slips." + ("1" if number == 1 else "2-3" if number < 4 else "4+")].add(client)
    for client, day, substance in database.execute(
            "SELECT client_id, first_day, substance FROM slip JOIN slip_substance ON slip_id = slip.id"):
        if client in clients and in_year(day):
            cells["slip-substance." + substance].add(client)
    for client, kind, day, status in database.execute("SELECT client_id, kind, referred_on, status FROM referral"):
        if client in clients and in_year(day):
            cells["referral-kind." + kind].add(client)
            cells["referral-status." + status].add(client)

    bands = [(25, "<25"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64")]
    for client in seen:
        birth, goal, _, closed = clients[client]
        age = int(YEAR) - birth if birth else None
        band = "unknown" if age is None else next((name for limit, name in bands if age < limit), "65+")
        cells["age." + band].add(client)
        if goal:
            cells["own-goal." + goal].add(client)
        if closed and in_year(closed):
            cells["closures"].add(client)
    for client, substance in database.execute("SELECT client_id, substance FROM substance_use"):
        if client in seen:
            cells["substance." + substance].add(client)
    return {code: len(people) for code, people in cells.items()}


def main(source, target, figures):
    counts = count(sqlite3.connect(source))
    book = openpyxl.Workbook()
    sheets = {}
    wrong = []
    # The order of the rows comes with the program's own counts; what is not counted here is not compared.
    own = ("slip-phase.", "domain.", "region.")
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


main(*sys.argv[1:])

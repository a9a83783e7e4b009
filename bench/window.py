#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds from starting a program to its window being painted, for two programs in turn.

Both are watched the same way and from outside: the screen of a private Xvfb is a file in memory,
and a window counts as painted once a fixed grid over that screen shows many colours, which text
and icons do and an empty window does not. Asking the X server nothing, the watching slows nobody.
Each start gets an empty home folder, so that no program remembers anything.

    window.py [--rounds N] [--shots FOLDER] PROGRAM PROGRAM    prints {"name": [seconds, …], …}
"""
import argparse
import json
import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1600, 1000
MANY_COLOURS = 24  # an empty window shows one to three
PATIENCE = 20  # seconds until a program counts as failed


class Screen:
    """An Xvfb of our own, its picture mapped into memory."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
             "-fbdir", folder, "-nolisten", "tcp", "-br", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        with open(os.path.join(folder, "Xvfb_screen0"), "r+b") as file:
            self.map = mmap.mmap(file.fileno(), 0)
        header = struct.unpack(">25I", self.map[:100])  # the header of an xwd dump
        self.start = header[0] + header[19] * 12
        self.stride = header[12]
        rows = range(4, HEIGHT, 9)
        self.rows = [self.start + row * self.stride for row in rows]

    def colours(self):
        seen = set()
        for row in self.rows:
            line = memoryview(self.map)[row:row + WIDTH * 4].cast("I")
            seen.update(line[::3])
            if len(seen) >= MANY_COLOURS:
                break
        return len(seen)

    def shot(self, path):
        with open(path, "wb") as file:
            file.write(b"P6 %d %d 255\n" % (WIDTH, HEIGHT))
            for row in range(HEIGHT):
                line = self.map[self.start + row * self.stride:][:WIDTH * 4]
                pixels = bytearray(WIDTH * 3)
                pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
                file.write(pixels)

    def close(self):
        self.process.terminate()
        self.process.wait()


def environment(home, display):
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    runtime = os.path.join(home, "runtime")
    os.mkdir(runtime, 0o700)
    return kept | {"HOME": home, "DISPLAY": display, "XDG_RUNTIME_DIR": runtime,
                   "XDG_CONFIG_HOME": os.path.join(home, "config"),
                   "XDG_CACHE_HOME": os.path.join(home, "cache"),
                   "XDG_DATA_HOME": os.path.join(home, "data"),
                   "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}


def wait_until_empty(screen):
    deadline = time.monotonic() + PATIENCE
    while screen.colours() > 2:
        if time.monotonic() > deadline:
            sys.exit("the screen did not become empty")
        time.sleep(0.02)


def seconds_to_paint(screen, program, shot):
    wait_until_empty(screen)
    home = tempfile.mkdtemp(prefix="insurable-window-")
    start = time.monotonic()
    process = subprocess.Popen([program], env=environment(home, screen.display), cwd=home,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while screen.colours() < MANY_COLOURS:
            if process.poll() is not None or time.monotonic() - start > PATIENCE:
                sys.exit(f"{program} showed no window")
            time.sleep(0.001)
        taken = time.monotonic() - start
        if shot:
            screen.shot(shot)
            time.sleep(1)
            screen.shot(shot.replace(".ppm", "-later.ppm"))
        return taken
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        shutil.rmtree(home, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--shots", help="keep a picture of what was taken for painted")
    parser.add_argument("programs", nargs=2)
    options = parser.parse_args()
    options.programs = [os.path.realpath(shutil.which(program) or program)
                        for program in options.programs]
    folder = tempfile.mkdtemp(prefix="insurable-screen-")
    screen = Screen(folder)
    try:
        results = {os.path.basename(program): [] for program in options.programs}
        for number in range(options.rounds + 1):
            # Who goes first changes, as a start finds the disk warmer than the one before it.
            order = options.programs if number % 2 else options.programs[::-1]
            for program in order:
                name = os.path.basename(program)
                shot = options.shots and number == 0 and os.path.join(options.shots, name + ".ppm")
                taken = seconds_to_paint(screen, program, shot)
                if number > 0:  # the first round only warms up
                    results[name].append(taken)
        print(json.dumps(results))
    finally:
        screen.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""window_session.py PROGRAM CLI [--locks N] [--trace [--minutes M]]: opens the real window on a vault full of
marked words, walks through its pages, locks it, and looks for what is left.

Without --trace, a second after each lock all memory of all our processes is searched for the
passphrase, the data key and the marks, as UTF-8, UTF-16 and hex. With --trace, the session runs
under strace, and no file it writes outside the vault, and nothing it sends, may hold a mark; and it
opens no socket but those of the display and the message bus. It is locked and opened again, and
walked through, until the minutes have passed.

Needs Xvfb, xdotool and the right to read memory (or strace); ends with 77 where they lack.
"""
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PASSPHRASE = "seven lamps by the canal lock"
MARK = "ZQMARK"
MARKS = 50
SKIP = 77


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIP)


def wait_for(what, seconds=20.0, every=0.05):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(every)
    return None


class Vault:
    """A firm with a mark in every kind of place, and its data key."""

    def __init__(self, folder, cli):
        self.path = folder / "firm.insurable"
        self.env = dict(os.environ, INSURABLE_PASSPHRASE=PASSPHRASE, LC_ALL="C.UTF-8")
        self.cli = cli
        self.run("new", self.path)
        self.run("set", self.path, "organisation", "organisation", f"name={self.mark(0)}")
        rows = "\n".join(f'{self.mark(i)},computer,{self.mark(i + 1)},"{self.mark(i + 2)}\nmore"'
                         for i in range(1, 31, 3))
        self.load(folder, "asset", "name,kind,owner,notes\n" + rows)
        self.load(folder, "supplier", "name,service\n" + "\n".join(
            f"{self.mark(i)},{self.mark(i + 1)}" for i in range(31, 37, 2)))
        self.load(folder, "risk", "title,threat,likelihood,impact\n" + "\n".join(
            f"{self.mark(i)},{self.mark(i + 1)},3,4" for i in range(37, 43, 2)))
        self.load(folder, "action", "title,who\n" + "\n".join(
            f"{self.mark(i)},{self.mark(i + 1)}" for i in range(43, 49, 2)))
        proof = folder / "proof.txt"
        proof.write_text(f"What we saw: {self.mark(49)}\n")
        self.run("attach", self.path, proof, "--control", "mfa-email", "--title",
                 f"Proof {self.mark(48)}", "--effective", "2026-01-05")
        key_file, bare = folder / "key", folder / "bare.db"
        self.run("export-sqlcipher", self.path, bare, "--key-out", key_file)
        self.key = re.search(r"[0-9a-fA-F]{64}", key_file.read_text()).group(0).lower()
        for used in (proof, key_file, bare, *folder.glob("*.csv")):
            used.unlink()

    @staticmethod
    def mark(number):
        return f"{MARK}{number:02d}{random.Random(number).getrandbits(48):012x}"

    def run(self, *arguments):
        subprocess.run([self.cli, *map(str, arguments)], check=True, env=self.env,
                       stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)

    def load(self, folder, kind, text):
        table = folder / f"{kind}.csv"
        table.write_text(text + "\n")
        self.run("import", self.path, kind, table)


def processes_of(program):
    """All processes that run the program, whoever started them."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if os.path.realpath(entry / "exe") == os.path.realpath(program):
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def hits_in(process, needles):
    """{name of needle: how often}, over all memory that can be read."""
    counts = dict.fromkeys(needles, 0)
    longest = max(len(needle) for needle in needles.values())
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, \
            open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            if not rights.startswith("r") or "[vvar]" in line or "[vsyscall]" in line:
                continue
            begin, end = (int(part, 16) for part in span.split("-"))
            at, tail = begin, b""
            while at < end:
                try:
                    memory.seek(at)
                    part = memory.read(min(8 << 20, end - at))
                except (OSError, ValueError, OverflowError):
                    break
                if not part:
                    break
                for name, needle in needles.items():
                    counts[name] += (tail + part).count(needle) - tail.count(needle)
                tail = part[-longest + 1:]
                at += len(part)
    return counts


def needles_of(vault):
    needles = {"data key, raw": bytes.fromhex(vault.key), "data key, hex": vault.key.encode(),
               "data key, HEX": vault.key.upper().encode(),
               "data key, UTF-16": vault.key.encode("utf-16-le")}
    # The first and the last few letters alone would show as well.
    for name, text in (("passphrase", PASSPHRASE), ("marks", MARK)):
        needles[f"{name}, UTF-8"] = text.encode()
        needles[f"{name}, UTF-16"] = text.encode("utf-16-le")
        needles[f"{name}, UCS-4"] = text.encode("utf-32-le")
        needles[f"{name}, hex"] = text.encode().hex().encode()
    return needles


class Session:
    def __init__(self, folder, program, vault):
        self.folder, self.program, self.vault = folder, program, vault
        home = folder / "home"
        (home / ".config/Insurable").mkdir(parents=True)
        (home / "run").mkdir(mode=0o700)
        (home / ".config/Insurable/Insurable.conf").write_text(
            "[General]\nidleMinutes=0\nfirmInTitle=false\n")
        # Neither the caller's buses nor its session: what answers there is not ours to trace.
        self.env = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / ".config"),
                        XDG_DATA_HOME=str(home / ".local/share"), XDG_CACHE_HOME=str(home / ".cache"),
                        XDG_RUNTIME_DIR=str(home / "run"), TMPDIR=str(folder / "tmp"),
                        QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", QT_LOGGING_RULES="*=true;qt.*=false")
        (folder / "tmp").mkdir()
        self.env.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self.env.pop("WAYLAND_DISPLAY", None)
        self.log = open(folder / "log", "wb")
        reader, writer = os.pipe()
        # Without -noreset the display starts afresh, and throws out whoever just came, each time its
        # last client leaves: between two processes of ours, when a tool has had its look.
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.env["DISPLAY"] = ":" + answer.readline().strip()

    def start(self, *before):
        self.child = subprocess.Popen([*before, self.program, str(self.vault.path)], env=self.env,
                                      stdout=self.log, stderr=self.log)

    def close(self):
        for process in processes_of(self.program):
            if f"HOME={self.env['HOME']}".encode() in Path(f"/proc/{process}/environ").read_bytes():
                os.kill(process, 15)
        self.server.terminate()
        self.server.wait()
        self.log.close()

    def ours(self):
        mine = f"HOME={self.env['HOME']}".encode()
        found = []
        for process in processes_of(self.program):
            try:
                if mine in Path(f"/proc/{process}/environ").read_bytes():
                    found.append(process)
            except OSError:
                continue
        return found

    def tool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.env, check=False,
                              capture_output=True, text=True)
        return done.stdout.split()

    def windows(self):
        return self.tool("search", "--onlyvisible", "--name", "Insurable")

    def owners(self):
        """Processes with a window that shows; the windows' numbers are used again."""
        return {int(pid) for window in self.windows() for pid in self.tool("getwindowpid", window)}

    def window(self):
        found = wait_for(self.windows, 60)
        if not found:
            self.give_up("no window came up")
        self.tool("windowfocus", found[-1])
        return found[-1]

    def key(self, *keys):
        for name in keys:
            self.tool("key", name)
            time.sleep(0.15)

    def is_open(self):
        """The firm is open when its marks are in memory."""
        return any(hits_in(process, {"marks": (MARK + "0").encode("utf-16-le")})["marks"]
                   for process in self.ours())

    def unlock(self):
        self.window()
        time.sleep(0.5)
        self.tool("type", "--delay", "15", PASSPHRASE)
        self.key("Return")

    def walk(self):
        """Every page of the navigation, a record, the palette, a copy."""
        for number in range(1, 10):
            self.key(f"ctrl+{number}")
            time.sleep(0.35)
            self.key("Tab", "Tab", "Down", "Down")
        self.key("ctrl+2", "ctrl+k")
        self.tool("type", "--delay", "15", MARK)
        time.sleep(0.4)
        self.key("Down", "Return", "ctrl+a", "ctrl+c")
        time.sleep(0.4)

    def lock(self):
        """Seconds to the lock screen, and to the end of the process that knew the firm."""
        before = set(self.ours())
        self.window()
        began = time.monotonic()
        self.tool("key", "ctrl+l")
        # Long, because all of it may run under strace on a busy machine: the times are printed.
        if not wait_for(lambda: self.owners() - before, 60, 0.005):
            self.give_up("no lock screen came up")
        shown = time.monotonic() - began
        if not wait_for(lambda: not before & set(self.ours()), 60, 0.005):
            self.give_up("the old process did not end")
        return shown, time.monotonic() - began

    def give_up(self, why):
        """Ends with what somebody would want to know who cannot look at the display."""
        names = [" ".join(self.tool("getwindowname", window)) for window in self.windows()]
        focus = self.tool("getwindowfocus", "getwindowname")
        self.log.flush()
        tail = (self.folder / "log").read_bytes()[-2000:].decode("utf-8", "replace")
        sys.exit(f"{why}; windows {names}, focus {focus}, processes {self.ours()}, log:\n{tail}")


def all_hits(session, needles):
    counts = dict.fromkeys(needles, 0)
    for process in session.ours():
        for name, count in hits_in(process, needles).items():
            counts[name] += count
    return counts


def left_out_zeros(counts):
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count)


def search_memory(session, locks):
    bad = 0
    needles = needles_of(session.vault)
    session.start()
    for number in range(1, locks + 1):
        session.unlock()
        if not wait_for(session.is_open, 60, 0.3):
            session.give_up("the firm did not open")
        session.walk()
        while_open = all_hits(session, needles)
        shown, gone = session.lock()
        time.sleep(1.0)
        left = all_hits(session, needles)
        print(f"lock {number}: lock screen after {shown:.2f} s, old process gone after {gone:.2f} s\n"
              f"  while open: {left_out_zeros(while_open)}\n"
              f"  a second after the lock: {left_out_zeros(left) or 'nothing'}", flush=True)
        if while_open["marks, UTF-16"] < MARKS:
            sys.exit("the search itself is blind: it found too little in the open firm")
        bad += sum(left.values())
    return bad


CALL = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)")
SOCKET = re.compile(r"\bsocket\((AF_\w+)")
CONNECT = re.compile(r"\bconnect\(.*?sun_path=(@?\"[^\"]*\")")
WRITTEN = re.compile(r"^\d+ +(?:write|pwrite64|writev|pwritev|pwritev2|sendto|sendmsg|sendfile)\(\d+<([^>]*)>")
CREATED = re.compile(r"\b(?:openat|open|creat)\(.*?\"([^\"]+)\".*?(?:O_WRONLY|O_RDWR|O_CREAT).*?= (\d+)")
ALLOWED_SOCKETS = re.compile(r"/tmp/\.X11-unix/|/dbus/|/run/user/|/var/run/nscd|/run/systemd/")


def examine_trace(session, trace):
    bad = []
    sockets, connected, files = {}, set(), set()
    marked_writes = 0
    mark_16 = "\\0".join(MARK)
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if match := SOCKET.search(line):
                sockets[match.group(1)] = sockets.get(match.group(1), 0) + 1
            if match := CONNECT.search(line):
                connected.add(match.group(1).strip('@"'))
            if match := CREATED.search(line):
                files.add(match.group(1))
            match = WRITTEN.match(line)
            if match and (MARK in line or mark_16 in line or PASSPHRASE in line):
                marked_writes += 1
                bad.append(f"a mark is written to {match.group(1)}")
    stray = {family: count for family, count in sockets.items()
             if family not in ("AF_UNIX", "AF_LOCAL")}
    if stray:
        bad.append(f"sockets: {stray}")
    strange = {path for path in connected if not ALLOWED_SOCKETS.search(path)}
    if strange:
        bad.append(f"connections: {sorted(strange)}")
    home = str(session.folder)
    outside = {path for path in files if not path.startswith((home, "/dev/", "/proc/", "/memfd:"))}
    # Shared memory of the display has no name that a path could show.
    outside = {path for path in outside if not path.startswith(("/tmp/.X", "/SYSV"))}
    for path in sorted(outside):
        bad.append(f"written outside its own folders: {path}")
    print(f"traced: sockets {sockets or 'none'}, connected to {sorted(connected)}, "
          f"{len(files)} files opened for writing, {marked_writes} writes with a mark")
    print("  " + "\n  ".join(sorted(path.replace(home, "~") for path in files)))
    return bad


def walk_traced(session, minutes):
    began, walks = time.monotonic(), 0
    while walks == 0 or time.monotonic() - began < 60 * minutes:
        session.unlock()
        if not wait_for(session.is_open, 60, 0.5):
            session.give_up("the firm did not open")
        session.walk()
        session.lock()
        time.sleep(1.0)
        walks += 1
    print(f"walked {walks} times through every page in {(time.monotonic() - began) / 60:.1f} minutes")


def left_on_disk(session):
    """Files that hold a mark, the vault apart."""
    found = []
    needles = [MARK.encode(), MARK.encode("utf-16-le"), PASSPHRASE.encode(), session.vault.key.encode(),
               bytes.fromhex(session.vault.key)]
    for path in session.folder.rglob("*"):
        if path.is_file() and path.name != "trace":
            content = path.read_bytes()
            if any(needle in content for needle in needles):
                found.append(f"{path.relative_to(session.folder)} holds a mark or a key")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("cli")
    parser.add_argument("--locks", type=int, default=1)
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("--minutes", type=float, default=0)
    wish = parser.parse_args()
    needed = ["Xvfb", "xdotool"] + (["strace"] if wish.trace else [])
    lacking = [tool for tool in needed if not shutil.which(tool)]
    if sys.platform != "linux" or lacking:
        skip(f"needs Linux and {', '.join(lacking)}")
    if os.geteuid() != 0:
        skip("only root reads the memory of a hardened process")
    with tempfile.TemporaryDirectory(prefix="insurable-session-") as name:
        folder = Path(name)
        session = Session(folder, wish.program, Vault(folder, wish.cli))
        try:
            if wish.trace:
                trace = folder / "trace"
                session.start("strace", "-f", "-y", "-s", "1000000", "-o", str(trace), "-e",
                              "trace=openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,"
                              "sendto,sendmsg,sendfile,socket,connect,rename,renameat,renameat2")
                walk_traced(session, wish.minutes)
                bad = examine_trace(session, trace)
            else:
                bad = ["something is left in memory"] if search_memory(session, wish.locks) else []
            bad += left_on_disk(session)
        finally:
            session.close()
    print("\n".join(bad) or "nothing is left")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

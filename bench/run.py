#!/usr/bin/env python3
"""Measures Entente beside the same work on Slack's framework for Node, in one run on one machine, and prints a table.

Usage: bench/run.py [b1] [b2] [b3] [b3pg] [b3live] [b4] [b5] [b6] [b7] [b8] [b9] [across] [boards]     (all when none is named)
Needs: the jar (./entente builds it), node, npm, wrk, a JDK 25 (JAVA_HOME). Everything runs on loopback and is stopped.
"""
import json, os, random, re, shutil, statistics, subprocess, sys, tempfile, threading, time, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SECRET = "0123456789abcdef0123456789abcdef"
VOTERS = 4000
TRIALS = int(os.environ.get("TRIALS", "3"))
SECONDS = int(os.environ.get("SECONDS", "10"))
WARM = int(os.environ.get("WARM", "30"))
CLICKS = int(os.environ.get("CLICKS", str(8000 * SECONDS)))
JAVA = os.path.join(os.environ.get("JAVA_HOME", "/usr"), "bin", "java")
WORK = tempfile.mkdtemp(prefix="entente-bench-")
STARTED = []


def start(command, env=None, cwd=HERE, log="log"):
    out = open(os.path.join(WORK, log), "ab")
    process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **(env or {})}, stdout=out, stderr=out)
    STARTED.append(process)
    return process


def stop(process):
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def answers(url, seconds=180):
    end = time.time() + seconds
    while time.time() < end:
        try:
            urllib.request.urlopen(url, timeout=1).read()
            return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.05)
    raise SystemExit("nothing answers at " + url)


def memory(process):
    for line in open(f"/proc/{process.pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024


def idle():
    """Waits until the machine is quiet; says so when it does not become so."""
    def busy():
        values = list(map(int, open("/proc/stat").readline().split()[1:9]))
        return sum(values), sum(values) - values[3] - values[4]
    for _ in range(45):
        a = busy(); time.sleep(1); b = busy()
        if (b[1] - a[1]) / max(1, b[0] - a[0]) < 0.08:
            return ""
    return " (machine busy)"


def requests(kind, count, name, *more):
    path = os.path.join(WORK, name)
    subprocess.run(["node", "requests.js", kind, str(count), path, *more], cwd=HERE, check=True)
    return path


def load(path, connections, port):
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "--latency", "-s", "load.lua",
                          f"http://127.0.0.1:{port}/slack/events", "--", path], cwd=HERE, capture_output=True, text=True).stdout
    return read(out, path)


def read(out, path, refused=False):
    """@param refused: every request is one that must be refused"""
    found = re.search(r"RES rps=(\d+) n=(\d+) .*p99=([\d.]+)ms.*non2xx=(\d+)", out)
    if not found:
        raise SystemExit("wrk said: " + out)
    if refused and found.group(4) != found.group(2):
        raise SystemExit("not all were refused: " + out)
    if not refused and found.group(4) != "0":
        raise SystemExit("answers other than 2xx: " + out)
    if not refused and "help" not in os.path.basename(path) and int(found.group(2)) > sum(1 for _ in open(path)):
        raise SystemExit("the clicks ran out and were repeated: raise CLICKS")
    return int(found.group(1)), float(found.group(3))


def trials(label, make, port, connections):
    """Fresh requests for each trial: signatures grow old, and a repeated click would be answered without a write."""
    figures, note = [], ""
    for trial in range(TRIALS):
        path = make(trial)
        note = idle()
        figures.append(load(path, connections, port))
        os.remove(path)
    rate = statistics.median(f[0] for f in figures)
    p99 = statistics.median(f[1] for f in figures)
    print(f"  {label:34} {connections:3} connections  {rate:8.0f}/s  p99 {p99:8.2f} ms{note}", flush=True)
    return rate, p99


def warm(make, port):
    """Both sides alike, until compilers have done their work: on two processors that takes a JVM half a minute."""
    for _ in range(-(-WARM // SECONDS)):
        path = make()
        load(path, 64, port)
        os.remove(path)


def extracted():
    """The program as ./entente starts it: taken apart, with what the JVM kept ready when it was built."""
    folder = os.path.join(ROOT, "app", "target", "entente")
    if not os.path.exists(os.path.join(folder, "entente.aot")):
        raise SystemExit("build first: ./entente (Ctrl-C once it runs)")
    return folder


def jar():
    path = os.path.join(ROOT, "app", "target", "entente.jar")
    if not os.path.exists(path):
        raise SystemExit("build first: ./entente (Ctrl-C once it runs)")
    return path


def classpath():
    folder = extracted()
    return ":".join([os.path.join(folder, "entente.jar"), os.path.join(folder, "lib", "*")])


def seed(folder, voters, live):
    """@param folder: or the JDBC address of an empty database"""
    return filled(folder, voters, "live" if live else "quiet")[-2:]


def filled(folder, voters, kind):
    out = subprocess.run([JAVA, "--enable-native-access=ALL-UNNAMED", "-cp", classpath(), os.path.join(HERE, "Seed.java"),
                          folder, str(voters), kind], capture_output=True, text=True)
    if out.returncode:
        raise SystemExit(out.stderr)
    return out.stdout.split()[-3:]


def how(way="prepared"):
    """prepared: as ./entente does; apart: the same without what was kept ready; whole: the jar as it is built."""
    start = extracted()
    return {"prepared": ["-XX:AOTCache=" + os.path.join(start, "entente.aot"), "-jar", os.path.join(start, "entente.jar")],
            "apart": ["-jar", os.path.join(start, "entente.jar")], "whole": ["-jar", jar()]}[way]


def bot(folder, port=9902, log="entente.log", way="prepared", more=None):
    """Starts Entente as ./entente does."""
    return start([JAVA, "@" + os.path.join(ROOT, "config", "jvm.options")] + how(way), {"MALLOC_ARENA_MAX": "2",
                 "SLACK_BOT_TOKEN": "xoxb-x", "SLACK_SIGNING_SECRET": SECRET,
                 "SLACK_API_URL": "http://127.0.0.1:9900/api/", "ENTENTE_DATA_DIR": folder, "PORT": str(port), **(more or {})}, log=log)


def entente(folder, port=9902, more=None):
    process = bot(folder, port, more=more)
    answers(f"http://127.0.0.1:{port}/actuator/health")
    return process


def peer(store, update="0", more=None):
    if not os.path.exists(os.path.join(HERE, "node_modules")):
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=HERE, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    folder = tempfile.mkdtemp(dir=WORK)
    process = start(["node", os.path.join(HERE, "peer.js")], {"STORE": store, "UPDATE": update,
                    "NODE_PATH": os.path.join(HERE, "node_modules"), **(more or {})}, cwd=folder, log="peer.log")
    answers("http://127.0.0.1:9901/")
    return process


def stand_in(script="slackapi.js"):
    process = start(["node", script], log="standin.log")
    answers("http://127.0.0.1:9900/stats")
    return process


def b1():
    print("B1 answers: signed /council help")
    api = stand_in()
    for label, port, begin in (("Bolt for JavaScript", 9901, lambda: peer("mem")),
                               ("Entente", 9902, lambda: entente(seeded(False)[0]))):
        process = begin()
        warm(lambda: requests("help", 2000, "warm-help"), port)
        for connections in (64, 1):
            trials(label, lambda t: requests("help", 2000, "help"), port, connections)
        stop(process)
    stop(api)


def seeded(live):
    folder = tempfile.mkdtemp(dir=WORK)
    council, poll = seed(folder, VOTERS, live)
    return folder, council, poll


def b3(live=False):
    print("B3 durable vote: SQLite, synchronous=FULL" + (", live card" if live else ""))
    api = stand_in()
    count = CLICKS
    if not live:
        process = peer("sqlite")
        warm(lambda: requests("vote", count, "warm", "peer"), 9901)
        for connections in (64, 1):
            trials("Bolt for JavaScript + SQLite", lambda t: requests("vote", count, "vote", "peer"), 9901, connections)
        stop(process)
    folder, council, poll = seeded(live)
    process = entente(folder)
    warm(lambda: requests("vote", count, "warm", council, poll), 9902)
    for connections in (64, 1):
        trials("Entente + SQLite", lambda t: requests("vote", count, "vote", council, poll), 9902, connections)
    print(f"  memory after the load: {memory(process)} MB")
    stop(process)
    stop(api)


def b2():
    print("B2 open loop: clicks by a schedule for 20 s, each measured from when it was due; half-way the poll is closed, and a collection is forced")
    for label, port in (("Bolt for JavaScript + SQLite", 9901), ("Entente + SQLite, live card", 9902)):
        for rate in (200, 1000):
            api = stand_in()
            if port == 9901:
                process, target = peer("sqlite"), ("peer",)
            else:
                folder, council, poll = seeded(True)
                process, target = entente(folder), (council, poll)
            warm(lambda: requests("vote", CLICKS, "warm", *target), port)
            path = requests("vote", rate * 20, "open", *target)
            if port == 9902:
                with open(path, "a") as more:
                    more.write(open(requests("close", 1, "close", *target)).read())
            note = idle()
            forced = threading.Timer(5, lambda: subprocess.run([os.path.join(os.path.dirname(JAVA), "jcmd"), str(process.pid), "GC.run"],
                                                               stdout=subprocess.DEVNULL)) if port == 9902 else None
            if forced:
                forced.start()
            out = subprocess.run(["node", "open.js", path, str(port), str(rate), "20", "close" if port == 9902 else "-"], cwd=HERE,
                                 capture_output=True, text=True, check=True).stdout
            found = json.loads(out)
            print(f"  {label:34} {rate:5}/s  median {found['p50']:7.1f}  p99 {found['p99']:7.1f}  99.9 % {found['p999']:7.1f}  longest"
                  f" {found['longest']:7.1f} ms, {found['bad']} not answered{note}", flush=True)
            stop(process)
            stop(api)


def postgres():
    folder = tempfile.mkdtemp(dir=WORK)
    process = subprocess.Popen([JAVA, "-cp", ":".join([classpath()] + tests_postgres()), os.path.join(HERE, "Server.java"), folder],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(os.path.join(WORK, "postgres.log"), "ab"), text=True)
    STARTED.append(process)
    return process, next(line.split()[1] for line in process.stdout if line.startswith("port "))


def b3pg():
    print("B3b durable vote: PostgreSQL of the tests, both on the same server")
    api = stand_in()
    server, port = postgres()
    council, poll = seed(f"jdbc:postgresql://127.0.0.1:{port}/postgres?user=postgres", VOTERS, False)
    process = peer("pg", more={"PGURL": f"postgresql://postgres@127.0.0.1:{port}/postgres"})
    warm(lambda: requests("vote", CLICKS, "warm", "peer"), 9901)
    for connections in (64, 1):
        trials("Bolt for JavaScript + PostgreSQL", lambda t: requests("vote", CLICKS, "vote", "peer"), 9901, connections)
    stop(process)
    process = entente(tempfile.mkdtemp(dir=WORK), more={"ENTENTE_DATABASE_URL": f"postgresql://postgres@127.0.0.1:{port}/postgres"})
    warm(lambda: requests("vote", CLICKS, "warm", council, poll), 9902)
    for connections in (64, 1):
        trials("Entente + PostgreSQL", lambda t: requests("vote", CLICKS, "vote", council, poll), 9902, connections)
    print(f"  memory after the load: {memory(process)} MB")
    stop(process)
    server.stdin.close()
    server.wait(30)
    stop(api)


def b9():
    print("B9 hostile: 32 connections of commands beside 32 others, of commands and then of bad signatures")
    api = stand_in()
    process = entente(seeded(False)[0])
    warm(lambda: requests("help", 2000, "warm-help"), 9902)
    for label, kind in (("beside good ones", "help"), ("beside bad signatures", "forged")):
        figures, note = [], ""
        for _ in range(TRIALS):
            good, other = requests("help", 2000, "help"), requests(kind, 2000, kind)
            note = idle()
            both = [subprocess.Popen(["wrk", "-t1", "-c32", f"-d{SECONDS}s", "--latency", "-s", "load.lua", "http://127.0.0.1:9902/slack/events",
                                      "--", path], cwd=HERE, stdout=subprocess.PIPE, text=True) for path in (good, other)]
            outs = [each.communicate()[0] for each in both]
            read(outs[1], other, refused=kind == "forged")
            figures.append(read(outs[0], good))
        print(f"  good {label:29}  {statistics.median(f[0] for f in figures):8.0f}/s  p99 {statistics.median(f[1] for f in figures):8.2f} ms{note}", flush=True)
    stop(process)
    stop(api)


def b4():
    print("B4 live card against 50 edits a minute")
    for votes, seconds in ((200, 0.4), (200, 2.0), (2000, 2.0)):
        folder, council, poll = seeded(True)
        api = stand_in("slack429.js")
        process = entente(folder)
        time.sleep(4)
        before = stats()
        lines = open(requests("vote", votes, "burst", council, poll)).read().splitlines()
        began = time.time()
        burst(lines, seconds)
        last = time.time()
        want = total(folder, poll)
        right = None
        while time.time() - last < 10 and right is None:
            if stats().get("lastText") == str(want):
                right = time.time() - last
            time.sleep(0.02)
        time.sleep(max(0, 10 - (time.time() - began)))
        after = stats()
        shown = after["totals"]
        back = sum(1 for a, b in zip(shown, shown[1:]) if b < a)
        print(f"  {votes} votes in {seconds} s (in fact {last - began:.1f} s): {after['ok'] - before['ok']} edits and {after['no'] - before['no']} refused"
              f" until {time.time() - began:.0f} s; {back} totals went backwards; right total {want} {'%.2f s after the last vote' % right if right is not None else 'NOT SHOWN'}", flush=True)
        stop(process)
        stop(api)


def stats():
    return json.loads(urllib.request.urlopen("http://127.0.0.1:9900/stats").read())


def total(folder, poll):
    import sqlite3
    with sqlite3.connect(f"file:{folder}/entente.db?mode=ro", uri=True) as database:
        return database.execute("select count(*) from ballot where box_id = ?", (poll,)).fetchone()[0]


def burst(lines, seconds):
    import http.client
    workers, chunk = 8, (len(lines) + 7) // 8
    def work(mine):
        connection = http.client.HTTPConnection("127.0.0.1", 9902)
        began = time.time()
        for i, line in enumerate(mine):
            timestamp, signature, body = line.split("\t")
            connection.request("POST", "/slack/events", body, {"Content-Type": "application/x-www-form-urlencoded",
                               "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature})
            response = connection.getresponse()
            response.read()
            assert response.status == 200, response.status
            wait = began + seconds * (i + 1) / len(mine) - time.time()
            if wait > 0:
                time.sleep(wait)
    threads = [threading.Thread(target=work, args=(lines[i * chunk:(i + 1) * chunk],)) for i in range(workers)]
    [t.start() for t in threads]
    [t.join() for t in threads]


def b6():
    print("B6 start: process to first answered command")
    api = stand_in()
    empty, voters = tempfile.mkdtemp(dir=WORK), seeded(False)[0]
    for label, folder, way in (("empty database, the jar as built", empty, "whole"), ("empty database, taken apart", empty, "apart"),
                               ("empty database, as ./entente does", empty, "prepared"), ("4,000 voters, as ./entente does", voters, "prepared")):
        figures = []
        for _ in range(TRIALS):
            line = open(requests("help", 1, "one")).read().split("\n")[0].split("\t")
            note = idle()
            began = time.time()
            process = bot(folder, log="start.log", way=way)
            answers("http://127.0.0.1:9902/actuator/health")
            request = urllib.request.Request("http://127.0.0.1:9902/slack/events", line[2].encode(), {
                "Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": line[0], "X-Slack-Signature": line[1]})
            urllib.request.urlopen(request).read()
            figures.append(time.time() - began)
            stop(process)
        print(f"  {label:34} {statistics.median(figures):.2f} s{note}", flush=True)
    stop(api)


def b7():
    print("B7 memory")
    api = stand_in()
    process = entente(seeded(False)[0])
    time.sleep(60)
    print(f"  idle for 60 s: {memory(process)} MB", flush=True)
    stop(process)
    stop(api)


def b8():
    print("B8 growth in one poll")
    subprocess.run([JAVA, "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp", classpath(), os.path.join(HERE, "Growth.java"),
                    tempfile.mkdtemp(dir=WORK)], check=True)


def boards():
    count, changes = int(os.environ.get("BOARDS", "500")), int(os.environ.get("CHANGES", "30"))
    print(f"Boards: {count} open at once on one council, {changes} votes, one about every 1.5 s", flush=True)
    folder = tempfile.mkdtemp(dir=WORK)
    secret, council, poll = filled(folder, 200, "board")
    api = stand_in()
    process = entente(folder)
    lines = open(requests("vote", changes + 50, "board-votes", council, poll)).read().splitlines()
    # the first votes and the first pages make the machine warm
    burst(lines[changes:], 2)
    for _ in range(30):
        urllib.request.urlopen(f"http://127.0.0.1:9902/board/{secret}").read()
    note = idle()
    before = memory(process)
    screens = subprocess.Popen(["node", os.path.join(HERE, "boards.js"), f"http://127.0.0.1:9902/board/{secret}", str(count)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    STARTED.append(screens)
    if screens.stdout.readline().strip() != "open":
        raise SystemExit("the boards did not open")
    opened = memory(process)
    figures = []
    for line in lines[:changes]:
        # a pause that is no multiple of the time between two looks at the record, so that no change comes just before one
        time.sleep(random.uniform(1.3, 1.7))
        screens.stdin.write(f"{int(time.time() * 1000)}\n")
        screens.stdin.flush()
        burst([line], 0)
        told = screens.stdout.readline().split()
        if len(told) != 3:
            raise SystemExit("the boards were not told")
        figures.append([int(each) for each in told])
    print(f"  memory: {before} MB before, {opened} MB with all open, {memory(process)} MB after the changes{note}")
    print(f"  each change on all of them: median {statistics.median(f[2] for f in figures):.0f} ms, "
          f"longest {max(f[2] for f in figures)} ms; on the first of them: median {statistics.median(f[0] for f in figures):.0f} ms", flush=True)
    screens.stdin.close()
    screens.wait(15)
    stop(process)
    stop(api)


def tests_postgres():
    """PostgreSQL as the tests have it, out of the jars that Maven keeps; with what those jars need."""
    import glob
    kept = os.path.expanduser("~/.m2/repository")
    machine = "arm64v8" if os.uname().machine == "aarch64" else "amd64"
    found = []
    for pattern in ("io/zonky/test/embedded-postgres/*/embedded-postgres-*.jar",
                    f"io/zonky/test/postgres/embedded-postgres-binaries-linux-{machine}/*/*.jar",
                    "org/apache/commons/commons-lang3/*/commons-lang3-*.jar", "org/apache/commons/commons-compress/*/*.jar",
                    "commons-io/commons-io/*/commons-io-*.jar", "org/tukaani/xz/*/xz-*.jar"):
        jars = sorted(glob.glob(os.path.join(kept, pattern)), key=lambda jar: [int(n) for n in re.findall(r"\d+", os.path.basename(jar))])
        if not jars:
            raise SystemExit(f"not among Maven's jars: {pattern} (mvn test-compile fetches it)")
        found.append(jars[-1])
    return found


def b5():
    print("B5 sweep: SWEEP_DUE (10000) due within SWEEP_SECONDS (60), beside SWEEP_OPEN (1000,100000,1000000) that wait", flush=True)
    opens = os.environ.get("SWEEP_OPEN", "1000,100000,1000000").split(",")
    for kind in os.environ.get("SWEEP_ON", "sqlite,postgres").split(","):
        out = subprocess.Popen([JAVA, "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp",
                                ":".join([classpath()] + tests_postgres()), os.path.join(HERE, "Sweeping.java"),
                                tempfile.mkdtemp(dir=WORK), kind, os.environ.get("SWEEP_DUE", "10000"),
                                os.environ.get("SWEEP_SECONDS", "60")] + opens, stdout=subprocess.PIPE,
                               stderr=open(os.path.join(WORK, "sweep.log"), "ab"), text=True)
        STARTED.append(out)
        for line in out.stdout:
            if line.startswith("  "):
                print(line, end="", flush=True)
        if out.wait():
            raise SystemExit(open(os.path.join(WORK, "sweep.log")).read()[-3000:])


def across():
    print("Across: an answer on one platform, seen on the other")
    for answers, pause in ((40, 1500), (20, 3000)):
        out = subprocess.run([JAVA, "--enable-native-access=ALL-UNNAMED", "-cp", classpath(), os.path.join(HERE, "Across.java"),
                              tempfile.mkdtemp(dir=WORK), str(answers), str(pause)], capture_output=True, text=True)
        if out.returncode:
            raise SystemExit(out.stderr)
        print(next(line for line in out.stdout.splitlines() if " answers, one every" in line), flush=True)


if __name__ == "__main__":
    version = subprocess.run([JAVA, "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    print(f"{os.cpu_count()} x {cpu.group(1) if cpu else 'cpu'}; {version}; node {node}; "
          f"median of {TRIALS} x {SECONDS} s\nagain: {' '.join(['bench/run.py'] + sys.argv[1:])}", flush=True)
    try:
        for name in sys.argv[1:] or ["b1", "b2", "b3", "b3pg", "b3live", "b4", "b5", "b6", "b7", "b8", "b9", "across", "boards"]:
            {"b1": b1, "b2": b2, "b3pg": b3pg, "b9": b9, "b3": b3, "b3live": lambda: b3(True), "b4": b4, "b6": b6, "b7": b7, "b8": b8, "across": across, "b5": b5, "boards": boards}[name]()
    finally:
        # what is left after a failure would answer in place of the next bot
        [stop(process) for process in STARTED if process.poll() is None]
        shutil.rmtree(WORK, ignore_errors=True)

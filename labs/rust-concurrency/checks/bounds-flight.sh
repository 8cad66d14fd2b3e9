# Between the program and the node: holds each answer back for 10 ms, and notes how many writes were unanswered at once.
watcher='
import asyncio, os, re, sys

write = re.compile(rb"(into|update)\s+(cold\.)?reefers\b", re.IGNORECASE)
preparing, writes, unanswered, most = set(), set(), set(), 0

def ask(request, opcode, body):
    global most
    if opcode == 9 and write.search(body):
        preparing.add(request)
    executes = opcode == 10 and body[2:2 + int.from_bytes(body[:2], "big")] in writes
    if executes or opcode == 13 or opcode == 7 and write.search(body):
        unanswered.add(request)
        most = max(most, len(unanswered))

def answered(request, body):
    unanswered.discard(request)
    if request in preparing:
        preparing.discard(request)
        writes.add(body[6:6 + int.from_bytes(body[4:6], "big")])

async def requests(reader, writer, connection):
    try:
        while True:
            head = await reader.readexactly(9)
            body = await reader.readexactly(int.from_bytes(head[5:9], "big"))
            ask((connection, head[2:4]), head[4], body)
            writer.write(head + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def answers(reader, writer, connection):
    def give(head, body):
        answered((connection, head[2:4]), body)
        if not writer.is_closing():
            writer.write(head + body)
    try:
        while True:
            head = await reader.readexactly(9)
            body = await reader.readexactly(int.from_bytes(head[5:9], "big"))
            asyncio.get_running_loop().call_later(0.01, give, head, body)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def connected(reader, writer):
    from_node, to_node = await asyncio.open_connection("127.0.0.1", 9042)
    await asyncio.gather(requests(reader, to_node, writer), answers(from_node, writer, writer))

async def main():
    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    print(most, flush=True)
    os._exit(0)

asyncio.run(main())
'
coproc WATCH { exec python3 -c "$watcher" 2>/dev/null; }
# A descriptor of our own: bash closes those of a coprocess as soon as it has ended.
exec {watched}<&"${WATCH[0]}"
read -r port <&"$watched" || { echo "The watcher between program and node does not start." >&2; exit 2; }

ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
program_env=(SCYLLA_URI=127.0.0.1:"$port")
program_in=$(seq -f 'unit-%g,4,milk' 2000)
program reefers load "$ship"
exec {WATCH[1]}>&-
read -r most <&"$watched"
[ "$most" -gt 2 ] ||
  fail "With answers that take 10 ms and 2,000 lines, reefers load never has more than $most in flight: most of the time it waits for an answer."
[ "$program_exit" = 0 ] ||
  fail "reefers load ends with code $program_exit for 2,000 lines: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
[ "$most" -le 1000 ] ||
  fail "With answers that take 10 ms and 2,000 lines, reefers load has $most writes in flight at once: give the stream a limit, such as 64."

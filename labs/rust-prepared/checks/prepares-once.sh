# Between the program and the node: counts the writes to cold.reefers that are prepared, and those sent as text.
watcher='
import asyncio, os, re, sys

prepared = text = 0
write = re.compile(rb"(into|update)\s+(cold\.)?reefers\b", re.IGNORECASE)

def look(head, body):
    global prepared, text
    if head[4] in (7, 9) and write.search(body):
        prepared += head[4] == 9
        text += head[4] == 7

async def pass_on(reader, writer, look):
    try:
        while True:
            head = await reader.readexactly(9)
            body = await reader.readexactly(int.from_bytes(head[5:9], "big"))
            look(head, body)
            writer.write(head + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def connected(reader, writer):
    from_node, to_node = await asyncio.open_connection("127.0.0.1", 9042)
    await asyncio.gather(pass_on(reader, to_node, look), pass_on(from_node, writer, lambda head, body: None))

async def main():
    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    print(prepared, text, flush=True)
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
program_in=$(seq -f 'unit-%g,4,milk' 60)
program reefers load "$ship"
[ "$program_exit" = 0 ] ||
  fail "reefers load ends with code $program_exit for 60 lines: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
exec {WATCH[1]}>&-
read -r prepared text <&"$watched"
[ "$text" = 0 ] || fail "For 60 lines reefers load sends $text writes as text, with the values in it; prepare one with ? and bind the values."
[ "$prepared" -lt 30 ] ||
  fail "For 60 lines reefers load prepares its statement $prepared times; prepare it once, before the loop."

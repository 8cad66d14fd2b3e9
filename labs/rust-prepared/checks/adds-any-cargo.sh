# Between the program and the node: counts the writes to cold.reefers that are sent as text, with the values in it.
watcher='
import asyncio, os, re, sys

text = 0
write = re.compile(rb"(into|update)\s+(cold\.)?reefers\b", re.IGNORECASE)

def look(head, body):
    global text
    if head[4] == 7 and write.search(body):
        text += 1

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
    print(text, flush=True)
    os._exit(0)

asyncio.run(main())
'
coproc WATCH { exec python3 -c "$watcher" 2>/dev/null; }
# A descriptor of our own: bash closes those of a coprocess as soon as it has ended.
exec {watched}<&"${WATCH[0]}"
read -r port <&"$watched" || { echo "The watcher between program and node does not start." >&2; exit 2; }

ship=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM cold.reefers WHERE ship = '"'$ship'"'"' EXIT
cargo="plums', -40) -- \"and\" crème"
program_env=(SCYLLA_URI=127.0.0.1:"$port")
program reefers add "$ship" reefer-1 "$cargo" 6
exec {WATCH[1]}>&-
read -r text <&"$watched"
[ "$program_exit" = 0 ] ||
  fail "reefers add with the cargo $cargo ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\". A bound value may hold any character."
row=$(cql "SELECT cargo, setpoint FROM cold.reefers WHERE ship = '$ship' AND code = 'reefer-1'")
case $row in
  "$cargo"$'\t'6) ;;
  '') fail "reefers add ends without an error, but the reefer that the check added is not in cold.reefers." ;;
  *) fail "The check added the cargo $cargo at 6 °C; the table holds ${row/$'\t'/ at } °C. Part of the cargo became part of the statement." ;;
esac
[ "$text" = 0 ] || fail "reefers add stores the cargo, but sends the values inside the text of its statement; put a ? in place of each and bind the values."

# Between the program and the node: makes each page of yard.containers five rows long, counts the pages, and notes
# the largest answer to a request without a page size.
watcher='
import asyncio, sys

texts, waiting, seen = {}, {}, {"pages": 0, "unpaged": 0}

def request(connection, head, body):
    """Notes what a request asks for; gives its body, with a page size of five if it has one."""
    opcode, stream = head[4], (connection, head[2:4])
    if opcode == 9:
        waiting[stream] = body
    if opcode not in (7, 10):
        return body
    if opcode == 7:
        at = 4 + int.from_bytes(body[:4], "big")
        text = body[4:at]
    else:
        at = 2 + int.from_bytes(body[:2], "big")
        text = texts.get(body[2:at], b"")
        if metadata_ids:
            at += 2 + int.from_bytes(body[at:at + 2], "big")
    if b"containers" not in text.lower():
        return body
    flags, at = body[at + 2], at + 3
    if not flags & 4:
        waiting[stream] = None
        return body
    seen["pages"] += 1
    if flags & 1:
        count, at = int.from_bytes(body[at:at + 2], "big"), at + 2
        for _ in range(count):
            if flags & 64:
                at += 2 + int.from_bytes(body[at:at + 2], "big")
            at += 4 + max(0, int.from_bytes(body[at:at + 4], "big", signed=True))
    return body[:at] + (5).to_bytes(4, "big") + body[at + 4:]

def answer(connection, head, body):
    stream = (connection, head[2:4])
    if stream not in waiting:
        return body
    text = waiting.pop(stream)
    if text is None:
        seen["unpaged"] = max(seen["unpaged"], len(body))
    elif head[4] == 8 and body[:4] == b"\0\0\0\4":
        texts[body[6:6 + int.from_bytes(body[4:6], "big")]] = text
    return body

metadata_ids = False

async def pass_on(reader, writer, connection, look):
    global metadata_ids
    try:
        while True:
            head = await reader.readexactly(9)
            body = await reader.readexactly(int.from_bytes(head[5:9], "big"))
            if head[4] == 1:
                metadata_ids = b"SCYLLA_USE_METADATA_ID" in body
            writer.write(head + look(connection, head, body))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()

async def connected(reader, writer):
    node_reader, node_writer = await asyncio.open_connection("127.0.0.1", 9042)
    await asyncio.gather(pass_on(reader, node_writer, writer, request), pass_on(node_reader, writer, writer, answer))

async def main():
    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    print(seen["pages"], seen["unpaged"], flush=True)
    import os; os._exit(0)

asyncio.run(main())
'
coproc WATCH { exec python3 -c "$watcher" 2>/dev/null; }
# A descriptor of our own: bash closes those of a coprocess as soon as it has ended.
exec {watched}<&"${WATCH[0]}"
read -r port <&"$watched" || { echo "The watcher between program and node does not start." >&2; exit 2; }

block=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM yard.containers WHERE block = '"'$block'"'"' EXIT
rows=$(for slot in {1..300}; do echo "INSERT INTO yard.containers (block, slot, code, weight_kg) VALUES ('$block', $slot, 'C', 1000);"; done)
cql "BEGIN UNLOGGED BATCH $rows APPLY BATCH"

program_env=(SCYLLA_URI=127.0.0.1:"$port")
program yard report "$block" checked.txt
[ "$program_exit" = 0 ] || fail "yard report ends with code $program_exit: \"$(grep -m 1 . <<<"$program_err" | cut -c1-160)\"."
exec {WATCH[1]}>&-
read -r pages unpaged <&"$watched"
[ "$unpaged" -lt 1500 ] ||
  fail "For a block of 300 containers yard report asks for all of them in one answer; a block of any size has to come in pages, as heaviest reads it."

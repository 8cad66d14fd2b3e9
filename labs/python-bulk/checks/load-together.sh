# The node's answers reach the program 20 ms late, as over a long network, so that one wait for each row adds up.
port=$((20000 + RANDOM % 10000))
workspace "setsid python - $port >/dev/null 2>&1 <<'LATE' &
import asyncio, sys

async def forward(reader, writer, delay):
    loop, chunks = asyncio.get_running_loop(), asyncio.Queue()
    async def send():
        while True:
            due, data = await chunks.get()
            await asyncio.sleep(due - loop.time())
            if not data:
                return writer.close()
            writer.write(data)
    sending = asyncio.create_task(send())
    data = True
    while data:
        data = await reader.read(65536)
        chunks.put_nowait((loop.time() + delay, data))
    await sending

async def connect(reader, writer):
    from_node, to_node = await asyncio.open_connection('127.0.0.1', 9042)
    await asyncio.gather(forward(reader, to_node, 0), forward(from_node, writer, 0.02), return_exceptions=True)

async def main():
    await asyncio.start_server(connect, '127.0.0.1', int(sys.argv[1]))
    await asyncio.sleep(25)

asyncio.run(main())
LATE
for try in {1..50}; do (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null && exit; sleep 0.1; done; exit 1" ||
  { echo "The checker could not delay the node's answers."; exit 2; }
ship=check-$RANDOM$RANDOM
program_in=$(for number in {1..1200}; do echo "$number,crates of assorted ironmongery and tools,$number"; done)
program_env=(SCYLLA_URI=127.0.0.1:$port)
program_seconds=12

program unload load "$ship"
count=$(cql_value "SELECT COUNT(*) FROM port.containers WHERE ship = '$ship'; DELETE FROM port.containers WHERE ship = '$ship'")
[ "$program_exit" != 124 ] ||
  fail "With answers that take 20 ms, 1200 containers are not loaded after 12 seconds ($count are): the program waits for each row before it sends the next. Use execute_concurrent_with_args."
# How many rows are stored is for the other conditions to say.
[ "$count" != 0 ] ||
  fail "1200 containers were loaded, with answers that take 20 ms, and the table has none of them: “${program_err:0:100}”."

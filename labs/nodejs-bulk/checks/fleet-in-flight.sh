# Between the program and the node sits a relay that passes answers on 20 ms late, as a long network does. It counts
# the rows that are on the wire and not yet answered: a fact about the program that no busy machine changes.
port=$((20000 + RANDOM % 10000))
workspace "setsid node - $port >/dev/null 2>&1 <<'RELAY' &
const net = require('node:net');
const port = Number(process.argv[2]);
let inFlight = 0;
let most = 0;

// Calls back with each frame of the CQL protocol, versions 3 and 4. Others pass unread.
function frames(found) {
  let data = Buffer.alloc(0);
  return (chunk) => {
    data = Buffer.concat([data, chunk]);
    while (data.length >= 9 && [3, 4].includes(data[0] & 0x7f)) {
      const end = 9 + data.readUInt32BE(5);
      if (data.length < end) return;
      found(data.readInt16BE(2), data[4], data.subarray(9, end), data[1] & 1);
      data = data.subarray(end);
    }
  };
}

function rowsOf(opcode, body, compressed) {
  if (opcode === 10) return 1; // EXECUTE
  if (opcode === 13) return compressed ? 1 : body.readUInt16BE(1); // BATCH
  if (opcode === 7) return /^\s*(insert|update|begin)/i.test(body.toString('latin1', 4, 60)) ? 1 : 0; // QUERY
  return 0;
}

net.createServer((program) => {
  const node = net.connect(9042, '127.0.0.1');
  const waiting = new Map();
  const answered = (stream) => {
    inFlight -= waiting.get(stream) ?? 0;
    waiting.delete(stream);
  };
  const asked = frames((stream, opcode, body, compressed) => {
    const rows = rowsOf(opcode, body, compressed);
    waiting.set(stream, rows);
    inFlight += rows;
    most = Math.max(most, inFlight);
  });
  const answers = frames(answered);
  program.on('data', (chunk) => {
    asked(chunk);
    node.write(chunk);
  });
  node.on('data', (chunk) => setTimeout(() => {
    answers(chunk);
    program.write(chunk);
  }, 20));
  program.on('error', () => {}).on('close', () => {
    for (const stream of [...waiting.keys()]) answered(stream);
    node.destroy();
  });
  node.on('error', () => {}).on('close', () => setTimeout(() => program.destroy(), 20));
}).listen(port, '127.0.0.1');

// Whoever connects to the next port is told the most and ends the relay.
net.createServer((asker) => asker.end(most + '\n', () => process.exit())).listen(port + 1, '127.0.0.1');
setTimeout(() => process.exit(), 28_000);
RELAY
for try in {1..80}; do (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null && exit; sleep 0.1; done; exit 1" ||
  { echo "The checker could not delay the node's answers."; exit 2; }
station=c$RANDOM base=$((RANDOM % 9000 + 1000))
program_in=$(for n in $(seq 200); do printf '7400%s%010d,%s,%d\n' "$base" "$n" "$station" $((n % 101)); done)
program_env=(SCYLLA_URI=127.0.0.1:$port) program_seconds=12
program fleet
most=$(workspace "exec 3<>/dev/tcp/127.0.0.1/$((port + 1)) && cat <&3") || { echo "The checker's relay ended early."; exit 2; }
rows=$(cql_value "SELECT count(*) FROM bikes.fleet WHERE station = '$station' ALLOW FILTERING;
  $(seq -f "7400$base%010.0f" 200 | xargs -n 90 | tr ' ' ',' | sed 's/.*/DELETE FROM bikes.fleet WHERE bike IN (&);/')")
# How many rows are stored is for another condition to say.
[ "$rows" != 0 ] ||
  fail "The check gave fleet 200 lines, with answers that take 20 ms, and none of the bikes is in the table: \"$(head -n 1 <<<"$program_err$program_out" | head -c 90)\"."
# A driver that goes by the address that the node tells it passes the relay by, and nothing can be counted: 0.
case $most in
  1) fail "The check gave fleet 200 lines, and there was never more than one row in flight: it waits for each answer before it sends the next row. With answers that take 20 ms, that is 20 seconds for 1,000 bikes." ;;
  2 | 3) fail "The check gave fleet 200 lines, and at most $most rows were in flight at once. Try a level of 10 or more: rows per second grow with it." ;;
esac

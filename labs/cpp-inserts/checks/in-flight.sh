site=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM ringing.birds WHERE site = '"'$site'"'"' EXIT
# Between the program and the node stands a slow relay that counts the inserts in flight: sent, and not answered yet.
relay=$(cat <<'PYTHON'
import socket, struct, sys, threading, time

server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
lock = threading.Lock()
reads = set()        # ids of prepared SELECTs
in_flight = set()
most = 0
pages = []           # for each SELECT of birds: its page size, and whether it continues an earlier page

def receive(source, length):
    data = b""
    while len(data) < length:
        part = source.recv(length - len(data))
        if not part:
            raise EOFError
        data += part
    return data

def frame(source):
    head = receive(source, 9)
    return head, receive(source, struct.unpack(">I", head[5:])[0])

def is_select(cql):
    return cql.lstrip()[:6].upper() == b"SELECT"

def note_page(options):
    flags, at = options[2], 3
    if flags & 1:
        count, at = struct.unpack(">H", options[at:at + 2])[0], at + 2
        for _ in range(count):
            if flags & 64:
                at += 2 + struct.unpack(">H", options[at:at + 2])[0]
            at += 4 + max(struct.unpack(">i", options[at:at + 4])[0], 0)
    size = struct.unpack(">i", options[at:at + 4])[0] if flags & 4 else 0
    pages.append((size, bool(flags & 8)))

def requests(client, node, preparing):
    global most
    while True:
        head, body = frame(client)
        opcode, is_write = head[4], False
        if opcode == 9:      # PREPARE
            preparing[head[2:4]] = body[4:]
        elif opcode == 10:   # EXECUTE
            length = struct.unpack(">H", body[:2])[0]
            is_write = body[2:2 + length] not in reads
            if not is_write:
                note_page(body[2 + length:])
        elif opcode == 7:    # QUERY
            length = struct.unpack(">I", body[:4])[0]
            cql = body[4:4 + length]
            is_write = not is_select(cql) and cql.lstrip()[:3].upper() in (b"INS", b"UPD")
            if is_select(cql) and b"birds" in cql:
                note_page(body[4 + length:])
        elif opcode == 13:   # BATCH
            is_write = True
        if is_write:
            with lock:
                in_flight.add((client, head[2:4]))
                most = max(most, len(in_flight))
        node.sendall(head + body)

def answers(node, client, preparing):
    while True:
        head, body = frame(node)
        cql = preparing.pop(head[2:4], None)
        if cql is not None and head[4] == 8 and is_select(cql):
            length = struct.unpack(">H", body[4:6])[0]
            reads.add(body[6:6 + length])
        time.sleep(0.001)    # a node that is busy
        with lock:
            in_flight.discard((client, head[2:4]))
        client.sendall(head + body)

def until_closed(work, *sides):
    try:
        work(*sides)
    except (EOFError, OSError):
        pass
    for side in sides[:2]:
        try:
            side.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

def accept():
    while True:
        client = server.accept()[0]
        node = socket.create_connection(("127.0.0.1", 9042))
        preparing = {}
        threading.Thread(target=until_closed, args=(requests, client, node, preparing), daemon=True).start()
        threading.Thread(target=until_closed, args=(answers, node, client, preparing), daemon=True).start()

threading.Thread(target=accept, daemon=True).start()
sys.stdin.read()
print(most, *(f"{size}{'+' if more else ''}" for size, more in pages), flush=True)
PYTHON
)
python=$(command -v python3 || echo /opt/scylladb/python3/bin/python3)
coproc RELAY { "$python" -c "$relay" 2>/dev/null; }
read -r -t 5 port <&"${RELAY[0]}" || exit 2
program_in=$(for n in {1001..1300}; do echo "R$n;Robin;73;17"; done)
program_env=("SCYLLA_URI=127.0.0.1:$port")
program slips "$site"
eval "exec ${RELAY[1]}>&-"
read -r -t 5 most _ <&"${RELAY[0]}" || exit 2
case $most in
  0) fail "slips sent no insert for the 300 lines that the check gave it." ;;
  1) fail "slips waits for each insert before it sends the next one; keep several in flight, 64 at most." ;;
esac
[ "$most" -le 64 ] || fail "For 300 lines slips had $most inserts in flight at once; keep it at 64 or fewer."

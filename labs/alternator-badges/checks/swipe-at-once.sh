# Passes requests on to the DynamoDB API, and holds the first answers to reads back until every program has read, for
# six seconds at most: programs that read before they write have then all read before the first of them writes.
held_reads='
import http.client, http.server, sys, threading

readers = []
all_have_read = threading.Event()

class HeldReads(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        request = self.rfile.read(int(self.headers["Content-Length"]))
        node = http.client.HTTPConnection("127.0.0.1", 8000)
        node.request("POST", self.path, request, dict(self.headers))
        reply = node.getresponse()
        body = reply.read()
        if self.headers["X-Amz-Target"].endswith(("GetItem", "Query", "Scan")):
            readers.append(self)
            if len(readers) >= int(sys.argv[2]) or not all_have_read.wait(6):
                all_have_read.set()
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/x-amz-json-1.0")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), HeldReads)
print(server.server_port, file=open(sys.argv[1], "w"), flush=True)
server.serve_forever()
'

# at_once <bash>…: runs these scripts in the workspace at the same time, behind the held reads; answer_out has what they
# print.
at_once() {
  local turns
  turns=$(printf '(%s) </dev/null & turns+=" $!"\n' "$@")
  ask_workspace runner "
    rm -f ~/held.port
    python -c $(printf %q "$held_reads") ~/held.port $# & server=\$!
    until [ -s ~/held.port ]; do sleep 0.05; done
    export AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:\$(cat ~/held.port)
    turns=
    $turns
    wait \$turns
    kill \$server"
}

badge="zz-check O'Brien $RANDOM"
key=$(jq -nc --arg badge "$badge" "{badge: {S: \$badge}}")
trap "alternator DeleteItem \"{\\\"TableName\\\": \\\"badges\\\", \\\"Key\\\": \$key}\" >/dev/null" EXIT
put() { alternator PutItem "{\"TableName\": \"badges\", \"Item\": $(jq -c ". + $1" <<<"$key")}" >/dev/null || fail "Nothing can be written to the table badges. Start the lab again if it is gone."; }
item() { alternator GetItem "{\"TableName\": \"badges\", \"ConsistentRead\": true, \"Key\": $key}" | jq -Sc ".Item // {}"; }
last_words() { grep . <<<"$program_err" | tail -1 | cut -c1-160; }

put '{swipes: {N: "0"}}'
program swipe "$badge"
swipes=()
for turn in 1 2 3 4 5 6; do swipes+=("lab-program run swipe $(printf %q "$badge")"); done
at_once "${swipes[@]}"
different=$(grep -xE '[0-9]+' <<<"$answer_out" | sort -u | wc -l)
[ "$different" = 6 ] || fail "Six runs of swipe at the same time print $(tr '\n' ' ' <<<"$answer_out"): some of them read the same number, and swipes were lost."

# Passes requests on to the DynamoDB API and writes down each request and answer, one JSON object a line.
# HOLD_BACK=1 keeps the last item or key of the first batch back, as a busy server does.
recorder='
import http.client, http.server, json, os, sys

log = open(sys.argv[1], "w")
hold_back = os.environ.get("HOLD_BACK") == "1"

class Recorder(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        global hold_back
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        operation = self.headers["X-Amz-Target"].rpartition(".")[2]
        unprocessed = {}
        if hold_back and operation in ("BatchWriteItem", "BatchGetItem"):
            name, work = next(iter(request["RequestItems"].items()))
            if operation == "BatchWriteItem" and len(work) > 1:
                unprocessed = {name: [work.pop()]}
            elif operation == "BatchGetItem" and len(work["Keys"]) > 1:
                unprocessed = {name: {**work, "Keys": [work["Keys"].pop()]}}
            hold_back = not unprocessed
        node = http.client.HTTPConnection("127.0.0.1", 8000)
        headers = {k: v for k, v in self.headers.items() if k.lower() != "content-length"}
        node.request("POST", self.path, json.dumps(request).encode(), headers)
        reply = node.getresponse()
        answer = json.loads(reply.read())
        if unprocessed:
            answer["UnprocessedItems" if operation == "BatchWriteItem" else "UnprocessedKeys"] = unprocessed
        log.write(json.dumps({"operation": operation, "status": reply.status}) + "\n")
        log.flush()
        body = json.dumps(answer).encode()
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/x-amz-json-1.0")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
print(server.server_port, file=open(sys.argv[1] + ".port", "w"), flush=True)
server.serve_forever()
'

# recorded <project> [argument…]: as program, through the recorder; sets recording to its log.
# Before it: program_in and hold_back=1.
recorded() {
  local project=$1 answer_exit answer_out answer_err words
  shift
  ask_workspace runner "lab-program build $project"
  [ "$answer_exit" = 0 ] || fail "The program in ~/$project cannot be built: $(first_error "$answer_out"$'\n'"$answer_err")"
  words=$(printf ' %q' "$project" "$@")
  ask_workspace runner "
    rm -f ~/recording ~/recording.port
    HOLD_BACK=${hold_back:-0} python -c $(printf %q "$recorder") ~/recording & recorder=\$!
    until [ -s ~/recording.port ]; do sleep 0.05; done
    timeout -k 1 15 env AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:\$(cat ~/recording.port) \
      lab-program run$words <<<$(printf %q "${program_in-}")
    code=\$?
    kill \$recorder
    exit \$code"
  program_exit=$answer_exit program_out=$answer_out program_err=$answer_err
  ask_workspace runner 'cat ~/recording'
  recording=$answer_out
  unset program_in hold_back
}

# Requests of an operation in the recording.
requests() { jq -s --arg operation "$1" '[.[] | select(.operation == $operation and .status == 200)] | length' <<<"$recording"; }

trap 'for no in {0..59}; do alternator DeleteItem "{\"TableName\": \"mutant_data\", \"Key\": {\"last_name\": {\"S\": \"zz-check-$no\"}}}" >/dev/null; done' EXIT
program_in=$(for no in {0..59}; do printf 'zz-check-%s\tKit\tPier 4\n' "$no"; done) recorded load
single=$(requests PutItem)
[ "$single" = 0 ] || fail "For 60 mutants load sends $single PutItem requests; they should go in BatchWriteItem requests of up to 25."
[ "$program_exit" = 0 ] || fail "Given 60 lines, load ended with code $program_exit and says “$(grep . <<<"$program_err" | tail -1 | cut -c1-160)”."
batches=$(requests BatchWriteItem)
[ "$batches" -ge 1 ] && [ "$batches" -le 3 ] ||
  fail "For 60 mutants load sends $batches BatchWriteItem requests; at 25 items in each, three are enough."

# Passes requests on to the DynamoDB API and writes down each request and answer, one JSON object a line.
recorder='
const fs = require("node:fs"), http = require("node:http");
const log = fs.openSync(process.argv[1], "w");
http.createServer((request, reply) => {
  const sent = [];
  request.on("data", (part) => sent.push(part)).on("end", () => {
    const { method, url: path, headers } = request;
    const node = http.request({ host: "127.0.0.1", port: 8000, method, path, headers }, (answer) => {
      const got = [];
      answer.on("data", (part) => got.push(part)).on("end", () => {
        const body = Buffer.concat(got);
        const operation = String(headers["x-amz-target"]).split(".").pop();
        let json = {};
        try { json = JSON.parse(body); } catch {}
        const { Items = [], ScannedCount = 0 } = json;
        const attributes = [...new Set(Items.flatMap((item) => Object.keys(item)))];
        fs.writeSync(log, `${JSON.stringify({ operation, status: answer.statusCode, read: ScannedCount, attributes })}\n`);
        reply.writeHead(answer.statusCode, answer.headers).end(body);
      });
    });
    node.end(Buffer.concat(sent));
  });
}).listen(0, "127.0.0.1", function () {
  fs.writeFileSync(`${process.argv[1]}.port`, `${this.address().port}`);
});
'

# recorded <project> [argument…]: as program, through the recorder; sets recording to its log.
recorded() {
  local project=$1 answer_exit answer_out answer_err words
  shift
  ask_workspace runner "lab-program build $project"
  [ "$answer_exit" = 0 ] || fail "The program in ~/$project cannot be built: $(first_error "$answer_out"$'\n'"$answer_err")"
  words=$(printf ' %q' "$project" "$@")
  ask_workspace runner "
    rm -f ~/recording ~/recording.port
    node -e $(printf %q "$recorder") ~/recording & recorder=\$!
    until [ -s ~/recording.port ]; do sleep 0.05; done
    timeout -k 1 15 env AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:\$(cat ~/recording.port) \
      lab-program run$words </dev/null
    code=\$?
    kill \$recorder
    exit \$code"
  program_exit=$answer_exit program_out=$answer_out program_err=$answer_err
  ask_workspace runner 'cat ~/recording'
  recording=$answer_out
}

put() { # <mutant> <time> <bytes of padding>: an item for a batch
  jq -nc --arg mutant "$1" --arg at "$2" --argjson pad "${3:-1}" \
    "{PutRequest: {Item: {mutant: {S: \$mutant}, seen_at: {S: \$at}, place: {S: (\"x\" * \$pad)}}}}"
}
write() { alternator BatchWriteItem "$(jq -sc "{RequestItems: {sightings: .}}")" >/dev/null || fail "Nothing can be written to the table sightings. Start the lab again if it is gone."; }
clear() { # <mutant>: removes the items that the check has written
  local keys batch
  while keys=$(alternator Query "$(jq -nc --arg mutant "$1" "{TableName: \"sightings\", ProjectionExpression: \"mutant, seen_at\", KeyConditionExpression: \"mutant = :m\", ExpressionAttributeValues: {\":m\": {S: \$mutant}}}")" |
    jq -ce ".Items | select(length > 0) | map({DeleteRequest: {Key: .}}) | _nwise(25)"); do
    while IFS= read -r batch; do alternator BatchWriteItem "{\"RequestItems\": {\"sightings\": $batch}}" >/dev/null || return; done <<<"$keys"
  done
}
mutant=zz-check-months
trap 'clear "$mutant"' EXIT
for month in 04 05 06 07; do for day in 02 11 25; do put "$mutant" "2031-$month-${day}T10:00:00Z"; done; done | write
recorded month "$mutant" 2031-06
[ "$program_exit" = 0 ] || fail "month ended with code $program_exit and says “$(grep -m1 -E '^[A-Za-z]+(Error|Exception)' <<<"$program_err" | cut -c1-160)”."
read=$(jq -s '[.[].read] | add // 0' <<<"$recording")
[ "$read" = 3 ] ||
  fail "A mutant was seen 12 times, 3 of them in June. For June, month reads $read items; a condition on the sort key reads those 3 alone, and a filter does not."

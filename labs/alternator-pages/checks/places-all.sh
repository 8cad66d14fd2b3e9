# Passes requests on to the DynamoDB API, but a Scan gets at most seven items per answer, so that any table has pages.
small_pages='
const fs = require("node:fs"), http = require("node:http");
http.createServer((request, reply) => {
  const sent = [];
  request.on("data", (part) => sent.push(part)).on("end", () => {
    let body = Buffer.concat(sent);
    if (String(request.headers["x-amz-target"]).endsWith(".Scan")) {
      const scan = JSON.parse(body);
      body = Buffer.from(JSON.stringify({ ...scan, Limit: Math.min(scan.Limit ?? 7, 7) }));
    }
    const { method, url: path } = request;
    const headers = { ...request.headers, "content-length": body.length };
    const node = http.request({ host: "127.0.0.1", port: 8000, method, path, headers }, (answer) => {
      reply.writeHead(answer.statusCode, answer.headers);
      answer.pipe(reply);
    });
    node.end(body);
  });
}).listen(0, "127.0.0.1", function () {
  fs.writeFileSync(process.argv[1], `${this.address().port}`);
});
'

# paged <project>: as program, behind small pages.
paged() {
  local project=$1 answer_exit answer_out answer_err
  ask_workspace runner "lab-program build $project"
  [ "$answer_exit" = 0 ] || fail "The program in ~/$project cannot be built: $(first_error "$answer_out"$'\n'"$answer_err")"
  ask_workspace runner "
    rm -f ~/small.port
    node -e $(printf %q "$small_pages") ~/small.port & server=\$!
    until [ -s ~/small.port ]; do sleep 0.05; done
    timeout -k 1 15 env AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:\$(cat ~/small.port) lab-program run $project </dev/null
    code=\$?
    kill \$server
    exit \$code"
  program_exit=$answer_exit program_out=$answer_out program_err=$answer_err
}

items() { # <jq program for an entry>: 24 sightings of 8 mutants at two places
  jq -nc "{RequestItems: {sightings: [range(8) as \$no | range(3) as \$day |
    {mutant: {S: \"zz-check-\\(\$no)\"}, seen_at: {S: \"2031-06-0\\(\$day + 1)T10:00:00Z\"}} | $1]}}"
}
trap 'alternator BatchWriteItem "$(items "{DeleteRequest: {Key: .}}")" >/dev/null' EXIT
alternator BatchWriteItem "$(items '{PutRequest: {Item: (. + {place: {S: (if $day == 2 then "zz-fisher'"'"'s rest" else "zz-mole" end)}})}}')" >/dev/null ||
  fail "Nothing can be written to the table sightings. Start the lab again if it is gone."
paged places
[ "$program_exit" = 0 ] || fail "places ended with code $program_exit and says “$(grep -m1 -E '^[A-Za-z]+(Error|Exception)' <<<"$program_err" | cut -c1-160)”."
jq -e 'type == "object"' <<<"$program_out" >/dev/null 2>&1 ||
  fail "What places prints is not one JSON object: $(head -c 80 <<<"${program_out:-nothing}")"
found=$(jq -r '"\(."zz-mole" // "no") and \(."zz-fisher'"'"'s rest" // "no")"' <<<"$program_out")
[ "$found" = '16 and 8' ] ||
  fail "Two places have 16 and 8 sightings, and the server answers in pages of seven items; places counts $found. Does it read to the last page?"

# What every check and solution may use; it is streamed into the node before the script.
# Nothing here is a program of its own: a script stays readable without leaving the lab's folder.

# cql '<statements>'  prints the rows of a SELECT, one a line, columns separated by tabs, no header.
# null is printed as null, an empty text as nothing. What cqlsh complains about goes to standard
# error, and the exit code is cqlsh's: 2 when a statement was refused.
cql() {
  # One value a line: a table drawn with bars cannot be told from a text that holds a bar.
  cqlsh --no-color -e "EXPAND ON; $1" | awk '
    /^@ Row [0-9]+$/ { row = ""; inside = 1; next }
    inside && /^$/ { print substr(row, 2); inside = 0; next }
    inside && / \| / { sub(/^[^|]* \| /, ""); row = row "\t" $0 }
  '
  return "${PIPESTATUS[0]}"
}

# cql_value '<SELECT>'  prints the first column of the first row.
cql_value() {
  local rows
  rows=$(cql "$1") || return
  rows=${rows%%$'\n'*}
  printf '%s\n' "${rows%%$'\t'*}"
}

# fail '<sentence>'  ends a check: its condition does not hold, and the learner reads the sentence.
fail() {
  printf '%s\n' "$1"
  exit 1
}

# alternator <Operation> '<JSON>'  sends a request to the DynamoDB-compatible API and prints the JSON of the
# answer; 1 where it was refused. Signatures are not looked at here, but a request without one is refused by dynalite.
alternator() {
  local length answer
  length=$(printf '%s' "$2" | wc -c)
  exec 7<>/dev/tcp/127.0.0.1/8000 || return
  printf '%s\r\n' 'POST / HTTP/1.0' 'Host: 127.0.0.1:8000' "X-Amz-Target: DynamoDB_20120810.$1" \
    'Content-Type: application/x-amz-json-1.0' 'X-Amz-Date: 20200101T000000Z' "Content-Length: $length" \
    'Authorization: AWS4-HMAC-SHA256 Credential=checker/20200101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0' '' >&7
  printf '%s' "$2" >&7
  answer=$(cat <&7)
  exec 7>&-
  printf '%s\n' "${answer#*$'\r\n\r\n'}"
  [[ ${answer%%$'\r'*} == *' 200 '* ]]
}

# The functions below are for checks of labs with a workspace. They ask the server, which runs what they
# ask for in the workspace and answers: nothing of it passes through the learner's hands.

# ask_workspace <checker|runner> '<bash>'  sets answer_exit, answer_out and answer_err.
ask_workspace() {
  printf '\x1e%s %s\n' "$1" "$(printf '%s' "$2" | base64 -w0)" >&8
  local out err
  IFS=' ' read -r answer_exit out err <&9 || fail "The workspace does not answer. Check again."
  answer_out= answer_err=
  [ "$out" = - ] || answer_out=$(base64 -d <<<"$out")
  [ "$err" = - ] || answer_err=$(base64 -d <<<"$err")
}

# workspace '<bash>'  runs a script in the workspace as the checker, who may read the learner's home;
# prints what it printed and returns its exit code.
workspace() {
  local answer_exit answer_out answer_err
  ask_workspace checker "$1"
  [ -z "$answer_out" ] || printf '%s\n' "$answer_out"
  [ -z "$answer_err" ] || printf '%s\n' "$answer_err" >&2
  return "$answer_exit"
}

# program <project> [argument…]  builds the learner's ~/<project> as it is now and runs it, both out of the
# learner's reach. Sets program_exit, program_out and program_err; a project that cannot be built ends the check.
# Before it: program_env=(NAME=value …), program_seconds=<limit, 10 without it; 124 is its exit code when time is up>,
# program_in='<standard input>'.
program() {
  local project=$1 answer_exit answer_out answer_err words
  shift
  ask_workspace runner "lab-program build $(printf %q "$project")"
  case $answer_exit in
    0) ;;
    65) fail "$answer_err" ;;
    *) fail "The program in ~/$project cannot be built: $(first_error "$answer_out"$'\n'"$answer_err")" ;;
  esac
  words=$(printf ' %q' "$project" "$@")
  ask_workspace runner "timeout -k 1 ${program_seconds:-10} env${program_env[@]+$(printf ' %q' "${program_env[@]}")} \
    lab-program run$words <<<$(printf %q "${program_in-}")"
  program_exit=$answer_exit program_out=$answer_out program_err=$answer_err
  unset program_env program_seconds program_in
}

# program_file <project> <path>  prints a file as the program has left it in its directory.
program_file() {
  local answer_exit answer_out answer_err
  ask_workspace runner "lab-program file $(printf %q "$1") $(printf %q "$2")"
  [ -z "$answer_out" ] || printf '%s\n' "$answer_out"
  return "$answer_exit"
}

# The line of a compiler's output that a person would read first.
first_error() {
  local line
  line=$(grep -m1 -E '(^|[ :])([Ee]rror|fatal error)|^[^ ]+:[0-9]+' <<<"$1" || grep -m1 . <<<"$1")
  printf '%s' "${line:0:200}"
}

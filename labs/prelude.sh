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

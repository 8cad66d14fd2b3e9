last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
file=/tmp/check-$RANDOM$RANDOM.bin
# Every possible byte is in it, and a good many more.
hex=$(workspace "{ printf '%02x' {0..255} | xxd -r -p; head -c 3000 /dev/urandom; } >$file; chmod 644 $file; xxd -p $file | tr -d '\n'")
trap 'workspace "rm -f $file"' EXIT

program papers put "$file" "a check's paper"
[ "$program_exit" = 0 ] ||
  fail "\`python main.py put <file> \"a check's paper\"\` ends with exit code $program_exit: “$(last_line)”."
key=$(grep -oiE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' <<<"$program_out" | tail -1)
[ -n "$key" ] || fail "\`put\` prints “${program_out:0:100}”; it should print the id of the paper, so that it can be found again."
row=$(cql "SELECT title, scan FROM port.papers WHERE id = $key; DELETE FROM port.papers WHERE id = $key")
[ -n "$row" ] || fail "\`put\` prints the id $key, and the table has no paper with this id."
[ "${row%%$'\t'*}" = "a check's paper" ] || fail "A paper was stored with the title “a check's paper”, and its title in the table is “${row%%$'\t'*}”."
[ "${row#*$'\t'}" = "0x$hex" ] ||
  fail "A file of $((${#hex} / 2)) bytes was stored, and the scan in the table has other bytes. Read the file with read_bytes, and pass what it returns."

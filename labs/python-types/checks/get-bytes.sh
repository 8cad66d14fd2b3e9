last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
key=$(cat /proc/sys/kernel/random/uuid)
trap 'cql "DELETE FROM port.papers WHERE id = $key"' EXIT
hex=$(workspace "{ printf '%02x' {0..255} | xxd -r -p; head -c 3000 /dev/urandom; } | xxd -p | tr -d '\n'")
sha=$(workspace "echo $hex | xxd -r -p | sha256sum")
cql "INSERT INTO port.papers (id, title, scan) VALUES ($key, 'check', 0x$hex)"

program papers get "$key" returned.bin
[ "$program_exit" = 0 ] ||
  fail "\`python main.py get $key returned.bin\` ends with exit code $program_exit: “$(last_line)”."
# A variable of the shell cannot hold such bytes, so they are compared where they are.
ask_workspace runner 'lab-program file papers returned.bin | sha256sum'
[ "${answer_out%% *}" != "$(printf '' | sha256sum | cut -d' ' -f1)" ] ||
  fail "\`python main.py get $key returned.bin\` writes no file returned.bin, or an empty one."
[ "${answer_out%% *}" = "${sha%% *}" ] ||
  fail "The file that \`get\` writes is not the scan: their SHA-256 differ. Write the bytes as they come, with write_bytes."

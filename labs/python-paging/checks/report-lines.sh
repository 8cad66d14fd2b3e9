last_line() { local line=${program_err##*$'\n'}; printf '%s' "${line:0:100}"; }
one=check-$RANDOM$RANDOM two=check-$RANDOM$RANDOM
trap 'cql "DELETE FROM port.containers WHERE ship IN ('\''$one'\'', '\''$two'\'')"' EXIT
cql "INSERT INTO port.containers (ship, number, cargo, kg) VALUES ('$one', 1, 'tea', 1200);
  INSERT INTO port.containers (ship, number, cargo, kg) VALUES ('$one', 2, 'rice', 800);
  INSERT INTO port.containers (ship, number, cargo, kg) VALUES ('$two', 9, 'glass', 3100)"
expected="$two"$'\t1\t3100\nnowhere\t0\t0\n'"$one"$'\t2\t2000'

program unload report "$two" nowhere "$one"
[ "$program_exit" = 0 ] ||
  fail "\`python main.py report $two nowhere $one\` ends with exit code $program_exit: “$(last_line)”."
[ "$program_out" = "$expected" ] ||
  fail "\`python main.py report $two nowhere $one\` prints “${program_out//$'\n'/ / }”; it should print “${expected//$'\n'/ / }”, separated by tabs."

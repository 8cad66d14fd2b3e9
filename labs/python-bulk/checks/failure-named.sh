ship=check-$RANDOM$RANDOM
program_in=$'7,tea,2400\n4217,anvils,3000000000\n9,rice,8800'

program unload load "$ship"
cql "DELETE FROM port.containers WHERE ship = '$ship'"
[ "$program_exit" != 0 ] || fail "Container 4217 could not be stored, and the program ends with exit code 0 as if it had been."
[[ $program_err != *Traceback* ]] || fail "Container 4217 could not be stored, and the program ends with a traceback. Catch the error and name the container."
[[ $program_err == *4217* ]] || fail "Container 4217 could not be stored, and standard error does not name it: “${program_err//$'\n'/ }”."

# Nothing listens on port 1. On port 7000 a server does, but it does not speak CQL and closes the connection.
program_env=(SCYLLA_URI=127.0.0.1:1)
program crew list Aurora
[[ $program_err == *[Rr]efused* ]] ||
  fail "At 127.0.0.1:1 the connection is refused, and the message does not say so: “${program_err:0:120}”. Print the exception's errors."
program_env=(SCYLLA_URI=127.0.0.1:7000)
program crew list Aurora
[[ $program_err != *[Rr]efused* ]] ||
  fail "At 127.0.0.1:7000 another server listens and closes the connection, and the program says that it was refused. Print the exception's errors, which tell the two apart."

# The program is right, but it has not been run.
true

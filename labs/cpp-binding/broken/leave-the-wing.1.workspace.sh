# The program is right, but has not been run.
true

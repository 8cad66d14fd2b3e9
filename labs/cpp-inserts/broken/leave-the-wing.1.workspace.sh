# The program is right, and nobody has run it.
true

"""Hands a badge over: python main.py <badge> <version that you saw> <new holder>

Prints the new version and ends with 0. Ends with 2 if the badge has another version, and with 3 if it does not
exist; then nothing is changed.
"""

import sys

badge, version, holder = sys.argv[1:]
sys.exit(f"not written yet: {badge} at version {version} for {holder}")

content=$(workspace "cat ~learner/stars/$SEED_field.txt" 2>/dev/null) ||
  fail "There is no file ~/stars/$SEED_field.txt yet: run ./stars list $SEED_field and redirect its output there with >."
for line in "Deneb: $SEED_photons photons, A2" "Sadr: - photons, F8" "Wolf's Nova: $SEED_dim photons, -"; do
  grep -qxF -e "$line" <<<"$content" || fail "The file ~/stars/$SEED_field.txt has no line \"$line\"; write it again with the finished program."
done

cqlsh -e "DELETE FROM quay.crew WHERE person = '$SEED_person'"
nodetool flush quay crew

cqlsh -e "ALTER TABLE quay.crew WITH gc_grace_seconds = 0"
# Deletion times are whole seconds; a second later this one is in the past.
sleep 1
nodetool compact quay crew

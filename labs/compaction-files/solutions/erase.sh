cqlsh -e "DELETE FROM quay.crew WHERE person = '$SEED_person'"
nodetool flush quay crew

cqlsh -e "ALTER TABLE quay.crew WITH gc_grace_seconds = 0"
# Deletion times are whole seconds: by now this one lies in the past.
sleep 1
nodetool compact quay crew

# Erased, and then written again.
cql "DELETE FROM quay.crew WHERE person = '$SEED_person'"
nodetool flush quay crew
cql "ALTER TABLE quay.crew WITH gc_grace_seconds = 0"
sleep 1
nodetool compact quay crew
cql "INSERT INTO quay.crew (person, name) VALUES ('$SEED_person', 'Ida')"

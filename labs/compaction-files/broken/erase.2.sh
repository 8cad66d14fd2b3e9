cql "DELETE FROM quay.crew WHERE person = '$SEED_person'"
nodetool flush quay crew
nodetool compact quay crew

cql "TRUNCATE quay.crew"

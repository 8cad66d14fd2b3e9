#pragma once

#include "driver.hpp"

// Stores one bird.
inline void add(CassSession* session, const std::string& site, const std::string& ring, const std::string& species,
                const std::string& wing, const std::string& grams) {
  const std::string cql = "INSERT INTO ringing.birds (site, ring, species, wing, grams)\n VALUES ('" + site + "', '" +
                          ring + "', '" + species + "', " + wing + ", " + grams + ")\n";
  Statement insert(cass_statement_new(cql.c_str(), 0));
  run(session, insert.get());
}

#pragma once

#include "driver.hpp"
#include "fields.hpp"

// Stores one bird.
inline void add(CassSession* session, const std::string& site, const std::string& ring, const std::string& species,
                const std::string& wing, const std::string& grams) {
  Prepared insert =
      prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES (?, ?, ?, ?, ?)");
  Statement bird(cass_prepared_bind(insert.get()));
  check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
  check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
  check(cass_statement_bind_string_n(bird.get(), 2, species.data(), species.size()));
  check(cass_statement_bind_int32(bird.get(), 3, number<cass_int32_t>(wing)));
  check(cass_statement_bind_double(bird.get(), 4, number<cass_double_t>(grams)));
  run(session, bird.get());
}

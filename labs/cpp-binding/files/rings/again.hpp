#pragma once

#include <optional>

#include "driver.hpp"
#include "fields.hpp"

// Stores the new weight of a bird caught again and, if somebody measured it, its wing.
inline void again(CassSession* session, std::string_view site, std::string_view ring, std::string_view grams,
                  std::optional<std::string_view> wing) {
  Prepared insert = prepare(session, "INSERT INTO ringing.birds (site, ring, grams, wing) VALUES (?, ?, ?, ?)");
  Statement bird(cass_prepared_bind(insert.get()));
  check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
  check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
  check(cass_statement_bind_double(bird.get(), 2, number<cass_double_t>(grams)));
  if (wing) {
    check(cass_statement_bind_int32(bird.get(), 3, number<cass_int32_t>(*wing)));
  } else {
    check(cass_statement_bind_null(bird.get(), 3));
  }
  run(session, bird.get());
}

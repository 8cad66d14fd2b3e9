#pragma once

#include <iostream>
#include <vector>

#include "driver.hpp"

// A colleague's version of fill: one statement for all birds.
inline void hurry(CassSession* session, std::string_view site, int birds) {
  Prepared insert = prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing) VALUES (?, ?, ?, ?)");
  Statement bird(cass_prepared_bind(insert.get()));
  check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
  check(cass_statement_bind_string(bird.get(), 2, "Goldcrest"));
  std::vector<Future> inserts;
  for (int n = 0; n < birds; n++) {
    const std::string ring = "T" + std::to_string(100000 + n);
    check(cass_statement_bind_string(bird.get(), 1, ring.c_str()));
    check(cass_statement_bind_int32(bird.get(), 3, 50 + n % 9));
    inserts.emplace_back(cass_session_execute(session, bird.get()));
  }
  for (const Future& one : inserts) wait(one.get());
  std::cout << birds << " birds, no errors\n";
}

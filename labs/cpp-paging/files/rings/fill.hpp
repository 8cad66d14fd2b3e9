#pragma once

#include <chrono>
#include <deque>
#include <iostream>

#include "driver.hpp"

// Stores test birds, with up to at_once inserts in flight, and prints how long it took.
inline void fill(CassSession* session, std::string_view site, int birds, size_t at_once) {
  const auto begin = std::chrono::steady_clock::now();
  Prepared insert = prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing) VALUES (?, ?, ?, ?)");
  std::deque<Future> in_flight;
  for (int n = 0; n < birds; n++) {
    if (in_flight.size() == at_once) {
      wait(in_flight.front().get());
      in_flight.pop_front();
    }
    const std::string ring = "T" + std::to_string(100000 + n);
    Statement bird(cass_prepared_bind(insert.get()));
    check(cass_statement_bind_string_by_name_n(bird.get(), "site", 4, site.data(), site.size()));
    check(cass_statement_bind_string_by_name(bird.get(), "ring", ring.c_str()));
    check(cass_statement_bind_string_by_name(bird.get(), "species", "Goldcrest"));
    check(cass_statement_bind_int32_by_name(bird.get(), "wing", 50 + n % 9));
    in_flight.emplace_back(cass_session_execute(session, bird.get()));
  }
  for (const Future& last : in_flight) wait(last.get());

  const auto time = std::chrono::steady_clock::now() - begin;
  std::cout << birds << " birds in " << std::chrono::duration_cast<std::chrono::milliseconds>(time).count() << " ms\n";
}

#pragma once

#include <condition_variable>
#include <iostream>
#include <mutex>

#include "driver.hpp"

// Counts the inserts in flight. Callbacks change it on a thread of the driver, so a mutex guards it.
class InFlight {
 public:
  // Callbacks still in flight use this object: wait for the last of them.
  ~InFlight() { wait_until_below(1); }

  void wait_until_below(int limit) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return count_ < limit; });
  }

  void begin() {
    const std::lock_guard lock(mutex_);
    count_++;
  }

  void end(bool is_error) {
    const std::lock_guard lock(mutex_);
    count_--;
    if (is_error) errors_++;
    changed_.notify_all();
  }

  int errors() {
    const std::lock_guard lock(mutex_);
    return errors_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int count_ = 0, errors_ = 0;
};

// Called once for each insert, when its outcome is known.
inline void on_outcome(CassFuture* insert, void* in_flight) {
  static_cast<InFlight*>(in_flight)->end(cass_future_error_code(insert) != CASS_OK);
}

// Stores test birds as fill does, and counts outcomes in a callback.
inline void fill_with_callbacks(CassSession* session, std::string_view site, int birds, int at_once) {
  Prepared insert = prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing) VALUES (?, ?, ?, ?)");
  InFlight in_flight;
  for (int n = 0; n < birds; n++) {
    const std::string ring = "T" + std::to_string(100000 + n);
    Statement bird(cass_prepared_bind(insert.get()));
    check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
    check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
    check(cass_statement_bind_string(bird.get(), 2, "Goldcrest"));
    check(cass_statement_bind_int32(bird.get(), 3, 50 + n % 9));

    in_flight.wait_until_below(at_once);
    in_flight.begin();
    Future done(cass_session_execute(session, bird.get()));
    cass_future_set_callback(done.get(), on_outcome, &in_flight);
  }
  in_flight.wait_until_below(1);
  std::cout << birds - in_flight.errors() << " birds stored, " << in_flight.errors() << " errors\n";
}

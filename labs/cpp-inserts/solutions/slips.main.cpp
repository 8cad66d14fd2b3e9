// Stores the slips on standard input, one per line, as ring;species;wing;grams: slips <site>
#include <deque>
#include <exception>
#include <iostream>

#include "driver.hpp"
#include "fields.hpp"

// Inserts in flight at most.
constexpr size_t at_once = 64;

// An insert in flight, and the line it came from.
struct Slip {
  std::string line;
  Future done;
};

void complain(std::string_view line, const std::exception& error) {
  std::cerr << fields(line)[0] << ": " << error.what() << "\n";
}

// Sends the insert for one line, without waiting for it.
Future send(CassSession* session, const CassPrepared* insert, std::string_view site, std::string_view line) {
  const auto slip = fields(line);
  if (slip.size() != 4) throw std::runtime_error("not four fields");
  const std::string_view ring = slip[0], species = slip[1], wing = slip[2], grams = slip[3];

  Statement bird(cass_prepared_bind(insert));
  check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
  check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
  check(cass_statement_bind_string_n(bird.get(), 2, species.data(), species.size()));
  if (!wing.empty()) check(cass_statement_bind_int32(bird.get(), 3, number<cass_int32_t>(wing)));
  if (!grams.empty()) check(cass_statement_bind_double(bird.get(), 4, number<cass_double_t>(grams)));
  return Future(cass_session_execute(session, bird.get()));
}

void store(CassSession* session, std::string_view site) {
  Prepared insert =
      prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES (?, ?, ?, ?, ?)");
  std::deque<Slip> in_flight;
  size_t stored = 0, failed = 0;
  const auto settle_oldest = [&] {
    const Slip& oldest = in_flight.front();
    try {
      wait(oldest.done.get());
      stored++;
    } catch (const std::exception& error) {
      complain(oldest.line, error);
      failed++;
    }
    in_flight.pop_front();
  };

  for (std::string line; std::getline(std::cin, line);) {
    if (in_flight.size() == at_once) settle_oldest();
    try {
      in_flight.push_back({line, send(session, insert.get(), site, line)});
    } catch (const std::exception& error) {
      complain(line, error);
      failed++;
    }
  }
  while (!in_flight.empty()) settle_oldest();

  std::cout << stored << " birds\n";
  if (failed > 0) throw std::runtime_error(std::to_string(failed) + " not stored");
}

int main(int count, char** words) {
  try {
    if (count != 2) throw std::runtime_error("usage: slips <site>");
    Session session = connect();
    store(session.get(), words[1]);
  } catch (const std::exception& error) {
    std::cerr << "slips: " << error.what() << "\n";
    return 1;
  }
}

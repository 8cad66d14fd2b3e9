// Stores the slips on standard input, one per line, as ring;species;wing;grams: slips <site>
#include <exception>
#include <iostream>

#include "driver.hpp"
#include "fields.hpp"

void store(CassSession* session, std::string_view site) {
  Prepared insert =
      prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES (?, ?, ?, ?, ?)");
  std::vector<Future> inserts;
  for (std::string line; std::getline(std::cin, line);) {
    const auto slip = fields(line);
    if (slip.size() != 4) throw std::runtime_error("not four fields: " + line);
    const std::string_view ring = slip[0], species = slip[1], wing = slip[2], grams = slip[3];

    Statement bird(cass_prepared_bind(insert.get()));
    check(cass_statement_bind_string_n(bird.get(), 0, site.data(), site.size()));
    check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
    check(cass_statement_bind_string_n(bird.get(), 2, species.data(), species.size()));
    if (!wing.empty()) check(cass_statement_bind_int32(bird.get(), 3, number<cass_int32_t>(wing)));
    if (!grams.empty()) check(cass_statement_bind_double(bird.get(), 4, number<cass_double_t>(grams)));
    inserts.emplace_back(cass_session_execute(session, bird.get()));
  }
  for (const Future& one : inserts) cass_future_wait(one.get());
  std::cout << inserts.size() << " birds\n";
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

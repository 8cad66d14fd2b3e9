// Copies the birds of one ringing site into another: merge <from> <into>
#include <deque>
#include <exception>
#include <iostream>

#include "driver.hpp"

// Rows on a page, and inserts in flight at most.
constexpr int page_rows = 200;
constexpr size_t at_once = 64;

// The insert for one row of the old site, with the values that are not null.
Statement copy_of(const CassRow* row, const CassPrepared* insert, std::string_view into) {
  Statement bird(cass_prepared_bind(insert));
  const std::string_view ring = text(cass_row_get_column(row, 0));
  check(cass_statement_bind_string_n(bird.get(), 0, into.data(), into.size()));
  check(cass_statement_bind_string_n(bird.get(), 1, ring.data(), ring.size()));
  if (const CassValue* value = cass_row_get_column(row, 1); !cass_value_is_null(value)) {
    const std::string_view species = text(value);
    check(cass_statement_bind_string_n(bird.get(), 2, species.data(), species.size()));
  }
  if (const CassValue* value = cass_row_get_column(row, 2); !cass_value_is_null(value)) {
    cass_int32_t wing;
    check(cass_value_get_int32(value, &wing));
    check(cass_statement_bind_int32(bird.get(), 3, wing));
  }
  if (const CassValue* value = cass_row_get_column(row, 3); !cass_value_is_null(value)) {
    cass_double_t grams;
    check(cass_value_get_double(value, &grams));
    check(cass_statement_bind_double(bird.get(), 4, grams));
  }
  return bird;
}

size_t merge(CassSession* session, std::string_view from, std::string_view into) {
  Prepared select = prepare(session, "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = ?");
  Prepared insert =
      prepare(session, "INSERT INTO ringing.birds (site, ring, species, wing, grams) VALUES (?, ?, ?, ?, ?)");
  Statement query(cass_prepared_bind(select.get()));
  check(cass_statement_bind_string_n(query.get(), 0, from.data(), from.size()));
  check(cass_statement_set_paging_size(query.get(), page_rows));

  std::deque<Future> in_flight;
  size_t birds = 0;
  for (bool has_more = true; has_more;) {
    Result page = run(session, query.get());
    Rows rows(cass_iterator_from_result(page.get()));
    for (; cass_iterator_next(rows.get()); birds++) {
      if (in_flight.size() == at_once) {
        wait(in_flight.front().get());
        in_flight.pop_front();
      }
      Statement bird = copy_of(cass_iterator_get_row(rows.get()), insert.get(), into);
      in_flight.emplace_back(cass_session_execute(session, bird.get()));
    }
    has_more = cass_result_has_more_pages(page.get());
    if (has_more) check(cass_statement_set_paging_state(query.get(), page.get()));
  }
  for (const Future& last : in_flight) wait(last.get());
  return birds;
}

int main(int count, char** words) {
  try {
    if (count != 3) throw std::runtime_error("usage: merge <from> <into>");
    Session session = connect();
    std::cout << merge(session.get(), words[1], words[2]) << " birds\n";
  } catch (const std::exception& error) {
    std::cerr << "merge: " << error.what() << "\n";
    return 1;
  }
}

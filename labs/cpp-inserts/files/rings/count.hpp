#pragma once

#include <iostream>

#include "driver.hpp"

// Counts the birds of a site on the node.
inline void count(CassSession* session, std::string_view site) {
  Statement query(cass_statement_new("SELECT COUNT(*) FROM ringing.birds WHERE site = ?", 1));
  check(cass_statement_bind_string_n(query.get(), 0, site.data(), site.size()));
  Result result = run(session, query.get());
  cass_int64_t birds;
  check(cass_value_get_int64(cass_row_get_column(cass_result_first_row(result.get()), 0), &birds));
  std::cout << birds << " birds\n";
}

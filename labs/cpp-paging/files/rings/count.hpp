#pragma once

#include <iostream>

#include "driver.hpp"

// Counts the birds of a site, reading it page by page.
inline void count(CassSession* session, std::string_view site, int rows) {
  Prepared select = prepare(session, "SELECT ring FROM ringing.birds WHERE site = ?");
  Statement query(cass_prepared_bind(select.get()));
  check(cass_statement_bind_string_n(query.get(), 0, site.data(), site.size()));
  check(cass_statement_set_paging_size(query.get(), rows));

  size_t birds = 0;
  for (bool has_more = true; has_more;) {
    Result page = run(session, query.get());
    std::cout << "a page of " << cass_result_row_count(page.get()) << "\n";
    birds += cass_result_row_count(page.get());
    has_more = cass_result_has_more_pages(page.get());
    if (has_more) check(cass_statement_set_paging_state(query.get(), page.get()));
  }
  std::cout << birds << " birds\n";
}

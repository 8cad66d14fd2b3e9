#pragma once

#include <iostream>

#include "driver.hpp"

inline void print_bird(const CassRow* row) {
  const CassValue* wing = cass_row_get_column_by_name(row, "wing");
  const CassValue* grams = cass_row_get_column_by_name(row, "grams");
  std::cout << text(cass_row_get_column_by_name(row, "ring")) << "  "
            << text(cass_row_get_column_by_name(row, "species")) << "  ";
  if (cass_value_is_null(wing)) {
    std::cout << "-  ";
  } else {
    cass_int32_t millimetres;
    check(cass_value_get_int32(wing, &millimetres));
    std::cout << millimetres << " mm  ";
  }
  if (cass_value_is_null(grams)) {
    std::cout << "-\n";
  } else {
    cass_double_t weight;
    check(cass_value_get_double(grams, &weight));
    std::cout << weight << " g\n";
  }
}

// Prints the birds of a site.
inline void list(CassSession* session, std::string_view site) {
  Prepared select = prepare(session, "SELECT ring, species, wing, grams FROM ringing.birds WHERE site = ?");
  Statement query(cass_prepared_bind(select.get()));
  check(cass_statement_bind_string_n(query.get(), 0, site.data(), site.size()));
  Result result = run(session, query.get());

  Rows rows(cass_iterator_from_result(result.get()));
  while (cass_iterator_next(rows.get())) print_bird(cass_iterator_get_row(rows.get()));
}

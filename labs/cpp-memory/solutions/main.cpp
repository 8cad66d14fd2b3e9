// Prints the stars of several fields: survey <field>,<field>…
#include <algorithm>
#include <exception>
#include <iostream>

#include "driver.hpp"

void print_field(CassSession* session, std::string_view field) {
  Statement query(cass_statement_new("SELECT name, photons FROM observatory.stars WHERE field = ?", 1));
  check(cass_statement_bind_string_n(query.get(), 0, field.data(), field.size()));
  Result result = run(session, query.get());

  Rows rows(cass_iterator_from_result(result.get()));
  while (cass_iterator_next(rows.get())) {
    const CassRow* row = cass_iterator_get_row(rows.get());
    const CassValue* photons = cass_row_get_column(row, 1);
    std::cout << text(cass_row_get_column(row, 0)) << ": ";
    if (cass_value_is_null(photons)) {
      std::cout << "-";
    } else {
      cass_int32_t number;
      check(cass_value_get_int32(photons, &number));
      std::cout << number;
    }
    std::cout << " photons\n";
  }
}

int main(int count, char** words) {
  try {
    if (count != 2) throw std::runtime_error("usage: survey <field>,<field>…");
    Session session = connect();
    std::string_view list = words[1];
    while (!list.empty()) {
      const size_t end = std::min(list.find(','), list.size());
      print_field(session.get(), list.substr(0, end));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  } catch (const std::exception& error) {
    std::cerr << "survey: " << error.what() << "\n";
    return 1;
  }
}

// Lists stars: stars list <field>
#include <exception>
#include <iostream>

#include "driver.hpp"

// Printed for a value that is null.
constexpr std::string_view nothing = "-";

void print_star(const CassRow* row) {
  const CassValue* photons = cass_row_get_column(row, 1);
  const CassValue* spectrum = cass_row_get_column(row, 2);
  std::cout << text(cass_row_get_column(row, 0)) << ": ";
  if (cass_value_is_null(photons)) {
    std::cout << nothing;
  } else {
    cass_int32_t number;
    check(cass_value_get_int32(photons, &number));
    std::cout << number;
  }
  std::cout << " photons, " << (cass_value_is_null(spectrum) ? nothing : text(spectrum)) << "\n";
}

void list(CassSession* session, std::string_view field) {
  Statement query(cass_statement_new("SELECT name, photons, spectrum FROM observatory.stars WHERE field = ?", 1));
  check(cass_statement_bind_string_n(query.get(), 0, field.data(), field.size()));
  Result result = run(session, query.get());

  Rows rows(cass_iterator_from_result(result.get()));
  while (cass_iterator_next(rows.get())) print_star(cass_iterator_get_row(rows.get()));
}

int main(int count, char** words) {
  const std::string_view command = count > 1 ? words[1] : "";
  try {
    Session session = connect();
    if (command == "list" && count == 3) {
      list(session.get(), words[2]);
    } else {
      throw std::runtime_error("usage: stars list <field>");
    }
  } catch (const std::exception& error) {
    std::cerr << "stars: " << error.what() << "\n";
    return 1;
  }
}

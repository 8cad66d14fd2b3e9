// Copies the birds of one ringing site into another: merge <from> <into>
#include <exception>
#include <iostream>

#include "driver.hpp"

int main() {
  try {
    throw std::runtime_error("this program is still to be written");
  } catch (const std::exception& error) {
    std::cerr << "merge: " << error.what() << "\n";
    return 1;
  }
}

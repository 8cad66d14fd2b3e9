// Copies the birds of one ringing site into another: merge <from> <into>
#include <exception>
#include <iostream>

#include "driver.hpp"

int main() {
  try {
    throw std::runtime_error("nobody has written this program yet");
  } catch (const std::exception& error) {
    std::cerr << "merge: " << error.what() << "\n";
    return 1;
  }
}
